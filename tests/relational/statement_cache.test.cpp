// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/statement_cache.hpp>

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <set>
#include <string>

namespace ps = polystore;

TEST_CASE("what was added is found by the text's address, through every growth") {
  ps::relational::statement_cache<int> cache;
  const std::string texts(2000, 'x');
  CHECK(cache.find(texts.data()) == nullptr);
  for (int i = 0; i < 1000; ++i) cache.add(texts.data() + i, i);
  CHECK(cache.size() == 1000);
  for (int i = 0; i < 1000; ++i) {
    REQUIRE(cache.find(texts.data() + i));
    CHECK(*cache.find(texts.data() + i) == i);
  }
  CHECK(cache.find(texts.data() + 1000) == nullptr);
}

TEST_CASE("equal texts at two addresses are two entries") {
  ps::relational::statement_cache<int> cache;
  const char first[] = "SELECT 1", second[] = "SELECT 1";
  cache.add(first, 1);
  CHECK(cache.find(second) == nullptr);
  cache.add(second, 2);
  CHECK(*cache.find(first) == 1);
  CHECK(*cache.find(second) == 2);
}

TEST_CASE("every entry is visited once, and none after clear") {
  ps::relational::statement_cache<std::unique_ptr<int>> cache;
  const std::string texts(100, 'x');
  for (int i = 0; i < 40; ++i) cache.add(texts.data() + i * 2, std::make_unique<int>(i));
  std::set<int> seen;
  cache.each([&](const std::unique_ptr<int>& each) { CHECK(seen.insert(*each).second); });
  CHECK(seen.size() == 40);
  cache.clear();
  CHECK(cache.find(texts.data()) == nullptr);
  cache.each([](const auto&) { FAIL("is empty"); });
}
