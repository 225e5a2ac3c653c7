// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

using namespace polystore_tests;
using namespace sampling;
using ps::constant;
using ps::field;
using ps::text_constant;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto small = field<&sample::small>;
constexpr auto big = field<&sample::big>;
constexpr auto maybe = field<&sample::maybe>;
constexpr auto real = field<&sample::real>;
constexpr auto price = field<&sample::price>;
constexpr auto rebate = field<&sample::rebate>;
constexpr auto name = field<&sample::name>;
constexpr auto remark = field<&sample::remark>;
constexpr auto grade = field<&sample::grade>;
constexpr auto last_grade = field<&sample::last_grade>;
constexpr auto at = field<&sample::at>;
constexpr auto until = field<&sample::until>;
constexpr auto span = field<&sample::span>;

ps::decimal exact(const char* written) { return *ps::parse_decimal(written); }
}  // namespace

TEMPLATE_TEST_CASE("the first case that holds says the value", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(case_when(id > 1, "many").when(id == 1, std::string("one")).otherwise("none") == "one"));
  CHECK(store.holds(case_when(id > 1, 10).when(id > 2, 20).otherwise(id) == 1));
  CHECK(store.holds(case_when(id > 1, 10).otherwise(5'000'000'000) == 5'000'000'000));
  CHECK(store.holds(case_when(id == 1, small).otherwise(big) + 1 == 8));
  CHECK(store.holds(case_when(id == 1, price).otherwise(exact("0")) == exact("12.5")));
  CHECK(store.is_null(case_when(id > 1, 10).otherwise(std::nullopt)));
  CHECK(store.is_null(case_when(id == 1, maybe).otherwise(3)));
  CHECK(store.holds(case_when(maybe > 1, true).otherwise(field<&sample::flag>) == true));
  CHECK(store.holds(case_when(id == 1, 2.0).otherwise(3) / 4 == 0.5));
}

TEMPLATE_TEST_CASE("a case between enumerators is one of their type", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(case_when(id == 1, level::middle).otherwise(level::low) == grade));
  CHECK(store.holds(case_when(id == 1, constant<level::middle>).otherwise(level::low) == level::middle));
  CHECK(store.holds(grade == case_when(id > 1, level::low).when(id == 1, grade).otherwise(level::high)));
  CHECK(store.holds(coalesce(last_grade, level::high) == level::high));
  CHECK(store.holds(coalesce(last_grade, constant<level::high>) == constant<level::high>));
  CHECK(store.is_null(nullif(grade, level::middle)));
}

TEMPLATE_TEST_CASE("coalesce takes the first that isn't null", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(coalesce(maybe, 7) == 7));
  CHECK(store.holds(coalesce(maybe, small, 9) == 7));
  CHECK(store.holds(coalesce(remark, name) == name));
  CHECK(store.holds(coalesce(remark, text_constant<"none">) == "none"));
  CHECK(store.holds(coalesce(remark, std::string("none")) == "none"));
  CHECK(store.holds(coalesce(rebate, exact("1.50")) == exact("1.5")));
  CHECK(store.holds(coalesce(until, at) == sample_time));
  CHECK(store.holds(coalesce(until, sample_time) == at));
  CHECK(store.holds(coalesce(until, ps::now) > at));
  CHECK(store.is_null(coalesce(maybe, maybe)));
  CHECK(store.holds(coalesce(maybe, constant<5>) * 2 == 10));
}

TEMPLATE_TEST_CASE("nullif is null where both are equal", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.is_null(nullif(id, 1)));
  CHECK(store.holds(nullif(id, 2) == 1));
  CHECK(store.is_null(nullif(price, exact("12.5"))));
  CHECK(store.holds(nullif(name, "") == name));
  CHECK(store.holds(coalesce(nullif(id, 1), 100) == 100));
}

TEMPLATE_TEST_CASE("greatest and least pass nulls over", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(greatest(id, small, 3) == 7));
  CHECK(store.holds(least(small, 3, id) == 1));
  CHECK(store.holds(greatest(maybe, 3) == 3));
  CHECK(store.is_null(greatest(maybe, maybe)));
  CHECK(store.holds(greatest(price, exact("9.5")) == exact("12.5")));
  CHECK(store.holds(least(rebate, exact("9.5"), exact("10")) == exact("9.50")));
  CHECK(store.holds(greatest(span, ps::interval{0, 40, 0}) == ps::interval{0, 40, 0}));
  CHECK(store.holds(greatest(at, until) == sample_time));
  CHECK(store.holds(least(real, 9) == 2.5));
  CHECK(store.holds(greatest(name, "Z") == "Z") == (store.holds(name < "Z")));
}

TEST_CASE("PostgreSQL orders enumerators as they are declared") {
  sampled<postgres_store> store;
  CHECK(store.holds(greatest(grade, level::high) == level::high));
  CHECK(store.holds(least(grade, last_grade, level::high) == level::middle));
}
