// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/entity/facets/full_text.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/expr/full_text.hpp>
#include <polystore/expr/yields.hpp>
#include <polystore/query/scope.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

// Searches in the full text that a placement declares.
namespace polystore::inline v0 {

namespace detail {

struct no_full_text {
  static constexpr fixed_string language = "";
};
// With several of them none is found, for which is meant nobody can tell.
template <std::size_t Index, fixed_string Language, auto... Fields>
full_text_facet<Language, Fields...> find_full_text(const pack_slot<Index, full_text_facet<Language, Fields...>>*);
no_full_text find_full_text(const void*);
template <fixed_string Language, std::size_t Index, auto... Fields>
full_text_facet<Language, Fields...> find_language(const pack_slot<Index, full_text_facet<Language, Fields...>>*);
template <fixed_string Language>
no_full_text find_language(const void*);

template <class Entity, fixed_string Language>
struct declared_full_text {
  using type = decltype(find_language<Language>(&placement<Entity>));
};
template <class Entity>
struct declared_full_text<Entity, ""> {
  using type = decltype(find_full_text(&placement<Entity>));
};

}  // namespace detail

/// The full text of a type, as an expression.
template <class Entity, fixed_string Language>
struct full_text_column {
  using yields = tsvector;
  using facet_type = typename detail::declared_full_text<Entity, Language>::type;
  static constexpr bool is_declared = !std::is_same_v<facet_type, detail::no_full_text>;
  static constexpr auto language = facet_type::language;

  /// Texts in which a query finds what it asks for: one of `websearch_to_tsquery<...>(...)` and its like, or the words of a
  /// user as for a search engine: "quoted", or, -not.
  template <class Words>
  static constexpr auto matches(Words&& words) {
    return polystore::matches(full_text_column{}, asked(static_cast<Words&&>(words)));
  }
  /// How well it does, the weights of the fields considered.
  template <class Words>
  static constexpr auto rank(Words&& words) {
    return ts_rank(full_text_column{}, asked(static_cast<Words&&>(words)));
  }
  /// The passages of a field that it finds, its words marked by `<b>` or as `Options` say ("StartSel=<em>, StopSel=</em>");
  /// the rest is not escaped.
  template <fixed_string Options = "", expression Text, class Words>
  static constexpr auto headline(Text text, Words&& words) {
    return ts_headline<language, Options>(text, asked(static_cast<Words&&>(words)));
  }

 private:
  template <class Words>
  static constexpr auto asked(Words&& words) {
    if constexpr (detail::search_query<std::remove_cvref_t<Words>>) {
      return std::remove_cvref_t<Words>(static_cast<Words&&>(words));
    } else {
      return websearch_to_tsquery<language>(static_cast<Words&&>(words));
    }
  }
};
/// `full_text_of<article>.matches("fast -cheap")`; of several the one of a language: `full_text_of<article, "german">`.
template <class Entity, fixed_string Language = "">
inline constexpr full_text_column<Entity, Language> full_text_of{};

namespace detail {
/// It is null where a left join has found no row.
template <class... Sources, class Entity, fixed_string Language>
struct yield_in<scope<Sources...>, full_text_column<Entity, Language>> {
  static constexpr bool is_outer = (... || (Sources::is_outer && std::is_same_v<typename Sources::entity, Entity>));
  using type = std::conditional_t<is_outer, std::optional<tsvector>, tsvector>;
};
}  // namespace detail

}  // namespace polystore::inline v0
