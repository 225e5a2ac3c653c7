// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

using namespace polystore_tests;
using namespace sampling;
using ps::field;

namespace {
constexpr auto tags = field<&sample::tags>;
constexpr auto numbers = field<&sample::numbers>;
constexpr auto grades = field<&sample::grades>;
constexpr auto name = field<&sample::name>;
using texts = std::vector<std::string>;
using integers = std::vector<std::int32_t>;
}  // namespace

TEMPLATE_TEST_CASE("an array is searched for elements", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(has_element(tags, "red")));
  CHECK(!store.holds(has_element(tags, "re")));
  CHECK(store.holds(!has_element(tags, name)));
  CHECK(store.holds(has_element(numbers, 5)));
  CHECK(!store.holds(has_element(numbers, 4)));
  CHECK(store.holds(has_element(numbers, field<&sample::small> + 1)));
  CHECK(store.holds(has_elements(tags, texts{"green", "red", "red"})));
  CHECK(store.holds(has_elements(tags, texts{})));
  CHECK(!store.holds(has_elements(tags, texts{"green", "blue"})));
  CHECK(store.holds(has_elements(numbers, numbers)));
  CHECK(store.holds(has_any_element(numbers, integers{1, 8})));
  CHECK(!store.holds(has_any_element(numbers, integers{1, 2})));
  CHECK(!store.holds(has_any_element(numbers, integers{})));
  CHECK(store.holds(cardinality(tags) == 2));
  CHECK(!store.holds(has_element(grades, level::low)));
  CHECK(store.is_null(cardinality(grades)));
}

TEMPLATE_TEST_CASE("elements may hold anything, and be null or enumerators", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  auto samples = store.template of<sample>();
  sample odd = the_sample();
  odd.id = 2;
  odd.tags = {"\"", "a,b", "NULL", "\\", "{}", "\u00e9", ""};
  odd.grades = std::vector<level>{level::low, level::high};
  odd.numbers = {};
  samples.insert(odd);
  const auto holds = [&](auto condition) { return samples.where(condition && field<&sample::id> == 2).count() == 1; };
  for (const std::string& each : odd.tags) CHECK(holds(has_element(tags, each)));
  CHECK(holds(has_elements(tags, odd.tags) && !has_element(tags, "a")));
  CHECK(holds(has_element(grades, level::high) && !has_element(grades, level::middle)));
  CHECK(holds(has_any_element(grades, std::vector<level>{level::middle, level::low})));
  CHECK(holds(cardinality(numbers) == 0 && cardinality(grades) == 2));
}

TEST_CASE("PostgreSQL takes elements by their place, and compares with any or all") {
  sampled<postgres_store> store;
  CHECK(store.holds(element(tags, 1) == "red"));
  CHECK(store.holds(element(numbers, 2) * 2 == 10));
  CHECK(store.is_null(element(numbers, 4)));
  CHECK(store.holds(field<&sample::small> + 1 == any(numbers)));
  CHECK(store.holds(field<&sample::small> > any(numbers)));
  CHECK(!store.holds(field<&sample::small> > all(numbers)));
  CHECK(store.holds(field<&sample::id> < all(numbers)));
  CHECK(store.holds(name != all(tags)));
}
