// SPDX-License-Identifier: BSL-1.0
#pragma once
#if __has_include(<boost/pfr/core_name.hpp>)  // Boost 1.84
#include <polystore/reflect/ghost.hpp>
#include <polystore/reflect/name_table.hpp>

#include <boost/pfr/core.hpp>
#include <boost/pfr/core_name.hpp>

#include <cstddef>
#include <tuple>

namespace polystore::inline v0::reflect {

namespace detail {

template <class Aggregate>
consteval std::size_t pfr_name_size() {
  std::size_t size = 0;
  for (const auto name : boost::pfr::names_as_array<Aggregate>()) size += name.size();
  return size;
}
template <class Aggregate>
consteval auto pfr_names() {
  name_table<boost::pfr::tuple_size_v<Aggregate>, pfr_name_size<Aggregate>()> names;
  std::size_t index = 0;
  unsigned short size = 0;
  for (const auto name : boost::pfr::names_as_array<Aggregate>()) {
    for (const char c : name) names.characters[size++] = c;
    names.end[index++] = size;
  }
  return names;
}

}  // namespace detail

/// The front end for plain structs that leaves all to Boost.PFR, 1.84 or later; chosen by POLYSTORE_REFLECT_WITH_PFR.
/// It names and counts as polystore's own does, and costs more to compile.
template <class Aggregate>
struct pfr_fields {
  static constexpr std::size_t size = boost::pfr::tuple_size_v<Aggregate>;
  using types = decltype(std::apply(to_types{}, boost::pfr::structure_tie(object<Aggregate>())));

  template <class Object, class Visitor>
  static constexpr decltype(auto) visit(Object& object, Visitor&& visitor) {
    return std::apply(visitor, boost::pfr::structure_tie(object));
  }
  static constexpr const auto& names() { return copied; }

  template <auto Member>
  static consteval std::size_t index_of() {
    const void* const searched = &(object<Aggregate>().*Member);
    return visit(object<Aggregate>(), [searched](const auto&... fields) {
      std::size_t index = 0;
      static_cast<void>(((static_cast<const void*>(&fields) == searched || (++index, false)) || ...));
      return index;
    });
  }

 private:
  static constexpr auto copied = detail::pfr_names<Aggregate>();
};

}  // namespace polystore::inline v0::reflect

#elif defined(POLYSTORE_REFLECT_WITH_PFR)
#error "polystore: POLYSTORE_REFLECT_WITH_PFR needs the field names of Boost.PFR, which came with Boost 1.84"
#endif
