// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <utility>

namespace polystore::inline v0 {

/// One value of a pack, by its position.
template <std::size_t Index, class Value>
struct pack_slot {
  [[no_unique_address]] Value value;
};

namespace detail {
template <class Indexes, class... Values>
struct pack_slots;
template <std::size_t... Index, class... Values>
struct pack_slots<std::index_sequence<Index...>, Values...> : pack_slot<Index, Values>... {
  template <class Visitor>
  constexpr void each(Visitor&& visitor) const {
    (visitor(static_cast<const pack_slot<Index, Values>&>(*this).value), ...);
  }
};
}  // namespace detail

/// Some values held side by side, two of one type included; cheaper to compile than a tuple.
template <class... Values>
struct pack : detail::pack_slots<std::index_sequence_for<Values...>, Values...> {
  constexpr pack(Values... values)
      : detail::pack_slots<std::index_sequence_for<Values...>, Values...>{{static_cast<Values&&>(values)}...} {}
};
template <>
struct pack<> {
  template <class Visitor>
  constexpr void each(Visitor&&) const {}
};
// Most packs are short, and cost a compiler a third where they are one class.
template <class First>
struct pack<First> {
  [[no_unique_address]] First first;

  constexpr pack(First value) : first(static_cast<First&&>(value)) {}
  template <class Visitor>
  constexpr void each(Visitor&& visitor) const {
    visitor(first);
  }
};
template <class First, class Second>
struct pack<First, Second> {
  [[no_unique_address]] First first;
  [[no_unique_address]] Second second;

  constexpr pack(First one, Second other) : first(static_cast<First&&>(one)), second(static_cast<Second&&>(other)) {}
  template <class Visitor>
  constexpr void each(Visitor&& visitor) const {
    visitor(first);
    visitor(second);
  }
};

/// The value at a position of a pack, or of what is derived from one.
template <std::size_t Index, class Value>
constexpr const Value& element_at(const pack_slot<Index, Value>& slot) {
  return slot.value;
}
template <std::size_t Index, class Value>
constexpr Value& element_at(pack_slot<Index, Value>& slot) {
  return slot.value;
}

template <std::size_t Index, class First>
constexpr auto& element_at(const pack<First>& one) {
  return one.first;
}
template <std::size_t Index, class First>
constexpr auto& element_at(pack<First>& one) {
  return one.first;
}
template <std::size_t Index, class First, class Second>
constexpr auto& element_at(const pack<First, Second>& two) {
  if constexpr (Index == 0) {
    return two.first;
  } else {
    return two.second;
  }
}
template <std::size_t Index, class First, class Second>
constexpr auto& element_at(pack<First, Second>& two) {
  if constexpr (Index == 0) {
    return two.first;
  } else {
    return two.second;
  }
}

}  // namespace polystore::inline v0
