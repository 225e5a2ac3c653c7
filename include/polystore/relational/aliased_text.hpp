// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/aliased.hpp>
#include <polystore/relational/expression_text.hpp>

#include <initializer_list>
#include <string_view>

namespace polystore::inline v0 {

namespace relational::detail {

template <class Source, fixed_string Alias>
inline constexpr bool goes_by = Source::alias.view() == Alias.view();

/// Whether a scope has a table of that name, with such a field.
template <class Scope, fixed_string Alias, auto Member>
inline constexpr bool has_alias = false;
template <class... Sources, fixed_string Alias, auto Member>
inline constexpr bool has_alias<scope<Sources...>, Alias, Member> =
    (... || (goes_by<Sources, Alias> && verdict::is_field_of_entity<typename Sources::entity, Member>));

constexpr unsigned char first_place(std::initializer_list<bool> found) {
  unsigned char place = 0;
  for (const bool* each = found.begin(); !*each; ++each) ++place;
  return place;
}
/// Which of the tables it is.
template <class Scope, fixed_string Alias>
inline constexpr unsigned char place_of_alias = 0;
template <class... Sources, fixed_string Alias>
inline constexpr unsigned char place_of_alias<scope<Sources...>, Alias> =
    first_place({goes_by<Sources, Alias>..., true});

}  // namespace relational::detail

template <class... Sources, fixed_string Alias>
inline constexpr bool is_outer_alias<scope<Sources...>, Alias> =
    (... || (relational::detail::goes_by<Sources, Alias> && Sources::is_outer));

namespace relational {

template <class Scope, class Dialect, fixed_string Alias, auto Member, auto... Inner>
struct expression_text<Scope, Dialect, aliased_field<Alias, Member, Inner...>> {
  static constexpr void write(expression_writer& writer) {
    static_assert(verdict::field_is_of_query<Member, detail::has_alias<Scope, Alias, Member>>,
                  "polystore: this field is of none of the query's tables; join its type first, or name another field");
    write_identifier(writer.out, Alias.view(), Dialect::facts);
    writer.out += '.';
    writer.out += column_text<reflect::class_of<Member>, Dialect>::template name<Member, Inner...>();
  }
  static constexpr bool is_known = detail::has_alias<Scope, Alias, Member>;
  static constexpr expression_node node{
      .kind = node_kind::other,
      .write = &write,
      .role = is_known ? node_role::field : node_role::part,
      .number = detail::number_of<typename field_of<Member, Inner...>::yields>(),
      .source = detail::place_of_alias<Scope, Alias>,
      .column = static_cast<unsigned char>(column_index<reflect::class_of<Member>, Member, Inner...>())};
};

}  // namespace relational

}  // namespace polystore::inline v0
