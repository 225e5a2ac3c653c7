// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/range.hpp>

#include <polystore/core/range_text.hpp>

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace ps = polystore;
using namespace ps::literals;
using numbers = ps::range<std::int32_t>;
using amounts = ps::range<ps::decimal>;
using enum ps::range_end;

static_assert(contains(numbers(1, 5), 4) && !contains(numbers(1, 5), 5) && !ps::discrete_range_value<ps::timestamp>);

TEST_CASE("a range of discrete values is half open however it was written") {
  CHECK(numbers::closed(1, 3) == numbers(1, 4));
  CHECK(numbers(0, 3, excluded, included) == numbers(1, 4));
  CHECK(numbers(3, 3).is_empty());
  CHECK(numbers(3, 4, excluded, excluded).is_empty());
  CHECK(to_string(numbers::closed(-1, 3)) == "[-1,4)");
  CHECK(to_string(ps::range<ps::date>::closed({0}, {1})) == "[1970-01-01,1970-01-03)");
  CHECK(to_string(ps::range<ps::date>::closed({0}, ps::date::infinity())) == "[1970-01-01,infinity]");
}

TEST_CASE("a range of other values keeps its ends") {
  CHECK(amounts::closed("1"_decimal, "3"_decimal) != amounts("1"_decimal, "3"_decimal));
  CHECK(to_string(amounts("1.50"_decimal, std::nullopt, excluded)) == "(1.50,)");
  CHECK(amounts::closed("1"_decimal, "1.0"_decimal).is_empty() == false);
  CHECK(amounts("1"_decimal, "1"_decimal).is_empty());
  CHECK(to_string(amounts()) == "empty");
  CHECK(to_string(amounts::all()) == "(,)");
}

TEST_CASE("a range whose bounds are the wrong way round, or whose end has no successor, is refused") {
  CHECK_THROWS_AS(numbers(2, 1), std::out_of_range);
  CHECK_THROWS_AS(numbers::closed(1, INT32_MAX), std::out_of_range);
  CHECK_THROWS_AS(numbers(INT32_MAX, std::nullopt, excluded), std::out_of_range);
  CHECK_FALSE(numbers::from_store(2, 1, included, excluded));
  CHECK_FALSE(numbers::from_store(1, 2, included, included));
  CHECK_FALSE(numbers::from_store(1, 1, included, excluded));
  CHECK_FALSE(numbers::from_store(std::nullopt, 1, included, excluded));
}

TEST_CASE("what a range contains and overlaps agrees with its values") {
  std::vector<numbers> all{numbers(), numbers::all()};
  for (std::int32_t a = -2; a <= 2; ++a) {
    all.push_back({a, std::nullopt});
    all.push_back({std::nullopt, a});
    for (std::int32_t b = a; b <= 2; ++b) all.push_back({a, b});
  }
  for (const numbers& x : all) {
    for (const numbers& y : all) {
      bool is_inside = true, meets = false;
      for (std::int32_t value = -5; value <= 5; ++value) {
        is_inside = is_inside && (!contains(y, value) || contains(x, value));
        meets = meets || (contains(x, value) && contains(y, value));
      }
      INFO(to_string(x) << " and " << to_string(y));
      CHECK(contains(x, y) == is_inside);
      CHECK(overlaps(x, y) == meets);
    }
  }
}

TEST_CASE("ranges that only touch overlap where both hold the point") {
  const auto lower = amounts::closed("1"_decimal, "2"_decimal);
  CHECK(overlaps(lower, amounts("2.0"_decimal, "3"_decimal)));
  CHECK_FALSE(overlaps(lower, amounts("2"_decimal, "3"_decimal, excluded)));
  CHECK_FALSE(contains(amounts("1"_decimal, "2"_decimal), lower));
}
