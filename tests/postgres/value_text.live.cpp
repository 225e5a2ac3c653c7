// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/date.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/postgres/numeric.hpp>

#include <catch2/catch_test_macros.hpp>
#include <libpq-fe.h>

#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace ps = polystore;

namespace {

using result = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// A connection of its own, on UTC; skips the test where no server is named.
struct server {
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection{nullptr, &PQfinish};

  server() {
    const char* named = std::getenv("POLYSTORE_TEST_POSTGRES");
    if (!named) SKIP("POLYSTORE_TEST_POSTGRES names no server");
    connection.reset(PQconnectdb(named));
    REQUIRE(PQstatus(connection.get()) == CONNECTION_OK);
    answer("set timezone = 'UTC'", {});
    answer("set intervalstyle = 'iso_8601'", {});
  }
  result answer(const char* sql, const std::vector<std::string>& texts, int binary = 0) const {
    std::vector<const char*> values;
    for (const auto& text : texts) values.push_back(text.c_str());
    return {PQexecParams(connection.get(), sql, static_cast<int>(values.size()), nullptr, values.data(), nullptr,
                         nullptr, binary),
            &PQclear};
  }
  /// The one text of the answer, or the server's complaint.
  std::string text(const char* sql, const std::string& value) const {
    const result got = answer(sql, {value});
    return PQntuples(got.get()) == 1 ? PQgetvalue(got.get(), 0, 0) : PQresultErrorMessage(got.get());
  }
};

std::int64_t between(std::mt19937_64& random, std::int64_t from, std::int64_t to) {
  return std::uniform_int_distribution<std::int64_t>{from, to}(random);
}

}  // namespace

TEST_CASE("A7 the server reads any timestamp's text as the same instant") {
  const server live;
  std::mt19937_64 random{7};
  for (int i = 0; i < 2000; ++i) {
    const ps::timestamp x{
        i == 0   ? ps::timestamp::earliest().microseconds
        : i == 1 ? ps::timestamp::latest().microseconds
                 : between(random, ps::timestamp::earliest().microseconds, ps::timestamp::latest().microseconds)};
    const std::string same = std::to_string(x.microseconds);
    const char* sql = "select trunc(extract(epoch from $1::timestamptz) * 1000000)";
    REQUIRE(live.text(sql, to_string(x)) == same);
    REQUIRE(live.text("select trunc(extract(epoch from $1::timestamp) * 1000000)", to_string(utc_clock_at(x))) == same);
    REQUIRE(ps::parse_timestamp(live.text("select $1::timestamptz", to_string(x))) == x);
  }
  CHECK(live.text("select $1::timestamptz", to_string(ps::timestamp::infinity())) == "infinity");
  CHECK(live.text("select $1::timestamp", to_string(ps::local_timestamp::minus_infinity())) == "-infinity");
}

TEST_CASE("A9 the server reads and writes any date as we do") {
  const server live;
  std::mt19937_64 random{9};
  for (int i = 0; i < 2000; ++i) {
    const auto last = i % 2 ? ps::date::latest().days : 11'000'000;
    const ps::date x{static_cast<std::int32_t>(between(random, ps::date::earliest().days, last))};
    REQUIRE(live.text("select $1::date", to_string(x)) == to_string(x));
    REQUIRE(live.text("select $1::date - date '1970-01-01'", to_string(x)) == std::to_string(x.days));
  }
  for (const ps::date x :
       {ps::date::earliest(), ps::date::latest(), ps::date::infinity(), ps::date::minus_infinity()}) {
    CHECK(live.text("select $1::date", to_string(x)) == to_string(x));
  }
}

TEST_CASE("A9 A11 the server reads and rounds a time of day as we do") {
  const server live;
  std::mt19937_64 random{11};
  for (int i = 0; i < 1000; ++i) {
    const std::string text = to_string(ps::time_of_day{between(random, 0, 86'400'000'000)});
    REQUIRE(ps::parse_time_of_day(live.text("select $1::time", text)) == ps::parse_time_of_day(text));
  }
  CHECK(live.text("select $1::time", to_string(ps::time_of_day::latest())) == "24:00:00");
}

TEST_CASE("A12 the server reads any interval's text as the same parts") {
  const server live;
  std::mt19937_64 random{12};
  for (int i = 0; i < 2000; ++i) {
    const auto shift = static_cast<int>(random() % 40);
    const ps::interval x{static_cast<std::int32_t>(random()) >> shift % 32,
                         static_cast<std::int32_t>(random()) >> shift % 31,
                         static_cast<std::int64_t>(random()) >> shift};
    const std::string back = live.text("select $1::interval", to_string(x));
    INFO(to_string(x) << " became " << back);
    REQUIRE(ps::parse_interval(back) == x);
  }
}

TEST_CASE("A5 the server reads an encoded decimal as its text, and we read the server's") {
  const server live;
  std::mt19937_64 random{5};
  for (int i = 0; i < 3000; ++i) {
    std::string digits;
    for (auto size = 1 + random() % 38; size > 0; --size) digits += static_cast<char>('0' + random() % 10);
    const auto x =
        ps::decimal::of(ps::parse_decimal(digits)->coefficient(), static_cast<int>(random() % 39)) * (i % 2 ? 1 : -1);
    char wire[ps::postgres::numeric_capacity];
    const int length = static_cast<int>(ps::postgres::encode_numeric(x, wire));
    const char* value = wire;
    const int format = 1;
    const Oid type = 1700;
    const result sent{PQexecParams(live.connection.get(), "select $1::text", 1, &type, &value, &length, &format, 0),
                      &PQclear};
    REQUIRE(PQgetvalue(sent.get(), 0, 0) == to_string(x));
    const result got = live.answer("select $1::numeric", {to_string(x)}, 1);
    REQUIRE(std::string_view{PQgetvalue(got.get(), 0, 0), static_cast<std::size_t>(PQgetlength(got.get(), 0, 0))} ==
            std::string_view{wire, static_cast<std::size_t>(length)});
  }
}

TEST_CASE("A4 the server's NaN, infinities and huge numbers are told apart") {
  const server live;
  const auto outcome = [&](const char* text) {
    const result got = live.answer("select $1::numeric", {text}, 1);
    return ps::postgres::decode_numeric(PQgetvalue(got.get(), 0, 0),
                                        static_cast<std::size_t>(PQgetlength(got.get(), 0, 0)))
        .outcome;
  };
  using ps::postgres::numeric_outcome;
  CHECK(outcome("NaN") == numeric_outcome::not_a_number);
  CHECK(outcome("Infinity") == numeric_outcome::infinite);
  CHECK(outcome("-Infinity") == numeric_outcome::infinite);
  CHECK(outcome("1e131071") == numeric_outcome::does_not_fit);
  CHECK(outcome("1e-16383") == numeric_outcome::does_not_fit);
  CHECK(outcome("-0") == numeric_outcome::ok);
}
