// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/reflect/aggregate.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/reflect/members.hpp>
#include <polystore/verdict/reflection.hpp>

#include <cstddef>
#include <type_traits>
#ifdef POLYSTORE_REFLECT_WITH_PFR
#include <polystore/reflect/pfr_fields.hpp>
#endif

namespace polystore::inline v0::reflect {

namespace detail {

/// Stands in for a type that was refused, so that one sentence is all that is printed.
struct no_fields {
  static constexpr std::size_t size = 0;
  using types = type_list<>;
  template <class Object, class Visitor>
  static constexpr decltype(auto) visit(Object&, Visitor&& visitor) {
    return visitor();
  }
  static constexpr name_table<0, 0> names() { return {}; }
  template <auto Member>
  static consteval std::size_t index_of() {
    return 0;
  }
};

#ifdef POLYSTORE_REFLECT_WITH_PFR
template <class Type>
using plain_fields = pfr_fields<Type>;
#else  // a front end on the reflection of C++26 goes here
template <class Type>
using plain_fields = aggregate_fields<Type>;
#endif

template <class Type>
consteval auto choose() {
  if constexpr (!std::is_null_pointer_v<std::remove_const_t<decltype(members<Type>)>>) {
    return typename listed<decltype(members<Type>)>::type{};
  } else {
    static_assert(verdict::fields_are_public<Type>,
                  "polystore: the fields of this type can't be seen (private, or it has constructors); list them: "
                  "constexpr auto members_of(ps::entity<T>) { return ps::member_list<&T::a, &T::b>{}; }");
    if constexpr (!verdict::fields_are_public<Type>) {
      return no_fields{};
    } else {
      static_assert(verdict::fields_are_its_own<Type>,
                    "polystore: this type has a base, whose fields can't be seen; list all of them: "
                    "constexpr auto members_of(ps::entity<T>) { return ps::member_list<&T::a, &T::b>{}; }");
      if constexpr (!verdict::fields_are_its_own<Type>) {
        return no_fields{};
      } else {
        static_assert(
            verdict::fields_are_within_limit<Type>,
            "polystore: a plain struct can have 1 to 40 fields, and up to 128 with #include "
            "<polystore/reflect/wide_bindings.hpp>; list the members of a larger one: constexpr auto members_of(ps::entity<T>) { return ps::member_list<&T::a, &T::b>{}; }");
        static_assert(verdict::fields_are_no_arrays<Type>,
                      "polystore: a field of this type is a C array, which can't be told from its elements; use "
                      "std::array, or list the other members: "
                      "constexpr auto members_of(ps::entity<T>) { return ps::member_list<&T::a, &T::b>{}; }");
        if constexpr (verdict::fields_are_within_limit<Type> && verdict::fields_are_no_arrays<Type>) {
          return plain_fields<Type>{};
        } else {
          return no_fields{};
        }
      }
    }
  }
}

template <class Type>
using fields = decltype(choose<Type>());

}  // namespace detail

/// How many fields a type has.
template <class Type>
inline constexpr std::size_t size = detail::fields<Type>::size;

/// The names of a type's fields, in order: `names<T>()[i]`.
template <class Type>
constexpr decltype(auto) names() {
  return detail::fields<Type>::names();
}

/// Calls `visitor(field0, field1, ...)`.
template <class Object, class Visitor>
constexpr decltype(auto) visit(Object& object, Visitor&& visitor) {
  return detail::fields<std::remove_const_t<Object>>::visit(object, static_cast<Visitor&&>(visitor));
}

/// The types of a type's fields, in order, as a type_list.
template <class Type>
using types = typename detail::fields<Type>::types;

/// Which field `&T::x` is; `size<T>` when it is none of them.
template <class Type, auto Member>
inline constexpr std::size_t index_of = detail::fields<Type>::template index_of<Member>();

}  // namespace polystore::inline v0::reflect
