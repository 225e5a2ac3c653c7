// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/pack.hpp>

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

namespace ps = polystore;

namespace {
struct nothing {};
struct nothing_else {};
}  // namespace

static_assert(sizeof(ps::pack<int, nothing, nothing_else>) == sizeof(int));

TEST_CASE("values are visited in order, two of one type included") {
  const ps::pack held(1, 2, std::string("three"));
  std::string seen;
  held.each([&](const auto& value) {
    if constexpr (std::is_same_v<decltype(value), const std::string&>) {
      seen += value;
    } else {
      seen += std::to_string(value) + " ";
    }
  });
  CHECK(seen == "1 2 three");
}

TEST_CASE("an empty pack visits nothing") {
  ps::pack<>{}.each([](const auto&) { FAIL(); });
}

TEST_CASE("what can't be copied is moved in") {
  const ps::pack<std::unique_ptr<int>> held(std::make_unique<int>(7));
  held.each([](const std::unique_ptr<int>& value) { CHECK(*value == 7); });
}
