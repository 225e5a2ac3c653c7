// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/error.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace ps = polystore;

TEST_CASE("an error holds what the store said of it") {
  const ps::unique_violation refused("a sentence", {.code = "23505", .constraint = "sites_code_key", .table = "sites"});
  CHECK(std::string(refused.what()) == "a sentence");
  CHECK(refused.code() == "23505");
  CHECK(refused.constraint() == "sites_code_key");
  CHECK(refused.table() == "sites");
  CHECK(refused.column().empty());
  CHECK(refused.statement().empty());
}

TEST_CASE("what refuses names the statement that was under way") {
  constexpr std::string_view statement = "SELECT 1";
  try {
    ps::refuse<ps::not_found>("no row", statement);
  } catch (const ps::error& failure) {
    CHECK(failure.statement().data() == statement.data());
  }
}

TEST_CASE("errors are caught by what a caller would do about them") {
  CHECK_THROWS_AS(ps::refuse<ps::foreign_key_violation>(""), ps::constraint_violation);
  CHECK_THROWS_AS(ps::refuse<ps::value_out_of_range>(""), ps::invalid_value);
  CHECK_THROWS_AS(ps::refuse<ps::deadlock>(""), ps::serialization_failure);
  CHECK_THROWS_AS(ps::refuse<ps::outcome_unknown>(""), ps::connection_lost);
}

TEST_CASE("a message is made of its parts, none of which need end with a NUL") {
  CHECK(ps::joined({}).empty());
  CHECK(ps::joined({"one", std::string(" "), std::string_view("twofold").substr(0, 3)}) == "one two");
}
