// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/stored_chrono.hpp>
#include <polystore/postgres/codec_array.hpp>
#include <polystore/postgres/codec_decimal.hpp>
#include <polystore/postgres/codec_json_of.hpp>
#include <polystore/postgres/connection.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <bit>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace ps = polystore;

namespace {

struct reading {
  std::string name{};
  std::vector<double> values{};
  std::optional<ps::decimal> cost{};
  std::optional<ps::json> more{};
  friend bool operator==(const reading&, const reading&) = default;
};
using document = ps::json_of<reading>;
struct sampled {
  std::uint64_t count{};
  std::chrono::sys_time<std::chrono::nanoseconds> at{};
};
struct tree {
  std::string name{};
  std::vector<tree> branches{};
};
struct branch {
  ps::json_of<sampled> last{};
  std::vector<branch> branches{};
};

std::string server() {
  const char* named = std::getenv("POLYSTORE_TEST_POSTGRES");
  if (!named) SKIP("POLYSTORE_TEST_POSTGRES names no server");
  return named;
}
/// The one value that a statement answers with, given one.
template <class Value, class Given>
Value answer(std::string_view constant, const Given& given) {
  static const std::string url = server();
  ps::postgres::connection connection(url);
  const ps::postgres::type_oid type = ps::postgres::column_type<Given>::oid;
  const ps::relational::statement statement{.text = constant, .parameter_types = &type, .parameters = 1};
  ps::postgres::connection::call<1> call(connection, statement);
  call.values().put(0, given);
  auto rows = call.execute();
  Value value{};
  if (rows.next()) rows.current().get(0, value);
  return value;
}
template <class Value>
Value round_trip(const Value& value) {
  return answer<Value>("SELECT $1", value);
}
document stored(const std::string& text) { return answer<document>("SELECT $1::jsonb", text); }

}  // namespace

static_assert(ps::postgres::column_type<document>::name == "jsonb");
static_assert(ps::postgres::column_type<document>::oid == 3802);
static_assert(ps::postgres::column_type<std::vector<document>>::oid == 3807);

// A document holds the largest integers, and times to the microsecond, however deep they stand.
template <class Value>
constexpr ps::loss loss_of = ps::postgres::dialect::loses<ps::json_of<Value>>;
static_assert(loss_of<reading> == ps::loss::none && loss_of<std::vector<std::uint64_t>> == ps::loss::none);
static_assert(loss_of<tree> == ps::loss::none);
static_assert(loss_of<std::map<std::string, sampled>> == ps::loss::rounding);
static_assert(loss_of<std::optional<std::array<branch, 2>>> == ps::loss::rounding);
static_assert(loss_of<std::vector<std::chrono::nanoseconds>> == ps::loss::fraction);
static_assert(ps::postgres::dialect::loses<std::vector<std::optional<ps::json_of<branch>>>> == ps::loss::rounding);

TEST_CASE("a document holds integers of 64 bits, and rounds nanoseconds") {
  const sampled odd{UINT64_MAX, std::chrono::sys_time<std::chrono::nanoseconds>{std::chrono::nanoseconds{-1'500}}};
  const auto found = round_trip(ps::json_of<sampled>{odd});
  CHECK(found->count == UINT64_MAX);
  CHECK(found->at.time_since_epoch().count() == -2'000);
}

TEST_CASE("a struct is stored as a jsonb document") {
  const document value{{"a\n\"\xF0\x9F\x98\x80", {0.1, 1e300}, *ps::parse_decimal("1.50"), ps::json{"[1.50,{}]"}}};
  CHECK(round_trip(document{}) == document{});
  CHECK(answer<std::string>("SELECT $1 ->> 'name'", value) == value->name);
  CHECK(answer<ps::decimal>("SELECT ($1 ->> 'cost')::numeric", value) == *value->cost);
  CHECK(round_trip(std::optional<document>{}) == std::nullopt);
  const document back = round_trip(value);
  CHECK(back->values == value->values);
  CHECK(to_string(*back->cost) == "1.50");
  CHECK(back == value);
}

TEST_CASE("A18 random doubles survive jsonb bit for bit, but for the sign of a zero") {
  std::mt19937_64 random{3802};
  document value{{"", {5e-324, 1.7976931348623157e308, 9007199254740993.0}, {}, {}}};
  while (value->values.size() < 5000) {
    const auto x = std::bit_cast<double>(random());
    if (x - x == 0) value->values.push_back(x);
  }
  CHECK(round_trip(value) == value);
  value->values = {-0.0};
  CHECK_FALSE(std::signbit(round_trip(value)->values.at(0)));
}

TEST_CASE("documents in an array come back") {
  const std::vector<document> value{{{"a", {1}, {}, {}}}, {{"", {}, 3, {}}}};
  CHECK(round_trip(value) == value);
  CHECK(round_trip(std::vector<std::optional<document>>{{}, value[0]}).at(1) == value[0]);
}

TEST_CASE("A18 what jsonb makes of a document is read, or refused by its path") {
  CHECK(stored(R"({"values":[9007199254740993, 1e3], "name":"x", "name":"y", "values":[2]})") ==
        document{{"y", {2}, {}, {}}});
  CHECK_THROWS_AS(stored(R"({"name":"x","values":[1e400]})"), ps::decode_error);
  CHECK_THROWS_AS(stored(R"({"name":"x","values":["1"]})"), ps::decode_error);
  CHECK_THROWS_AS(stored(R"({"name":"x"})"), ps::decode_error);
  CHECK_THROWS_AS(answer<document>("SELECT repeat('[', $1)::jsonb || '1'", 1), ps::error);
  CHECK_THROWS_AS(answer<document>("SELECT (repeat('[', $1) || repeat(']', $1))::jsonb", 101), ps::decode_error);
  CHECK_THROWS_AS(answer<document>("SELECT $1::json", std::string("{}")), ps::decode_error);
}

TEST_CASE("A18 jsonb refuses a NUL that a document's text holds") {
  CHECK_THROWS_AS(round_trip(document{{std::string("a\0b", 3), {}, {}, {}}}), ps::invalid_value);
}

TEST_CASE("A18 a document that can't be read is refused in a list, and where it can be null") {
  using list = std::vector<std::optional<document>>;
  const std::string deep =
      "{\"name\": \"x\", \"values\": [], \"more\": " + std::string(101, '[') + std::string(101, ']') + "}";
  for (const std::string& odd : {deep, std::string(R"({"name":"x","values":[1e400]})"), std::string("[]")}) {
    CHECK_THROWS_AS(answer<std::optional<document>>("SELECT $1::jsonb", odd), ps::decode_error);
    CHECK_THROWS_AS(answer<std::vector<document>>("SELECT ARRAY[$1::jsonb]", odd), ps::decode_error);
    CHECK_THROWS_AS(answer<list>("SELECT ARRAY[NULL, $1::jsonb]", odd), ps::decode_error);
  }
  const document nul{{std::string("a\0b", 3), {}, {}, {}}};
  CHECK_THROWS_AS(round_trip(std::optional(nul)), ps::invalid_value);
  CHECK_THROWS_AS(round_trip(list{{}, nul}), ps::invalid_value);
}
