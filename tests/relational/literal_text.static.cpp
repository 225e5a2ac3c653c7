// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/literal_text.hpp>

#include <polystore/postgres/literal.hpp>
#include <polystore/postgres/value_types.hpp>
#include <polystore/sqlite/array_literal.hpp>
#include <polystore/sqlite/literal.hpp>
#include <polystore/sqlite/value_types.hpp>

#include <array>
#include <limits>
#include <optional>
#include <string_view>

namespace {

namespace ps = polystore;
using namespace ps::literals;

enum class color { red, green };

template <class Value>
constexpr bool is_in_postgres(const Value& value, std::string_view expected) {
  char written[120]{};
  ps::text out{written};
  ps::postgres::write_literal(out, value);
  return std::string_view(written, out.size) == expected;
}
template <class Value>
constexpr bool is_in_sqlite(const Value& value, std::string_view expected) {
  char written[120]{};
  ps::text out{written};
  ps::sqlite::write_literal(out, value);
  return std::string_view(written, out.size) == expected;
}
constexpr std::string_view none{"\0", 1};

// A double is written as the shortest decimal number that is it, or not at all.
static_assert(is_in_postgres(0.0, "0") && is_in_postgres(1.0, "1") && is_in_postgres(-1.25, "-1.25"));
static_assert(is_in_postgres(0.1, "0.1") && is_in_postgres(0.3, "0.3") && is_in_postgres(1e-7, "0.0000001"));
static_assert(is_in_postgres(123456.789, "123456.789") && is_in_postgres(0.25f, "0.25"));
static_assert(is_in_postgres(9007199254740991.0, "9007199254740991"));
static_assert(is_in_postgres(9007199254740992.0, none) && is_in_postgres(1e300, none) && is_in_postgres(1e-300, none));
static_assert(is_in_postgres(std::numeric_limits<double>::infinity(), none));
static_assert(is_in_postgres(std::numeric_limits<double>::quiet_NaN(), none));

// A float is written as the number of which it is the nearest float; SQLite keeps the double that it equals.
static_assert(is_in_postgres(0.1f, "0.1::real") && is_in_postgres(-0.3f, "-0.3::real") && is_in_postgres(0.5f, "0.5"));
static_assert(is_in_sqlite(0.1f, "(13421773.0 / 134217728.0)") && is_in_sqlite(-0.1f, "(-13421773.0 / 134217728.0)"));
static_assert(is_in_sqlite(0.5f, "0.5") && is_in_sqlite(0.1, "0.1") && is_in_sqlite(16777216.0f, "16777216"));
static_assert(13421773.0 / 134217728.0 == 0.1f);

static_assert(is_in_postgres(true, "true") && is_in_sqlite(true, "1"));
static_assert(is_in_postgres(std::numeric_limits<long long>::min(), "-9223372036854775808"));
static_assert(is_in_sqlite(std::numeric_limits<long long>::min(), "-9223372036854775808"));
static_assert(is_in_postgres(~0ull, "18446744073709551615"));
static_assert(is_in_postgres("it's", "'it''s'") && is_in_sqlite("it's", "'it''s'"));
static_assert(is_in_postgres(color::green, "'green'") && is_in_sqlite(color::green, "'green'"));

constexpr ps::uuid id = *ps::parse_uuid("01234567-89ab-cdef-0123-456789abcdef");
static_assert(is_in_postgres(id, "'01234567-89ab-cdef-0123-456789abcdef'"));
static_assert(is_in_sqlite(id, "X'0123456789abcdef0123456789abcdef'"));

static_assert(is_in_postgres("-12.50"_decimal, "-12.50") && is_in_postgres("0.05"_decimal, "0.05"));
static_assert(is_in_sqlite("-12.50"_decimal, "'-12.50'"));

constexpr ps::timestamp moment = *ps::parse_timestamp("2024-02-29T12:00:00.000123Z");
static_assert(is_in_postgres(moment, "'2024-02-29T12:00:00.000123Z'") && is_in_sqlite(moment, "1709208000000123"));
static_assert(is_in_postgres(ps::timestamp::infinity(), "'infinity'"));
static_assert(is_in_postgres(*ps::parse_timestamp("0044-03-15T00:00:00Z BC"), "'0044-03-15T00:00:00Z BC'"));
static_assert(is_in_postgres(ps::date_of(1969, 12, 31), "'1969-12-31'") &&
              is_in_sqlite(ps::date_of(1969, 12, 31), "-1"));
static_assert(is_in_postgres(ps::time_of(23, 59, 1, 5), "'23:59:01.000005'"));
static_assert(is_in_postgres(ps::interval{14, -3, 3'600'000'000}, "'P1Y2M-3DT1H'"));
static_assert(is_in_postgres(ps::interval{0, 0, -500'000}, "'PT-0.500000S'") &&
              is_in_postgres(ps::interval{}, "'PT0S'"));

static_assert(is_in_postgres(std::array{1, 2}, "ARRAY[1, 2]") && is_in_postgres(std::array<int, 0>{}, "'{}'"));

static_assert(is_in_postgres(std::array{std::byte{0}, std::byte{0xab}}, "'\\x00ab'") &&
              is_in_sqlite(std::array{std::byte{0}, std::byte{0xab}}, "X'00ab'"));

template <class Element, std::size_t Size>
constexpr bool is_array_in_sqlite(const std::array<Element, Size>& values, std::string_view expected) {
  char written[120]{};
  ps::text out{written};
  ps::sqlite::write_array_literal(out, values);
  return std::string_view(written, out.size) == expected;
}
static_assert(is_array_in_sqlite(std::array{"it's", "a \"b\"\n"}, R"('["it''s","a \"b\"\u000a"]')"));
static_assert(is_array_in_sqlite(std::array{-1, 2}, "'[-1,2]'") && is_array_in_sqlite(std::array{0.1f}, "'[0.1]'"));
static_assert(is_array_in_sqlite(std::array{true, false}, "'[true,false]'"));
static_assert(is_array_in_sqlite(std::array{color::red}, R"('["red"]')") &&
              is_array_in_sqlite(std::array{ps::date_of(2024, 2, 29)}, R"('["2024-02-29"]')"));
static_assert(is_array_in_sqlite(std::array<int, 0>{}, "'[]'"));

}  // namespace

// Addresses, ranges and composites.
namespace {
struct spot {
  std::int32_t row{};
  std::optional<double> height{};
  color painted{};
  std::string_view label{};
};
constexpr std::string_view composite_name_of(ps::entity<spot>) { return "spot"; }
}  // namespace

static_assert(is_in_postgres(ps::inet::v4(10, 0, 0, 7, 8), "'10.0.0.7/8'::inet"));
static_assert(is_in_sqlite(ps::inet::v4(10, 0, 0, 7, 8), "X'040a000000080a000007'"));
static_assert(is_in_postgres(ps::cidr::of(ps::inet::v4(10, 0, 0, 7)), "'10.0.0.7/32'::cidr"));
static_assert(is_in_postgres(*ps::parse_inet("fe80:0:0:1::2/64"), "'fe80:0:0:1::2/64'::inet"));
static_assert(is_in_postgres(*ps::parse_inet("::ffff:1.2.3.4"), "'::ffff:1.2.3.4'::inet"));
static_assert(is_in_postgres(ps::inet::v4(1, 2, 3, 4, 33), std::string_view("\0'1.2.3.4/33'::inet", 19)));
static_assert(is_in_postgres(std::array{ps::inet::v4(1, 2, 3, 4)}, "ARRAY['1.2.3.4'::inet]"));

static_assert(is_in_postgres(ps::range<std::int32_t>::closed(1, 4), "'[1,5)'::int4range"));
static_assert(is_in_postgres(ps::range<ps::date>{}, "'empty'::daterange"));
static_assert(is_in_postgres(ps::range<ps::timestamp>{ps::timestamp{0}, {}}, "'[1970-01-01T00:00:00Z,)'::tstzrange"));
static_assert(is_in_postgres(ps::range<ps::decimal>::closed(1, ps::decimal::of(250, 2)), "'[1,2.50]'::numrange"));
static_assert(is_in_sqlite(ps::range<std::int32_t>{}, "X'00'"));
static_assert(is_in_sqlite(ps::range<std::int32_t>{1, {}}, "X'010180000000000000010001'"));

static_assert(is_in_postgres(spot{1, 0.5, color::green, "it's"}, "ROW(1, 0.5, 'green', 'it''s')::spot"));
static_assert(is_in_postgres(spot{}, "ROW(0, NULL, 'red', '')::spot"));
static_assert(is_in_sqlite(spot{1, 0.5, color::green, "it's"}, "'[1,0.5,\"green\",\"it''s\"]'"));
static_assert(is_in_sqlite(spot{}, "'[0,null,\"red\",\"\"]'"));
