// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/result.hpp>

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>
#include <string>

namespace ps = polystore;

TEST_CASE("a result holds what an action gives") {
  auto given = ps::attempt([] { return std::string("row"); });
  REQUIRE(given);
  CHECK(*given == "row");
  CHECK(given->size() == 3);
  CHECK(given.value() == "row");
  CHECK_FALSE(given.failed_with<ps::error>());
}

TEST_CASE("a result holds the error that stands in the value's place") {
  auto refused = ps::attempt([]() -> int { throw ps::unique_violation("taken", {.code = "23505"}); });
  REQUIRE_FALSE(refused);
  CHECK(refused.failure().code() == "23505");
  CHECK(refused.failed_with<ps::constraint_violation>());
  CHECK_FALSE(refused.failed_with<ps::timeout>());
  CHECK_THROWS_AS(refused.value(), ps::unique_violation);
}

TEST_CASE("an action that gives nothing is done or has failed") {
  CHECK(ps::attempt([] {}));
  CHECK(ps::attempt([] { throw ps::timeout("late"); }).failed_with<ps::timeout>());
}

TEST_CASE("what is no error of polystore's passes through") {
  CHECK_THROWS_AS((void)ps::attempt([]() -> int { throw std::logic_error("ours"); }), std::logic_error);
}
