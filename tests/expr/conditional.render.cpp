// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/conditional.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::constant;
using ps::field;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto big = field<&sample::big>;
constexpr auto maybe = field<&sample::maybe>;
constexpr auto price = field<&sample::price>;
constexpr auto grade = field<&sample::grade>;

template <class Expected, class Expression>
constexpr bool yields(const Expression&) {
  return std::is_same_v<typename Expression::yields, Expected>;
}
}  // namespace

static_assert(yields<std::string>(case_when(id == 1, "one").otherwise("more")));
static_assert(yields<std::int64_t>(case_when(id == 1, id).otherwise(big)));
static_assert(yields<std::optional<std::int32_t>>(case_when(id == 1, id).otherwise(std::nullopt)));
static_assert(yields<std::optional<std::int32_t>>(case_when(id == 1, id).when(id == 2, maybe).otherwise(3)));
static_assert(yields<std::int32_t>(coalesce(maybe, id)) && yields<std::int32_t>(coalesce(maybe, 3)));
static_assert(yields<std::optional<std::int32_t>>(coalesce(maybe, maybe)));
static_assert(yields<std::optional<std::int32_t>>(nullif(id, 0)));
static_assert(yields<std::int64_t>(greatest(maybe, big)) && yields<level>(least(grade, level::low)));

TEST_CASE("cases stand in their order") {
  CHECK(in_postgres(case_when(id == 1, "a").when(id > 2, "b").otherwise("c") == "d") ==
        "CASE WHEN id = $1 THEN $2 WHEN id > $3 THEN $4 ELSE $5 END = $6");
  CHECK(in_sqlite(case_when(id == 1, price).otherwise(std::nullopt)) ==
        "CASE WHEN id = ?1 THEN price END COLLATE polystore_decimal");
  CHECK(in_postgres(case_when(id == 1, level::low).otherwise(constant<level::high>)) ==
        "CASE WHEN id = $1 THEN CAST($2 AS level) ELSE CAST('high' AS level) END");
  CHECK(literal_in_postgres(case_when(id == 1, 0.5).otherwise(-1) < 2) ==
        "CASE WHEN id = 1 THEN CAST(0.5 AS double precision) ELSE CAST(-1 AS double precision) END < 2");
}

TEST_CASE("what isn't null is chosen") {
  CHECK(in_postgres(coalesce(maybe, id, 3) > 2) == "coalesce(maybe, id, $1) > $2");
  CHECK(in_postgres(coalesce(field<&sample::last_grade>, level::low)) == "coalesce(last_grade, CAST($1 AS level))");
  CHECK(in_sqlite(coalesce(field<&sample::last_grade>, level::low)) == "coalesce(last_grade, ?1)");
  CHECK(in_postgres(nullif(id, 0)) == "nullif(id, $1)");
  CHECK(in_postgres(greatest(id, big)) == "greatest(id, big)");
  CHECK(in_sqlite(least(id, big, 3)) == "polystore_least(id, big, ?1)");
  CHECK(in_sqlite(greatest(price, price)) == "polystore_greatest_decimal(price, price) COLLATE polystore_decimal");
  CHECK(literal_in_postgres(coalesce(field<&sample::remark>, "it's") != "") == "coalesce(remark, 'it''s') <> ''");
}
