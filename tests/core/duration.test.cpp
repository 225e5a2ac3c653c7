// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/duration.hpp>

#include <catch2/catch_test_macros.hpp>

#include <chrono>

namespace ps = polystore;
using namespace std::chrono_literals;

static_assert(ps::duration_like<ps::days>);
static_assert(ps::duration_like<std::chrono::nanoseconds>);
static_assert(!ps::duration_like<std::chrono::duration<double>>, "a floating-point count isn't exact");
static_assert(!ps::duration_like<int>);
static_assert(ps::microseconds_of(ps::days{7}) == 604'800'000'000);
static_assert(ps::microseconds_of(30min) == 1'800'000'000);
static_assert(ps::microseconds_of(std::chrono::months{1}) == 2'629'746'000'000);

TEST_CASE("a duration is counted in microseconds exactly") {
  CHECK(ps::microseconds_of(-1us) == -1);
  CHECK(ps::microseconds_of(1'500'000ns) == 1500);
  CHECK(ps::microseconds_of(std::chrono::duration<std::uint64_t>{5}) == 5'000'000);
  CHECK(ps::microseconds_of(std::chrono::duration<int, std::ratio<1, 3>>{6}) == 2'000'000);
}

TEST_CASE("a duration that isn't a whole number of microseconds is refused") {
  CHECK_THROWS_AS(ps::microseconds_of(1500ns), std::out_of_range);
  CHECK_THROWS_AS(ps::microseconds_of(std::chrono::duration<int, std::ratio<1, 3>>{1}), std::out_of_range);
}

TEST_CASE("a duration out of range is refused and never wraps") {
  CHECK_THROWS_AS(ps::microseconds_of(ps::days{106'751'992}), std::out_of_range);
  CHECK_THROWS_AS(ps::microseconds_of(std::chrono::hours::min()), std::out_of_range);
  CHECK_THROWS_AS(ps::microseconds_of(std::chrono::duration<std::uint64_t, std::micro>::max()), std::out_of_range);
  CHECK(ps::microseconds_of(std::chrono::microseconds::min()) == INT64_MIN);
}
