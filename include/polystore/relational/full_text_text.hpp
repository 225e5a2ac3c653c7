// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/full_text.hpp>
#include <polystore/relational/expression_text.hpp>
#include <polystore/verdict/full_text.hpp>

#include <string_view>
#include <type_traits>

// How the column of a full text is named in statements.
namespace polystore::inline v0::relational {

namespace detail {

template <class Facet>
struct note_full_text {
  std::string_view& column;
  constexpr void operator()(const Facet& facet) const { column = facet.column_name; }
  template <class Other>
  constexpr void operator()(const Other&) const {}
};
/// What the column is called.
template <class Entity, class Facet>
constexpr std::string_view full_text_name() {
  std::string_view name;
  placement<Entity>.each(note_full_text<Facet>{name});
  return name;
}

/// The table of a scope that has the column.
template <class Entity, class... Sources>
struct source_with {
  static constexpr unsigned char place = 0;
  using type = void;
};
template <class Entity, class First, class... Rest>
struct source_with<Entity, First, Rest...> : source_with<Entity, Rest...> {
  static constexpr unsigned char place = 1 + source_with<Entity, Rest...>::place;
};
template <class Entity, class First, class... Rest>
  requires(std::is_same_v<typename First::entity, Entity> && First::alias.view().empty())
struct source_with<Entity, First, Rest...> {
  static constexpr unsigned char place = 0;
  using type = First;
};
template <class Scope, class Entity>
struct source_in {
  static constexpr unsigned char place = 0;
  using type = std::conditional_t<std::is_same_v<Scope, Entity>, Entity, void>;
};
template <class... Sources, class Entity>
struct source_in<scope<Sources...>, Entity> : source_with<Entity, Sources...> {};

}  // namespace detail

template <class Scope, class Dialect, class Entity, fixed_string Language>
struct expression_text<Scope, Dialect, full_text_column<Entity, Language>> {
  using column = full_text_column<Entity, Language>;
  static constexpr void write(expression_writer& writer) {
    static_assert(verdict::full_text_is_declared<Entity, column::is_declared>,
                  "polystore: this type's placement declares no such full text, or several, of which one is meant: "
                  "ps::full_text<\"english\", &T::x> there, ps::full_text_of<T, \"english\"> here");
    using source = typename detail::source_in<Scope, Entity>::type;
    static_assert(verdict::full_text_is_of_query<Entity, !std::is_void_v<source>>,
                  "polystore: this full text is of none of the query's tables; join its type first, or search another");
    if constexpr (!std::is_void_v<source> && !std::is_same_v<source, Scope>) {
      detail::write_source_name<Dialect, source>(writer.out);
      writer.out += '.';
    }
    write_identifier(writer.out, detail::full_text_name<Entity, typename column::facet_type>(), Dialect::facts);
  }
  static constexpr expression_node node{.kind = node_kind::other,
                                        .write = &write,
                                        .role = node_role::words,
                                        .source = detail::source_in<Scope, Entity>::place,
                                        .words = detail::full_text_name<Entity, typename column::facet_type>()};
};

}  // namespace polystore::inline v0::relational
