// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/chrono.hpp>

#include <catch2/catch_test_macros.hpp>

namespace ps = polystore;
using namespace std::chrono_literals;
using std::chrono::sys_time;

static_assert(ps::to_sys(ps::timestamp{7}) == sys_time<std::chrono::microseconds>{7us});
static_assert(ps::from_sys(std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}) ==
              ps::timestamp{946'684'800'000'000});

TEST_CASE("a time_point of any integral count becomes a timestamp") {
  CHECK(ps::from_sys(sys_time<std::chrono::seconds>{-1s}) == ps::timestamp{-1'000'000});
  CHECK(ps::from_sys(sys_time<std::chrono::hours>{2h}) == ps::timestamp{7'200'000'000});
  CHECK(ps::from_sys(std::chrono::system_clock::time_point{}) == ps::timestamp{});
  CHECK(ps::from_local(std::chrono::local_time<std::chrono::seconds>{5s}) == ps::local_timestamp{5'000'000});
  CHECK(ps::to_local(ps::local_timestamp{5'000'000}).time_since_epoch() == 5s);
}

TEST_CASE("A8 A11 nanoseconds are rounded half-even, on both sides of 1970") {
  const auto rounded = [](std::chrono::nanoseconds x) {
    return ps::from_sys(sys_time<std::chrono::nanoseconds>{x}).microseconds;
  };
  CHECK(rounded(500ns) == 0);
  CHECK(rounded(501ns) == 1);
  CHECK(rounded(1500ns) == 2);
  CHECK(rounded(2500ns) == 2);
  CHECK(rounded(-500ns) == 0);
  CHECK(rounded(-501ns) == -1);
  CHECK(rounded(-1500ns) == -2);
  CHECK(rounded(std::chrono::nanoseconds::max()) == 9'223'372'036'854'776);
}

TEST_CASE("A8 a timestamp beyond what nanoseconds count is refused, not wrapped") {
  using std::chrono::nanoseconds;
  CHECK(ps::to_sys<nanoseconds>(*ps::parse_timestamp("2262-04-11T23:47:16Z")).time_since_epoch().count() > 0);
  CHECK_THROWS_AS(ps::to_sys<nanoseconds>(*ps::parse_timestamp("2262-04-12T00:00:00Z")), std::out_of_range);
  CHECK(ps::to_sys<nanoseconds>(*ps::parse_timestamp("1677-09-22T00:00:00Z")).time_since_epoch().count() < 0);
  CHECK_THROWS_AS(ps::to_sys<nanoseconds>(*ps::parse_timestamp("1677-09-21T00:00:00Z")), std::out_of_range);
}

TEST_CASE("A7 A8 infinities and time_points out of range are refused") {
  CHECK_THROWS_AS(ps::to_sys(ps::timestamp::infinity()), std::out_of_range);
  CHECK_THROWS_AS(ps::to_local(ps::local_timestamp::minus_infinity()), std::out_of_range);
  CHECK_THROWS_AS(ps::from_sys(sys_time<std::chrono::microseconds>::max()), std::out_of_range);
  CHECK_THROWS_AS(ps::from_sys(sys_time<std::chrono::seconds>::max()), std::out_of_range);
  CHECK_THROWS_AS(ps::from_sys(sys_time<std::chrono::years>{std::chrono::years{-8000}}), std::out_of_range);
}

TEST_CASE("a date becomes year_month_day and comes back") {
  const auto leap_day = std::chrono::year{2024} / 2 / 29;
  CHECK(ps::from_ymd(leap_day) == ps::date_of(2024, 2, 29));
  CHECK(ps::to_ymd(ps::date_of(-4712, 1, 1)) == std::chrono::year{-4712} / 1 / 1);
  CHECK(ps::date_of(1969, 12, 31).days == std::chrono::sys_days{ps::to_ymd(ps::date{-1})}.time_since_epoch().count());
  CHECK_THROWS_AS(ps::from_ymd(std::chrono::year{2023} / 2 / 29), std::out_of_range);
  CHECK_THROWS_AS(ps::to_ymd(ps::date::infinity()), std::out_of_range);
  CHECK_THROWS_AS(ps::to_ymd(ps::date_of(40'000, 1, 1)), std::out_of_range);
}

TEST_CASE("the calendar agrees with chrono's from 4714 BC to the year 32000") {
  int wrong = 0;
  for (int days = ps::date::earliest().days; days < 11'000'000; days += 7) {
    const std::chrono::year_month_day expected{std::chrono::sys_days{std::chrono::days{days}}};
    if (ps::to_ymd(ps::date{days}) != expected || ps::from_ymd(expected) != ps::date{days}) ++wrong;
  }
  CHECK(wrong == 0);
}
