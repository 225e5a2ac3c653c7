// SPDX-License-Identifier: BSL-1.0
#include <polystore/sqlite/codec_stored_bytes.hpp>

#include <catch2/catch_test_macros.hpp>
#include <sqlite/scratch_table.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ps = polystore;
using namespace polystore_tests;
using namespace std::string_literals;

namespace {

enum class color { red, green = 7 };
struct celsius {
  int degrees = 0;
};

}  // namespace

template <>
struct ps::sqlite::codec<celsius> {
  static void encode(parameters& to, std::size_t index, celsius value) { to.put_integer(index, value.degrees); }
  static bool decode(cell from, celsius& value) { return codec<int>::decode(from, value.degrees); }
};

namespace {

template <class Integer>
void check_integer() {
  using limits = std::numeric_limits<Integer>;
  scratch_table table("INTEGER");
  for (const Integer value : {limits::min(), limits::max(), static_cast<Integer>(-1), Integer{0}, Integer{1}}) {
    if (!std::in_range<std::int64_t>(value)) continue;
    CHECK(table.round_trip(value) == value);
    CHECK(table.round_trip(std::optional<Integer>{value}) == value);
  }
}
template <class Real>
void check_real() {
  using limits = std::numeric_limits<Real>;
  scratch_table table("REAL");
  for (const Real value :
       {limits::min(), limits::max(), limits::lowest(), limits::denorm_min(), limits::infinity(), -limits::infinity(),
        limits::epsilon(), Real(0.1), Real(1), Real(9007199254740993), Real(1e15)}) {
    INFO(value);
    CHECK(table.round_trip(value) == value);
  }
  CHECK(table.round_trip(Real(-0.0)) == 0);
  CHECK_THROWS_AS(table.put(limits::quiet_NaN()), ps::value_out_of_range);
  CHECK_THROWS_AS(table.put(std::optional<Real>{limits::quiet_NaN()}), ps::value_out_of_range);
}

}  // namespace

TEST_CASE("A1 integers come back at their ends") {
  check_integer<std::int8_t>();
  check_integer<std::int16_t>();
  check_integer<std::int32_t>();
  check_integer<long>();
  check_integer<long long>();
}

TEST_CASE("A1 an integer that is too wide for the field is not read") {
  CHECK_THROWS_AS(read_as<std::int8_t>("SELECT 128"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::int16_t>("SELECT -32769"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::int32_t>("SELECT 2147483648"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::uint32_t>("SELECT -1"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::uint64_t>("SELECT -1"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::int32_t>("SELECT '1'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::int64_t>("SELECT 1.0"), ps::decode_error);
}

TEST_CASE("A2 an unsigned value above INT64_MAX is refused before it is sent") {
  check_integer<std::uint8_t>();
  check_integer<std::uint16_t>();
  check_integer<std::uint32_t>();
  check_integer<std::uint64_t>();
  scratch_table table("INTEGER");
  CHECK(table.round_trip(std::uint64_t{INT64_MAX}) == INT64_MAX);
  try {
    table.put(std::uint64_t{INT64_MAX} + 1);
    FAIL("was sent");
  } catch (const ps::value_out_of_range& refused) {
    const std::string said = refused.what();
    CHECK(said.find("parameter 1, of type ") != said.npos);
    CHECK(said.find("unsigned") != said.npos);
    CHECK(said.find("9223372036854775808") == said.npos);
  }
  CHECK(one<int>(table.connection, "SELECT count(*) FROM scratch") == 0);
}

TEST_CASE("A3 doubles come back bit by bit but for the sign of zero, a NaN is refused") { check_real<double>(); }
TEST_CASE("A3 floats come back bit by bit but for the sign of zero, a NaN is refused") { check_real<float>(); }

TEST_CASE("A3 a whole number is read as a double only if it is one") {
  CHECK(read_as<double>("SELECT 9007199254740992") == 9007199254740992.0);
  CHECK_THROWS_AS(read_as<double>("SELECT 9007199254740993"), ps::decode_error);
  CHECK_THROWS_AS(read_as<double>("SELECT 9223372036854775807"), ps::decode_error);
  CHECK_THROWS_AS(read_as<float>("SELECT 1e39"), ps::decode_error);
  CHECK_THROWS_AS(read_as<double>("SELECT '1.0'"), ps::decode_error);
}

TEST_CASE("A7 timestamps come back, the infinities at the ends") {
  scratch_table table("INTEGER");
  for (const ps::timestamp x : {ps::timestamp::earliest(), ps::timestamp::latest(), ps::timestamp{-1}, ps::timestamp{0},
                                ps::timestamp::infinity(), ps::timestamp::minus_infinity()}) {
    CHECK(table.round_trip(x) == x);
    CHECK(table.round_trip(utc_clock_at(x)) == utc_clock_at(x));
  }
  CHECK_THROWS_AS(table.put(ps::timestamp{ps::timestamp::earliest().microseconds - 1}), ps::value_out_of_range);
  CHECK_THROWS_AS(read_as<ps::timestamp>("SELECT -9223372036854775807"), ps::decode_error);
  CHECK_THROWS_AS(read_as<ps::timestamp>("SELECT '2024-02-29'"), ps::decode_error);
}

TEST_CASE("A9 dates and times of day come back, and none that doesn't exist") {
  scratch_table table("INTEGER");
  for (const ps::date x :
       {ps::date::earliest(), ps::date::latest(), ps::date{0}, ps::date::infinity(), ps::date::minus_infinity()}) {
    CHECK(table.round_trip(x) == x);
  }
  CHECK(table.round_trip(ps::time_of_day::latest()) == ps::time_of_day::latest());
  CHECK(table.round_trip(ps::time_of_day{}) == ps::time_of_day{});
  CHECK_THROWS_AS(table.put(ps::time_of_day{86'400'000'001}), ps::value_out_of_range);
  CHECK_THROWS_AS(table.put(ps::date{ps::date::latest().days + 1}), ps::value_out_of_range);
  CHECK_THROWS_AS(read_as<ps::time_of_day>("SELECT -1"), ps::decode_error);
  CHECK_THROWS_AS(read_as<ps::date>("SELECT 2147483648"), ps::decode_error);
}

TEST_CASE("A12 an interval comes back in its parts") {
  scratch_table table("TEXT");
  for (const ps::interval x :
       {ps::interval{}, ps::interval{-1, 40, -7}, ps::interval{INT32_MIN, INT32_MAX, INT64_MAX}}) {
    CHECK(table.round_trip(x) == x);
  }
  CHECK_THROWS_AS(read_as<ps::interval>("SELECT '1 month'"), ps::decode_error);
}

TEST_CASE("A4 a decimal comes back with its scale, never through a double") {
  scratch_table table("TEXT COLLATE polystore_decimal");
  for (const char* text :
       {"0", "1.50", "-0.00000000000000000000000000000000000001", "99999999999999999999999999999999999999"}) {
    CHECK(to_string(table.round_trip(*ps::parse_decimal(text))) == text);
  }
  CHECK(read_as<ps::decimal>("SELECT -9223372036854775807") == ps::decimal{-INT64_MAX});
  CHECK_THROWS_AS(read_as<ps::decimal>("SELECT 1.5"), ps::decode_error);
  CHECK_THROWS_AS(read_as<ps::decimal>("SELECT 'NaN'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<ps::decimal>("SELECT '1e99'"), ps::decode_error);
}

TEST_CASE("A13 text comes back byte for byte") {
  scratch_table table("TEXT");
  for (const std::string& x : {""s, "\xf0\x9f\x98\x80"s, "\xef\xbf\xbe"s, "e\xcc\x81"s, "\xe2\x80\xae"s, "\r\n"s,
                               std::string(1 << 20, 'x'), "'; DROP TABLE scratch; --"s, "?1 $1 :name /*"s}) {
    CHECK(table.round_trip(x) == x);
    CHECK(table.round_trip(std::optional<std::string>{x}) == x);
  }
  table.put(std::string_view{});
  CHECK(table.get<std::string>().empty());
  CHECK_THROWS_AS(read_as<std::string>("SELECT x'00'"), ps::decode_error);
  for (const std::string& x : {"a\0b"s, "\0"s, "\xc3"s}) CHECK_THROWS_AS(table.put(x), ps::value_out_of_range);
}

TEST_CASE("A16 all bytes come back, and no bytes are not null") {
  scratch_table table("BLOB");
  ps::bytes all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::byte>(i));
  CHECK(table.round_trip(all) == all);
  CHECK(table.round_trip(ps::bytes_of("\\x00")) == ps::bytes_of("\\x00"));
  CHECK(table.round_trip(std::optional<ps::bytes>{ps::bytes{}}) == ps::bytes{});
  CHECK(table.round_trip(std::optional<ps::bytes>{}) == std::nullopt);
  CHECK_THROWS_AS(read_as<ps::bytes>("SELECT 'text'"), ps::decode_error);
}

TEST_CASE("A17 a uuid is 16 bytes, not 15 or 17, nor text") {
  scratch_table table("BLOB");
  const ps::uuid id = *ps::parse_uuid("123e4567-e89b-12d3-a456-426614174000");
  CHECK(table.round_trip(id) == id);
  CHECK_THROWS_AS(read_as<ps::uuid>("SELECT zeroblob(15)"), ps::decode_error);
  CHECK_THROWS_AS(read_as<ps::uuid>("SELECT zeroblob(17)"), ps::decode_error);
  CHECK_THROWS_AS(read_as<ps::uuid>("SELECT '123e4567-e89b-12d3-a456-426614174000'"), ps::decode_error);
}

TEST_CASE("A18 a document's text is kept as it came") {
  scratch_table table("TEXT");
  for (const char* text : {R"({"a":1, "a":9007199254740993})", R"("\u0000\ud800")", "1e400"}) {
    CHECK(table.round_trip(ps::json{text}) == ps::json{text});
  }
  for (const char* text : {"NaN", "", "{"}) CHECK_THROWS_AS(table.put(ps::json{text}), ps::value_out_of_range);
}

TEST_CASE("A20 an unknown label is an error that names the type, and so is a value without one") {
  scratch_table table("TEXT");
  CHECK(table.round_trip(color::green) == color::green);
  CHECK(one<std::string>(table.connection, "SELECT value FROM scratch") == "green");
  try {
    (void)read_as<color>("SELECT 'blue' AS paint");
    FAIL("was read");
  } catch (const ps::decode_error& refused) {
    const std::string said = refused.what();
    CHECK(said.find("color") != said.npos);
    CHECK(said.find("column paint") != said.npos);
    CHECK(said.find("blue") == said.npos);
  }
  CHECK_THROWS_AS(table.put(static_cast<color>(3)), ps::value_out_of_range);
  CHECK_THROWS_AS(read_as<color>("SELECT 0"), ps::decode_error);
}

TEST_CASE("A21 a bool is 0 or 1 and nothing else") {
  scratch_table table("INTEGER");
  CHECK(table.round_trip(true));
  CHECK_FALSE(table.round_trip(false));
  CHECK_THROWS_AS(read_as<bool>("SELECT 7"), ps::decode_error);
  CHECK_THROWS_AS(read_as<bool>("SELECT 'true'"), ps::decode_error);
}

TEST_CASE("A22 a null in a field that can't hold it names the column and the remedy") {
  scratch_table table("TEXT");
  CHECK(table.round_trip(std::optional<std::string>{}) == std::nullopt);
  try {
    (void)table.get<std::string>();
    FAIL("was read");
  } catch (const ps::decode_error& refused) {
    const std::string said = refused.what();
    CHECK(refused.column() == "value");
    CHECK(refused.statement() == "SELECT value FROM scratch");
    CHECK(said.find("std::optional") != said.npos);
  }
}

TEST_CASE("a value that is kept as the store holds it goes back as it was, whatever its storage class") {
  for (const char* const value : {"-9223372036854775808", "300", "0.1", "-1e308", "'it''s'", "''", "x'00ff'", "x''"}) {
    INFO(value);
    auto connection = ps::sqlite::connection::memory();
    const std::string literal = value;
    const auto kept = one<ps::stored_bytes>(connection, "SELECT " + literal);
    CHECK(one<bool>(connection, "SELECT ?1 IS " + literal + " AND typeof(?1) = typeof(" + literal + ")", kept));
  }
}
TEST_CASE("bytes that no SQLite database held are refused") {
  scratch_table table("ANY");
  for (const std::string& bytes : {""s, "\x01"s, "\x01seven.."s, "\x02"s, "\x05"s, "?"s}) {
    CHECK_THROWS_AS(table.put(ps::stored_bytes{bytes}), ps::value_out_of_range);
  }
}

TEST_CASE("a type of the user's own is stored by its own codec") {
  CHECK(scratch_table("INTEGER").round_trip(celsius{-40}).degrees == -40);
  CHECK_FALSE(scratch_table("INTEGER").round_trip(std::optional<celsius>{}));
}
