// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/like_pattern.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/verdict/named_query.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// What is not known yet where a query is written: parameters, by name and type.
namespace polystore::inline v0 {

/// The text of a parameter as a pattern that finds it.
template <fixed_string Name, found Where>
struct pattern_of_parameter {
  using yields = std::string;
};
/// A limit or an offset that is a parameter.
template <clause_kind Kind, fixed_string Name, class Type>
struct rows_by_parameter {
  static constexpr clause_kind kind = Kind;
};

/// A value that a query is given when it runs.
template <fixed_string Name, class Type>
struct parameter_of {
  using yields = Type;
  static constexpr std::string_view name = Name.view();
  template <class Other>
  static constexpr bool is_of_type = std::is_same_v<Type, Other>;

  template <found Where>
  static constexpr pattern_of_parameter<Name, Where> as_pattern() {
    return {};
  }
  template <clause_kind Kind>
  static constexpr rows_by_parameter<Kind, Name, Type> as_rows() {
    static_assert(verdict::rows_are_counted_by<Type>,
                  "polystore: a limit or an offset is a number of rows; make the parameter a std::int64_t: "
                  "ps::parameter<\"rows\", std::int64_t>");
    return {};
  }
};

namespace detail {

template <class Name, std::size_t... Index>
consteval auto copied_name(std::string_view name, std::index_sequence<Index...>) {
  return fixed_string<sizeof...(Index) + 1>({name[Index]..., '\0'});
}
template <auto Member>
inline constexpr std::string_view name_of_field =
    reflect::names<reflect::class_of<Member>>()[reflect::index_of<reflect::class_of<Member>, Member>];
template <auto Member>
inline constexpr auto fixed_name_of_field =
    copied_name<void>(name_of_field<Member>, std::make_index_sequence<name_of_field<Member>.size()>{});

template <class Type>
struct parameter_type {
  static_assert(
      verdict::parameter_is_never_null<Type>,
      "polystore: a parameter has a type, and is never null, for what is compared with a null matches nothing: "
      "ps::parameter<\"name\", T>, or ps::parameter<&T::x>");
  using type = std::conditional_t<std::is_void_v<Type>, int, without_null<Type>>;
};
template <>
struct parameter_type<std::string_view> {
  using type = std::string;
};

/// What a parameter is called by: a name, or the field whose name and type it has.
template <class Given>
struct parameter_key;
template <std::size_t Size>
struct parameter_key<char[Size]> {
  fixed_string<Size> name;
  consteval parameter_key(const char (&given)[Size]) : name(given) {}
  template <auto Key, class Type>
  using parameter = parameter_of<Key.name, typename parameter_type<Type>::type>;
};
template <class Class, class Value>
struct parameter_key<Value Class::*> {
  Value Class::* member;
  consteval parameter_key(Value Class::* given) : member(given) {}
  template <auto Key, class Type>
  using parameter = parameter_of<fixed_name_of_field<Key.member>,
                                 without_null<std::conditional_t<std::is_void_v<Type>, Value, Type>>>;
};
template <std::size_t Size>
parameter_key(const char (&)[Size]) -> parameter_key<char[Size]>;
template <class Class, class Value>
parameter_key(Value Class::*) -> parameter_key<Value Class::*>;

template <fixed_string Name, class Type>
inline constexpr bool needs_type<parameter_of<Name, Type>> = true;

}  // namespace detail

/// `parameter<&incident::tenant_id>`, of the field's name and type, or `parameter<"since", ps::timestamp>`. One name is
/// one value, however often it stands in a query.
template <detail::parameter_key Key, class Type = void>
inline constexpr typename decltype(Key)::template parameter<Key, Type> parameter{};

/// One of the values of a list that is a parameter: `in(field<&T::id>, parameter<"ids", std::vector<ps::uuid>>)`.
template <expression Operand, fixed_string Name, class Element>
constexpr auto in(Operand operand, parameter_of<Name, std::vector<Element>> list) {
  static_assert(
      verdict::value_fits_operand<Operand, Element>,
      "polystore: the values of this list can't be compared with this field; give values of the field's own type");
  return detail::apply<operators::in_list>(operand, list);
}

}  // namespace polystore::inline v0
