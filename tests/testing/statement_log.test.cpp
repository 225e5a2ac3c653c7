// SPDX-License-Identifier: BSL-1.0
#include <polystore/testing/statement_log.hpp>

#include <catch2/catch_test_macros.hpp>

using polystore::testing::statement_log, polystore::testing::recording;

TEST_CASE("a log names the first statement that is another than expected") {
  statement_log log;
  const recording hook{&log};
  CHECK(log.difference({}) == "");
  hook({"SELECT 1", 10, 1, nullptr});
  hook({"SELECT 2", 10, 1, nullptr});
  CHECK(log.difference({"SELECT 1", "SELECT 2"}) == "");
  CHECK(log.difference({"SELECT 1", "SELECT 3"}) == "statement 2 is SELECT 2, expected was SELECT 3");
  CHECK(log.difference({"SELECT 1"}) == "statement 2 is SELECT 2, expected was none");
  CHECK(log.difference({"SELECT 1", "SELECT 2", "SELECT 4"}) == "statement 3 is missing, expected was SELECT 4");
  CHECK(log.beginning_with("SELECT") == 2);
  log.clear();
  CHECK(log.empty());
  recording{}({"SELECT 1", 10, 1, nullptr});
}
