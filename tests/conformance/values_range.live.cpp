// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/range_text.hpp>
#include <polystore/expr/ranges.hpp>
#include <polystore/postgres/codec_range.hpp>
#include <polystore/sqlite/codec_range.hpp>

#include <support/round_trip.hpp>

#include <algorithm>

using namespace polystore_tests;
using namespace ps::literals;
using enum ps::range_end;

namespace {

/// Every kind of range between some values in their order.
template <class Value>
std::vector<ps::range<Value>> ranges_between(const std::vector<Value>& values) {
  using range = ps::range<Value>;
  std::vector<range> all{range::all(), range()};
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (const auto end : {included, excluded}) {
      all.push_back({values[i], std::nullopt, end});
      all.push_back({std::nullopt, values[i], excluded, end});
      for (std::size_t j = i; j < values.size(); ++j) {
        all.push_back({values[i], values[j], end, included});
        all.push_back({values[i], values[j], end, excluded});
      }
    }
  }
  return all;
}

template <class Store, class Value>
void check_ranges(const std::vector<Value>& values) {
  using row = holder<ps::range<Value>>;
  auto all = ranges_between(values);
  round_trip<Store, ps::range<Value>>(all);

  store_of<Store, row> store;
  auto rows = store.template of<row>();
  std::int32_t id = 0;
  for (const auto& each : all) rows.insert({++id, each, {}, {}, {}});
  std::ranges::sort(all);
  std::vector<ps::range<Value>> found;
  for (const row& each : rows.where(ps::field<&row::id> > 0).order_by(ps::field<&row::value>).all()) {
    found.push_back(each.value);
  }
  CHECK(found == all);

  if constexpr (std::is_same_v<Store, postgres_store>) {
    for (const Value& value : values) {
      const auto expected = std::ranges::count_if(all, [&](const auto& each) { return contains(each, value); });
      CHECK(rows.where(contains(ps::field<&row::value>, value)).count() == expected);
    }
    for (const auto& other : all) {
      INFO(to_string(other));
      CHECK(rows.where(contains(ps::field<&row::value>, other)).count() ==
            std::ranges::count_if(all, [&](const auto& each) { return contains(each, other); }));
      CHECK(rows.where(overlaps(ps::field<&row::value>, other)).count() ==
            std::ranges::count_if(all, [&](const auto& each) { return overlaps(each, other); }));
    }
  }
}

}  // namespace

TEMPLATE_TEST_CASE("ranges come back with their ends, in their order", "", postgres_store, sqlite_store) {
  check_ranges<TestType, std::int32_t>({INT32_MIN, -1, 0, INT32_MAX - 1});
  check_ranges<TestType, std::int64_t>({INT64_MIN, -1, 0, INT64_MAX - 1});
  check_ranges<TestType, ps::date>({ps::date::minus_infinity(), ps::date::earliest(), {0}, ps::date::infinity()});
  check_ranges<TestType, ps::timestamp>(
      {ps::timestamp::minus_infinity(), ps::timestamp::earliest(), {0}, ps::timestamp::infinity()});
  check_ranges<TestType, ps::local_timestamp>(
      {ps::local_timestamp::earliest(), {-1}, {0}, ps::local_timestamp::latest()});
}

TEST_CASE("ranges of decimals come back with their ends and scales, in their order") {
  check_ranges<postgres_store, ps::decimal>(
      {*ps::parse_decimal("-99999999999999999999999999999999999999"), "-0.00"_decimal, "1.50"_decimal, "10"_decimal});
  store_of<postgres_store, holder<ps::range<ps::decimal>>> store;
  auto rows = store.of<holder<ps::range<ps::decimal>>>();
  rows.insert({1, {"1.50"_decimal, "2.000"_decimal}, {}, {}, {}});
  CHECK(to_string(rows.get(1).value) == "[1.50,2.000)");
  store.connection.execute_script("UPDATE holders SET value = '[NaN,NaN]'");
  CHECK(error_of<ps::decode_error>([&] { (void)rows.get(1); }).column() == "value");
}

TEST_CASE("the server writes each range as we do") {
  store_of<postgres_store, holder<ps::range<ps::date>>> store;
  auto rows = store.of<holder<ps::range<ps::date>>>();
  for (const auto& each : ranges_between<ps::date>({{-1}, {0}, {5}, ps::date::infinity()})) {
    rows.upsert({1, each, {}, {}, {}});
    PGresult* const shown = PQexec(store.connection.native(), "SELECT value::text FROM holders");
    CHECK(PQgetvalue(shown, 0, 0) == to_string(each));
    PQclear(shown);
  }
}

TEMPLATE_TEST_CASE("a range's bound that its store can't take is refused", "", postgres_store, sqlite_store) {
  using row = holder<ps::range<ps::timestamp>>;
  store_of<TestType, row> store;
  auto rows = store.template of<row>();
  CHECK_THROWS_AS(rows.insert({1, {ps::timestamp{INT64_MIN + 1}, std::nullopt}, {}, {}, {}}), ps::invalid_value);
  CHECK_THROWS_AS(rows.insert({1, {}, {}, {{ps::timestamp{INT64_MIN + 1}, std::nullopt}}, {}}), ps::invalid_value);
  CHECK(rows.count() == 0);
}
