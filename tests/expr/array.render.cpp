// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/array.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::field;

namespace {
constexpr auto tags = field<&sample::tags>;
constexpr auto numbers = field<&sample::numbers>;
constexpr auto grades = field<&sample::grades>;
}  // namespace

static_assert(ps::array_expression<decltype(tags)> && ps::array_expression<decltype(grades)>);
static_assert(!ps::array_expression<decltype(field<&sample::name>)>);
static_assert(std::is_same_v<decltype(element(grades, 1))::yields, std::optional<level>>);
static_assert(std::is_same_v<decltype(cardinality(grades))::yields, std::optional<std::int32_t>>);

TEST_CASE("arrays are searched by operators in PostgreSQL and by functions in SQLite") {
  CHECK(in_postgres(has_element(tags, "a")) == "$1 = ANY (tags)");
  CHECK(in_postgres(has_elements(numbers, std::vector<std::int32_t>{1})) == "numbers @> $1");
  CHECK(in_postgres(has_any_element(grades, std::vector<level>{})) == "grades && $1::level[]");
  CHECK(in_postgres(cardinality(tags) > 2) == "cardinality(tags) > $1");
  CHECK(in_postgres(element(tags, 1) == "a") == "(tags)[$1] = $2");
  CHECK(in_postgres(field<&sample::id> == any(numbers)) == "id = ANY (numbers)");
  CHECK(in_postgres(field<&sample::id> + 1 < all(numbers)) == "id + $1 < ALL (numbers)");
  CHECK(in_sqlite(has_element(tags, "a")) == "polystore_array_has(?1, tags)");
  CHECK(in_sqlite(has_elements(tags, tags)) == "polystore_array_contains(tags, tags)");
  CHECK(in_sqlite(has_any_element(tags, tags)) == "polystore_array_overlaps(tags, tags)");
  CHECK(in_sqlite(cardinality(tags)) == "polystore_cardinality(tags)");
}
