// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/store_value.hpp>
#include <polystore/verdict/default_value.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {

/// What a column holds when an insert by other hands leaves it out. polystore sends the field all the same, unless
/// `server_sets` names it.
template <auto Member, class Value>
struct default_facet {
  static constexpr facet kind = facet::default_value;
  Value value;
};

/// What `default_<&T::x>` is: called with a value that fits the field, it gives the facet. Bytes and arrays are given as
/// a std::array, or as `{}` where they are empty.
template <auto Member>
struct default_for {
  struct empty {};
  constexpr auto operator()(empty) const { return (*this)(std::array<std::byte, 0>{}); }

  template <class Value>
  constexpr auto operator()(Value value) const {
    static_assert(
        verdict::default_fits_field<Member, Value>,
        "polystore: this default doesn't fit the field; give a value of the field's own type, and for bytes or a "
        "vector a std::array, or {} where it is empty");
    if constexpr (std::is_convertible_v<Value, std::string_view>) {
      return default_facet<Member, std::string_view>{value};
    } else {
      return default_facet<Member, Value>{value};
    }
  }
};
template <auto Member>
inline constexpr default_for<Member> default_{};

}  // namespace polystore::inline v0
