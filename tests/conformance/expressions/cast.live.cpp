// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

using namespace polystore_tests;
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

ps::decimal exact(const char* written) { return *ps::parse_decimal(written); }
}  // namespace

TEMPLATE_TEST_CASE("numbers are cast as PostgreSQL rounds them", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(ps::cast<std::int64_t>(small) == 7));
  CHECK(store.holds(ps::cast<double>(small) / 2 == 3.5));
  CHECK(store.holds(ps::cast<std::int32_t>(real) == 2));
  CHECK(store.holds(ps::cast<std::int32_t>(real + 1) == 4));
  CHECK(store.holds(ps::cast<std::int32_t>(-real) == -2));
  CHECK(store.holds(ps::cast<std::int32_t>(price) == 13));
  CHECK(store.holds(ps::cast<std::int32_t>(-price) == -13));
  CHECK(store.holds(ps::cast<double>(price) == 12.5));
  CHECK(store.holds(ps::cast<ps::decimal>(small) == exact("7.0")));
  CHECK(store.holds(ps::cast<ps::decimal>(small) + exact("0.5") == exact("7.5")));
  CHECK(store.holds(ps::cast<double>(field<&sample::ratio>) == 0.10000000149011612));
  CHECK(store.holds(ps::cast<std::int16_t>(constant<5>) == 5));
  CHECK(store.is_null(ps::cast<std::int64_t>(maybe)));
  CHECK_THROWS_AS(store.holds(ps::cast<std::int32_t>(big) == 1), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(ps::cast<std::int16_t>(real * 100'000) == 1), ps::invalid_value);
}

TEMPLATE_TEST_CASE("numbers and enumerators are cast to their text", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(ps::cast<std::string>(big) == "5000000000"));
  CHECK(store.holds(ps::cast<std::string>(-small) == "-7"));
  CHECK(store.holds(ps::cast<std::string>(field<&sample::grade>) == "middle"));
}

TEST_CASE("PostgreSQL casts texts, and what it spells in one way only") {
  sampled<postgres_store> store;
  CHECK(store.holds(ps::cast<std::int32_t>(ps::text_constant<"42">) == 42));
  CHECK(store.holds(ps::cast<ps::uuid>(ps::cast<std::string>(field<&sample::key>)) == field<&sample::key>));
  CHECK(store.holds(ps::cast<level>(ps::text_constant<"middle">) == field<&sample::grade>));
  CHECK(store.holds(ps::cast<std::string>(field<&sample::flag>) == "true"));
  CHECK(store.holds(ps::cast<ps::date>(field<&sample::local>) == field<&sample::day>));
  CHECK(store.holds(ps::cast<std::int32_t>(field<&sample::flag>) == id));
  CHECK_THROWS_AS(store.holds(ps::cast<std::int32_t>(field<&sample::name>) == 1), ps::invalid_value);
}
