// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/hook.hpp>

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>
#include <string>

namespace ps = polystore;

namespace {

struct rows {
  std::int64_t affected() const { return 3; }
};
struct recorder {
  std::string statement{}, failure{};
  std::int64_t rows = -1, nanoseconds = -1;
  void operator()(const ps::relational::statement_event& event) {
    statement = event.statement;
    rows = event.rows;
    nanoseconds = event.nanoseconds;
    if (event.failure) failure = event.failure->code();
  }
};

}  // namespace

TEST_CASE("a hook is told of a statement that ran") {
  recorder told;
  CHECK(ps::relational::observe(told, "SELECT 1", [] { return rows{}; }).affected() == 3);
  CHECK(told.statement == "SELECT 1");
  CHECK(told.rows == 3);
  CHECK(told.nanoseconds >= 0);
  CHECK(told.failure.empty());
}

TEST_CASE("a hook is told of a statement that failed, and the error goes on") {
  recorder told;
  const auto fail = []() -> rows { throw ps::timeout("late", {.code = "57014"}); };
  CHECK_THROWS_AS(ps::relational::observe(told, "SELECT 2", fail), ps::timeout);
  CHECK(told.failure == "57014");
  CHECK(told.rows == 0);
}

TEST_CASE("what is no error of polystore's is none of a hook's business") {
  recorder told;
  CHECK_THROWS_AS(ps::relational::observe(told, "SELECT 3", []() -> rows { throw std::logic_error("ours"); }),
                  std::logic_error);
  CHECK(told.statement.empty());
}
