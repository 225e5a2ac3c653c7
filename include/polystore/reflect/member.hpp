// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::reflect {

/// Takes the type of `&T::x` apart: the class that it names, and the type of the field.
template <class Pointer>
struct member_traits;
template <class Class, class Value>
struct member_traits<Value Class::*> {
  using class_type = Class;
  using value_type = Value;
};

/// The class that `&T::x` names: a base of T where x is inherited.
template <auto Member>
using class_of = typename member_traits<decltype(Member)>::class_type;

/// The type of the field that `&T::x` points at.
template <auto Member>
using value_of = typename member_traits<decltype(Member)>::value_type;

/// Whether a type is that of a pointer to a field.
template <class Type>
inline constexpr bool is_member_pointer = false;
template <class Class, class Value>
inline constexpr bool is_member_pointer<Value Class::*> = true;

}  // namespace polystore::inline v0::reflect
