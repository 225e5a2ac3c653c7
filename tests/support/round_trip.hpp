// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <support/stores.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace polystore_tests {

/// A table of one value: alone, absent or not, and as the elements of an array, some of them null.
template <class Value>
struct holder {
  std::int32_t id{};
  Value value{};
  std::optional<Value> maybe{};
  std::vector<Value> many{};
  std::vector<std::optional<Value>> some{};
};
template <class Value>
constexpr auto placement_of(ps::entity<holder<Value>>) {
  using holder = holder<Value>;
  return ps::postgres::table{"holders", ps::primary_key<&holder::id>,
                             ps::lossy_ok<&holder::value, &holder::maybe, &holder::many, &holder::some>,
                             ps::small_table("a test writes a few rows")};
}

template <class Value>
bool same(const Value& a, const Value& b) {
  if constexpr (std::is_floating_point_v<Value>) {
    return (a != a && b != b) || (a == b && std::signbit(a) == std::signbit(b));
  } else {
    return a == b;
  }
}
template <class Value>
bool same(const std::optional<Value>& a, const std::optional<Value>& b) {
  return a.has_value() == b.has_value() && (!a || same(*a, *b));
}
template <class Value>
bool same(const std::vector<Value>& a, const std::vector<Value>& b) {
  bool equal = a.size() == b.size();
  for (std::size_t i = 0; equal && i < a.size(); ++i) equal = same(a[i], b[i]);
  return equal;
}
template <class Value>
bool same(const holder<Value>& a, const holder<Value>& b) {
  return same(a.value, b.value) && same(a.maybe, b.maybe) && same(a.many, b.many) && same(a.some, b.some);
}

/// Stores each value in every place of a holder and looks whether it comes back, and is found by its value where
/// the store compares such values.
template <class Store, class Value>
void round_trip(const std::vector<Value>& values) {
  store_of<Store, holder<Value>> store;
  auto rows = store.template of<holder<Value>>();
  std::int32_t id = 0;
  for (const Value& each : values) {
    INFO("value " << id);
    const holder<Value> full{++id, each, each, {each, values.front(), each}, {std::nullopt, each, std::nullopt}};
    rows.insert(full);
    CHECK(same(rows.get(id), full));
    if constexpr (ps::relational::compares<typename Store::connection_type::dialect, ps::comparison::equality, Value>) {
      CHECK(rows.where(ps::field<&holder<Value>::id> == id && ps::field<&holder<Value>::value> == each).count() == 1);
      CHECK(rows.where(ps::field<&holder<Value>::id> == id &&
                       in(ps::field<&holder<Value>::maybe>, std::vector<Value>{each}))
                .count() == 1);
    }
  }
  const holder<Value> empty{0, values.front(), std::nullopt, {}, {}};
  rows.insert(empty);
  CHECK(same(rows.get(0), empty));
  rows.update({1, values.back(), std::nullopt, values, {std::nullopt}});
  CHECK(same(rows.get(1), holder<Value>{1, values.back(), std::nullopt, values, {std::nullopt}}));
}

/// Each place refuses a value before it is stored, and no row is there.
template <class Error, class Value, class Rows>
void check_refused(Rows rows, const Value& good, const Value& odd) {
  CHECK_THROWS_AS(rows.insert({1, odd, {}, {}, {}}), Error);
  CHECK_THROWS_AS(rows.insert({1, good, odd, {}, {}}), Error);
  CHECK_THROWS_AS(rows.insert({1, good, {}, {good, odd}, {}}), Error);
  CHECK_THROWS_AS(rows.insert({1, good, {}, {}, {std::nullopt, odd}}), Error);
  CHECK(rows.count() == 0);
}

/// What another program has put into a place is refused with the column's name, and isn't told.
template <class Store, class Value>
void check_unreadable(store_of<Store, holder<Value>>& store, const Value& good, const std::string& literal,
                      const std::string& list) {
  auto rows = store.template of<holder<Value>>();
  const auto put = [&](const std::string& column, const std::string& held) {
    INFO(column << " = " << held);
    rows.upsert({1, good, good, {}, {}});
    store.connection.execute_script("UPDATE holders SET \"" + column + "\" = " + held);
    const auto refused = error_of<ps::decode_error>([&] { (void)rows.get(1); });
    CHECK(refused.column() == column);
    CHECK_FALSE(says(refused, "canary"));
  };
  put("value", literal);
  put("maybe", literal);
  put("many", list);
  put("some", list);
}

}  // namespace polystore_tests
