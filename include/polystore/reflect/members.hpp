// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/reflect/entity.hpp>
#include <polystore/reflect/identifier.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/reflect/name_table.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0 {

/// The members of a type, listed: `ps::member_list<&order::id, &order::total>`.
template <auto... Members>
struct member_list {};

/// Lists the members of a type that is no plain struct (private fields, bases, C arrays, more than 128 fields).
/// Specialise it, or write `members_of(ps::entity<T>)` beside the type, as its friend where fields are private.
template <class Type>
inline constexpr auto members = nullptr;
template <class Type>
  requires requires { members_of(entity<Type>{}); }
inline constexpr auto members<Type> = members_of(entity<Type>{});

}  // namespace polystore::inline v0

namespace polystore::inline v0::reflect {

namespace detail {

template <auto Member>
consteval const char* member_spelling() {  // no typedef in the signature: GCC would explain it
  return __PRETTY_FUNCTION__;
}
template <auto Member>
consteval std::string_view member_name() {  // "... Member = &app::order::total]"
  std::string_view spelt = member_spelling<Member>();
  while (!in_identifier(spelt.back())) spelt.remove_suffix(1);
  std::size_t begin = spelt.size();
  while (in_identifier(spelt[begin - 1])) --begin;
  return spelt.substr(begin);
}

template <auto... Members>
consteval auto spell_members() {
  name_table<sizeof...(Members), (0 + ... + member_name<Members>().size())> names;
  std::size_t index = 0;
  unsigned short size = 0;
  const auto add = [&](std::string_view name) {
    for (const char c : name) names.characters[size++] = c;
    names.end[index++] = size;
  };
  (add(member_name<Members>()), ...);
  return names;
}
template <auto Left, auto Right>
inline constexpr bool same_member = false;
template <auto Member>
inline constexpr bool same_member<Member, Member> = true;

}  // namespace detail

/// The front end for listed members, whoever listed them.
template <class Names, auto... Members>
struct listed_fields {
  static constexpr std::size_t size = sizeof...(Members);
  using types = type_list<value_of<Members>...>;

  template <class Object, class Visitor>
  static constexpr decltype(auto) visit(Object& object, Visitor&& visitor) {
    return visitor((object.*Members)...);
  }
  static constexpr const auto& names() { return Names::value; }

  template <auto Member>
  static consteval std::size_t index_of() {
    std::size_t index = 0;
    static_cast<void>(((detail::same_member<Members, Member> || (++index, false)) || ...));
    return index;
  }
};

namespace detail {
template <auto... Members>
struct spelt_members {
  static constexpr auto value = spell_members<Members...>();
};
template <class List>
struct listed;
template <auto... Members>
struct listed<const member_list<Members...>> {
  using type = listed_fields<spelt_members<Members...>, Members...>;
};
}  // namespace detail

}  // namespace polystore::inline v0::reflect
