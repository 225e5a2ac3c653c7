// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/uuid_generators.hpp>

#include <polystore/core/detail/time_ordered_generator.hpp>
#include <polystore/core/now.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <thread>
#include <vector>

namespace ps = polystore;

namespace {
int version_of(const ps::uuid& id) { return id.data[6] >> 4; }
bool has_rfc_variant(const ps::uuid& id) { return id.data[8] >> 6 == 2; }
std::int64_t milliseconds_in(const ps::uuid& id) {
  std::int64_t out = 0;
  for (int i = 0; i < 6; ++i) out = out * 256 + id.data[i];
  return out;
}
}  // namespace

TEST_CASE("random uuids are version 4 and differ, in several threads too") {
  std::vector<ps::uuid> made(4000);
  const auto fill = [&](std::size_t from) {
    std::generate_n(made.begin() + static_cast<long>(from), 2000, ps::random_uuid);
  };
  std::thread other{fill, 2000};
  fill(0);
  other.join();
  CHECK(
      std::all_of(made.begin(), made.end(), [](const auto& id) { return version_of(id) == 4 && has_rfc_variant(id); }));
  std::sort(made.begin(), made.end());
  CHECK(std::adjacent_find(made.begin(), made.end()) == made.end());
}

TEST_CASE("time-ordered uuids are version 7, carry the time and increase") {
  const auto before = ps::current_timestamp().microseconds / 1000;
  std::vector<ps::uuid> made(20'000);
  std::generate(made.begin(), made.end(), ps::time_ordered_uuid);
  CHECK(
      std::all_of(made.begin(), made.end(), [](const auto& id) { return version_of(id) == 7 && has_rfc_variant(id); }));
  CHECK(std::adjacent_find(made.begin(), made.end(), [](const auto& a, const auto& b) { return !(a < b); }) ==
        made.end());
  CHECK(milliseconds_in(made.front()) >= before);
  CHECK(milliseconds_in(made.back()) <= ps::current_timestamp().microseconds / 1000 + 20);
}

TEST_CASE("a full counter and a clock that steps back keep the order") {
  ps::detail::time_ordered_generator generator;
  ps::uuid last = generator.at(1'700'000'000'000);
  int wrong = 0;
  for (int i = 0; i < 5000; ++i) {
    const ps::uuid next = generator.at(i % 2 == 0 ? 1'700'000'000'000 : 1'600'000'000'000);
    if (!(last < next) || version_of(next) != 7 || !has_rfc_variant(next)) ++wrong;
    last = next;
  }
  CHECK(wrong == 0);
  CHECK(milliseconds_in(last) == 1'700'000'000'001);
}
