// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/arithmetic.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::constant;
using ps::field;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto small = field<&sample::small>;
constexpr auto big = field<&sample::big>;
constexpr auto maybe = field<&sample::maybe>;
constexpr auto real = field<&sample::real>;
constexpr auto price = field<&sample::price>;
constexpr auto at = field<&sample::at>;
constexpr auto local = field<&sample::local>;
constexpr auto day = field<&sample::day>;
constexpr auto span = field<&sample::span>;

template <class Expected, class Expression>
constexpr bool yields(const Expression&) {
  return std::is_same_v<typename Expression::yields, Expected>;
}
}  // namespace

// Of integers the wider type, as a store has it; exact beside a decimal; else a double; null beside what may be null.
static_assert(yields<std::int16_t>(small + small) && yields<std::int32_t>(small + 1) && yields<std::int64_t>(id * big));
static_assert(yields<std::int64_t>(id + 1u) && yields<std::int16_t>(-small));
static_assert(yields<double>(real + 1) && yields<double>(id / 2.0) && yields<double>(field<&sample::ratio> * 2));
static_assert(yields<ps::decimal>(price * 2) && yields<ps::decimal>(-price) && yields<ps::decimal>(price / price));
static_assert(yields<std::optional<std::int32_t>>(maybe % 2) && yields<std::optional<double>>(1.5 - maybe));
static_assert(yields<ps::interval>(at - at) && yields<ps::interval>(span + span) && yields<ps::interval>(-span));
static_assert(yields<std::int32_t>(day - day) && yields<ps::date>(day - 1) && yields<ps::timestamp>(at + span));
static_assert(yields<std::optional<ps::interval>>(field<&sample::until> - at));
static_assert(yields<ps::local_timestamp>(local - ps::days{1}) && yields<ps::timestamp>(ps::now + ps::days{1}));

TEST_CASE("numbers are reckoned with by signs") {
  CHECK(in_postgres(id + 1 - small) == "id + $1 - small");
  CHECK(in_postgres(id - (small - 1)) == "id - (small - $1)");
  CHECK(in_postgres((id + 1) * 2 == 4) == "(id + $1) * $2 = $3");
  CHECK(in_postgres(id + small * 2) == "id + small * $1");
  CHECK(in_postgres(id * (small / 2)) == "id * (small / $1)");
  CHECK(in_postgres(id % 2 == 0 && -id < 0) == "id % $1 = $2 AND -id < $3");
  CHECK(in_postgres(-(id + small)) == "-(id + small)");
  CHECK(in_postgres(10 - id) == "$1 - id");
  CHECK(in_postgres(between(id + 1, small - 1, 9)) == "id + $1 BETWEEN small - $2 AND $3");
  CHECK(in_sqlite(id + 1 - small * 2) == "polystore_int4(polystore_int4(id + ?1) - polystore_int4(small * ?2))");
  CHECK(in_sqlite(id / 2 == 3) == "polystore_int4(polystore_divide(id, ?1)) = ?2");
  CHECK(in_sqlite(id % 2) == "polystore_remainder(id, ?1)");
}

TEST_CASE("what stands beside a double is cast") {
  CHECK(in_postgres(id * 2.5) == "CAST(id AS double precision) * $1");
  CHECK(in_postgres(real * 2) == "real * $1");
  CHECK(literal_in_postgres(id / 2.0) == "CAST(id AS double precision) / CAST(2 AS double precision)");
  CHECK(literal_in_sqlite(id / 2.0) == "polystore_divide(CAST(id AS REAL), CAST(2 AS REAL))");
  CHECK(in_postgres(small + constant<std::int16_t{5}>) == "small + CAST(5 AS smallint)");
  CHECK(in_postgres(big + constant<std::int64_t{5}>) == "big + CAST(5 AS bigint)");
  CHECK(in_sqlite(big + constant<std::int64_t{5}>) == "polystore_int8(big + 5)");
}

TEST_CASE("two minus signs don't make a comment") {
  CHECK(in_postgres(-constant<-5>) == "-(-5)");
  CHECK(in_sqlite(-constant<-5>) == "polystore_int4(-(-5))");
  CHECK(in_postgres(id - constant<-5>) == "id - (-5)");
  CHECK(in_postgres(-(-id)) == "-(-id)");
  CHECK(literal_in_postgres(id - -5 == -(-small)) == "id - -5 = -(-small)");
  CHECK(literal_in_postgres(real * -2.0 < 1) == "real * CAST(-2 AS double precision) < 1");
  CHECK(literal_in_sqlite(real / -2.0 < 1) == "polystore_divide(real, CAST(-2 AS REAL)) < 1");
}

TEST_CASE("exact numbers are SQLite's texts in the order of numbers") {
  CHECK(in_postgres(price * 2 - price) == "price * $1 - price");
  CHECK(in_sqlite(price * 2) == "polystore_multiply(price, ?1) COLLATE polystore_decimal");
  CHECK(in_sqlite(-price == price) == "polystore_negate(price) COLLATE polystore_decimal = price");
}

TEST_CASE("times are moved and measured") {
  CHECK(in_postgres(at - at) == "at - at");
  CHECK(in_postgres(at + span) == "(at AT TIME ZONE 'UTC' + span) AT TIME ZONE 'UTC'");
  CHECK(in_postgres(at > ps::now - ps::days{1}) == "at > (now() AT TIME ZONE 'UTC' - $1) AT TIME ZONE 'UTC'");
  CHECK(in_postgres(local + span) == "local + span");
  CHECK(in_postgres(day - 7 < day + 1) == "day - $1 < day + $2");
  CHECK(in_postgres(constant<ps::timestamp{0}> - at) ==
        "CAST('1970-01-01T00:00:00Z' AS timestamp with time zone) - at");
  CHECK(in_sqlite(at + span) == "polystore_later(at, span)");
  CHECK(in_sqlite(at - at > span) == "polystore_time_between(at, at) COLLATE polystore_interval > span");
  CHECK(in_sqlite(day - day) == "polystore_days_between(day, day)");
  CHECK(literal_in_postgres(at + ps::interval{1, 0, 0}) ==
        "(at AT TIME ZONE 'UTC' + CAST('P1M' AS interval)) AT TIME ZONE 'UTC'");
}
