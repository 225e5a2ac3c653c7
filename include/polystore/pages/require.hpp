// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/described_query.hpp>
#include <polystore/access/require_served.hpp>
#include <polystore/entity/classification.hpp>
#include <polystore/expr/aliased.hpp>
#include <polystore/pages/judge.hpp>
#include <polystore/pages/order.hpp>
#include <polystore/query/sources.hpp>
#include <polystore/verdict/pages.hpp>

#include <cstddef>
#include <type_traits>

namespace polystore::inline v0::pages {

namespace detail {

template <class Types>
inline constexpr const bool* nullable_of = nullptr;
template <class... Values>
struct nullability {
  static constexpr bool of[] = {is_nullable<Values>..., false};
};
template <class... Values>
inline constexpr const bool* nullable_of<type_list<Values...>> = nullability<Values...>::of;

template <class Dialect, class Query>
inline constexpr const access::query_facts& facts_of = access::described_query<Dialect, Query>::facts;
template <class Dialect, class Query>
inline constexpr totality totality_of =
    judge_totality(facts_of<Dialect, Query>, nullable_of<column_types<entity_of<Query>>>);

template <class Dialect, class Query>
constexpr void write_missing_order_of(text& out) {
  write_missing_order(out, facts_of<Dialect, Query>, totality_of<Dialect, Query>);
}
template <class Dialect, class Query>
inline constexpr const auto& missing_order = frozen<write_missing_order_of<Dialect, Query>>;
template <class Dialect, class Query>
constexpr void write_missing_facet_of(text& out) {
  write_missing_facet(out, facts_of<Dialect, Query>);
}
template <class Dialect, class Query>
inline constexpr const auto& missing_facet = frozen<write_missing_facet_of<Dialect, Query>>;

/// Whether a query gives rows each of which is one of its first table's.
template <class Query>
inline constexpr bool gives_single_rows = false;
template <class Entity, class... Clauses>
inline constexpr bool gives_single_rows<selection<Entity, Clauses...>> =
    is_placed<Entity> &&
    (... && (Clauses::kind == clause_kind::columns || Clauses::kind == clause_kind::join ||
             Clauses::kind == clause_kind::where || Clauses::kind == clause_kind::order ||
             Clauses::kind == clause_kind::deleted || Clauses::kind == clause_kind::scan)) &&
    (... && !access::gives_many_rows<Clauses>);

constexpr bool is_of_tables(const access::query_facts& query) {
  for (std::size_t i = 0; i < query.order_count; ++i) {
    if (!query.order[i].is_known) return false;
  }
  return true;
}

/// Whether an expression names a field that is secret.
template <class Part>
inline constexpr bool names_secret = false;
template <template <class...> class Whole, class... Parts>
inline constexpr bool names_secret<Whole<Parts...>> = (false || ... || names_secret<Parts>);
template <auto Member, auto... Inner>
  requires is_placed<reflect::class_of<Member>>
inline constexpr bool names_secret<field_of<Member, Inner...>> =
    sensitivities<reflect::class_of<Member>>.of[reflect::index_of<reflect::class_of<Member>, Member>] ==
    sensitivity::secret;
template <fixed_string Alias, auto Member, auto... Inner>
inline constexpr bool names_secret<aliased_field<Alias, Member, Inner...>> = names_secret<field_of<Member, Inner...>>;
template <class Columns>
inline constexpr std::size_t order_size = 0;
template <class... Columns>
inline constexpr std::size_t order_size<type_list<Columns...>> = sizeof...(Columns);
template <class Columns>
inline constexpr bool sorts_by_secret = false;
template <class... Columns>
inline constexpr bool sorts_by_secret<type_list<Columns...>> =
    (false || ... || names_secret<typename ordered<Columns>::expression>);

}  // namespace detail

/// Whether no two rows are alike in the order of a query, and an index has them so; where not, a sentence says it.
template <class Dialect, class Query>
consteval bool require_places() {
  using entity = entity_of<Query>;
  constexpr const access::query_facts& facts = detail::facts_of<Dialect, Query>;
  constexpr totality found = detail::totality_of<Dialect, Query>;
  constexpr bool is_total = found.is_total();
  if constexpr (!found.has_key) {
    static_assert(verdict::page_order_is_total<entity, void, is_total>,
                  "polystore: nothing tells two rows of this type apart, so that page() could lose some; declare a "
                  "primary_key, or a unique key over fields that are never null, in its placement");
  } else {
    static_assert(
        verdict::page_order_is_total<entity, access::printed<detail::missing_order<Dialect, Query>>, is_total>,
        "polystore: rows can be alike in this order, so that page() could lose some; add to the end of order_by() what "
        "page_order_is_total names");
  }
  constexpr std::size_t manifold = find_manifold_join(facts);
  constexpr bool joins_one = manifold == facts.source_count;
  static_assert(verdict::page_join_finds_one_row<entity, joins_one>,
                "polystore: this join can find several rows for one, which page() can't tell apart; join along a "
                "reference to a key, or begin with the other type and join this one");
  constexpr bool holds_no_secret = !detail::sorts_by_secret<order_of<Query>>;
  static_assert(verdict::cursor_holds_no_secret<Query, holds_no_secret>,
                "polystore: whoever has a cursor can read the values by which its page is sorted, and one of these "
                "fields is declared secret; sort by other fields");
  if constexpr (is_total && joins_one && holds_no_secret) {
    constexpr bool is_served = facts.may_scan || facts.sources[0].table->is_small || is_served_in_order(facts);
    static_assert(
        verdict::page_is_served_by_index<entity, access::printed<detail::missing_facet<Dialect, Query>>, is_served>,
        "polystore: no index gives the rows of this page in its order, so that each page would sort what lies behind it; "
        "add the facet that page_is_served_by_index names to the type's placement, or, where it names none, always compare "
        "what an index begins with, outside of ps::optional(), sort first by what the condition compares, or say why a "
        "scan is meant: .scan(\"...\")");
    return is_served;
  } else {
    return false;
  }
}

/// Whether a query can be read page by page; where it can't, a sentence says why.
template <class Dialect, class Query>
consteval bool require_pages() {
  constexpr bool is_single = detail::gives_single_rows<Query>;
  static_assert(
      verdict::page_is_of_single_rows<Query, is_single>,
      "polystore: page() takes rows that each stand in a table: where(), order_by(), joins and select(); leave "
      "aggregates, windows, distinct(), group_by(), unions, with(), limit(), offset() and locks out");
  if constexpr (is_single) {
    constexpr const access::query_facts& facts = detail::facts_of<Dialect, Query>;
    constexpr bool is_of_tables = detail::is_of_tables(facts);
    static_assert(
        verdict::page_is_sorted_by_tables<Query, is_of_tables>,
        "polystore: page() looks up where the last one ended, so order_by() must name what the tables hold, not "
        "a field of the selected struct; name the table's field or the expression");
    constexpr std::size_t size = detail::order_size<order_of<Query>>;
    if constexpr (is_of_tables) {
      constexpr bool is_short = size <= 8 && described_order<Dialect, Query>::nullable <= 3;
      static_assert(verdict::page_order_is_short<Query, is_short>,
                    "polystore: page() takes an order of at most 8 columns, of which at most 3 can be null; leave the "
                    "others out, or make their fields ones that are never null");
      if constexpr (is_short) return require_places<Dialect, Query>();
    }
  }
  return false;
}

namespace detail {
// One after the other and no fold, so that what is wrong with several choices is said of the first one alone.
template <class Dialect, class Query, std::size_t Mask = 0>
consteval bool require_choices() {
  if constexpr (Mask == choices_of<Query>) {
    return true;
  } else if constexpr (require_pages<Dialect, chosen_query<Mask, Query>>()) {
    return require_choices<Dialect, Query, Mask + 1>();
  } else {
    return false;
  }
}
}  // namespace detail

/// The same of a query in all the ways in which it is asked, for its optional conditions may be there or not.
template <class Dialect, class Query>
consteval bool require_pages_of_all() {
  return detail::require_choices<Dialect, Query>();
}

}  // namespace polystore::inline v0::pages
