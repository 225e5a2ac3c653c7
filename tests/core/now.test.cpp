// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/now.hpp>

#include <catch2/catch_test_macros.hpp>

#include <chrono>

namespace ps = polystore;

TEST_CASE("the current timestamp is what the system's clock says") {
  const auto clock = [] {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()).time_since_epoch().count();
  };
  const auto before = clock();
  const auto read = ps::current_timestamp();
  CHECK(before <= read.microseconds);
  CHECK(read.microseconds <= clock());
}
