// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/operators.hpp>
#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

// A type with an index for each way in which its pages are sorted, and how its rows compare in them.
namespace spots {

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct spot {
  std::int64_t id{};
  std::optional<std::int32_t> a{};
  std::optional<std::int32_t> b{};
  std::int32_t c{};
  std::string d{};
};
constexpr auto placement_of(ps::entity<spot>) {
  return ps::postgres::table{"spots",
                             ps::primary_key<&spot::id>,
                             ps::index<desc<&spot::c>, desc<&spot::id>>,
                             ps::index<&spot::d, desc<&spot::c>, &spot::id>,
                             ps::index<&spot::a, &spot::id>,
                             ps::index<desc<&spot::a>, &spot::b, desc<&spot::id>>,
                             ps::index<&spot::a, &spot::b, &spot::c, &spot::id>};
}

/// Less than, equal to or greater than zero; nulls as the store has them.
template <class Value>
int compare(const Value& left, const Value& right, bool) {
  return left < right ? -1 : right < left ? 1 : 0;
}
template <class Value>
int compare(const std::optional<Value>& left, const std::optional<Value>& right, bool nulls_are_greatest) {
  if (left && right) return compare(*left, *right, nulls_are_greatest);
  const int order = static_cast<int>(left.has_value()) - static_cast<int>(right.has_value());
  return nulls_are_greatest ? -order : order;
}

/// One way of sorting: its members, each negated where it descends.
template <class... Columns>
struct shape {
  template <class Spots>
  static auto query(Spots& all) {
    return all.order_by(Columns{}...);
  }
  static bool has(const spot&) { return true; }
  static int order(const spot& left, const spot& right, bool nulls_are_greatest) {
    int found = 0;
    ((found = found != 0 ? found : compare_by(Columns{}, left, right, nulls_are_greatest)), ...);
    return found;
  }

 private:
  template <auto Member, ps::direction Direction, ps::nulls_position Nulls>
  static int compare_by(ps::ordered_column<Member, Direction, Nulls>, const spot& left, const spot& right,
                        bool nulls_are_greatest) {
    const int found = compare(left.*Member, right.*Member, nulls_are_greatest);
    return Direction == ps::direction::descending ? -found : found;
  }
};
template <auto... Columns>
using shape_of = shape<std::remove_const_t<decltype(Columns)>...>;

using by_id = shape_of<asc<&spot::id>>;
using down = shape_of<desc<&spot::c>, desc<&spot::id>>;
using mixed = shape_of<asc<&spot::d>, desc<&spot::c>, asc<&spot::id>>;
using with_nulls = shape_of<asc<&spot::a>, asc<&spot::id>>;
using mixed_with_nulls = shape_of<desc<&spot::a>, asc<&spot::b>, desc<&spot::id>>;
using with_many_nulls = shape_of<asc<&spot::a>, asc<&spot::b>, asc<&spot::c>, asc<&spot::id>>;
struct of_some : shape_of<desc<&spot::c>, asc<&spot::id>> {
  template <class Spots>
  static auto query(Spots& all) {
    return all.where(field<&spot::d> == "x").order_by(desc<&spot::c>, asc<&spot::id>);
  }
  static bool has(const spot& each) { return each.d == "x"; }
};

}  // namespace spots
