// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/require_served.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/entity/audit.hpp>
#include <polystore/relational/audit.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/row_reader.hpp>
#include <polystore/relational/select_text.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/verdict/audit.hpp>
#include <polystore/verdict/query.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace polystore::inline v0::relational {

namespace detail {

/// What a context adds to the rows that a query gives.
template <class Audits>
struct added_columns;
template <auto... Members, auto... From, bool... Always>
struct added_columns<type_list<audit_facet<Members, From, Always>...>> {
  using types = type_list<reflect::value_of<Members>...>;

  template <class Entity, class Dialect>
  static constexpr void write_names([[maybe_unused]] text& out) {
    (((out += ", ") += columns<Entity, Dialect>[column_index<Entity, Members>()]), ...);
  }
  template <class Dialect>
  static constexpr void write_values([[maybe_unused]] text& out, [[maybe_unused]] std::size_t next) {
    ((((out += ", ") += Dialect::facts.parameter_mark).number(static_cast<long long>(++next)) +=
      Dialect::template parameter_cast<reflect::value_of<Members>>()),
     ...);
  }
  template <class Parameters, class Context>
  static void bind(Parameters& to, std::size_t index, const Context& context) {
    (to.put(index++, context.*From), ...);
  }
};
template <class Entity>
struct columns_added_to {
  using type = added_columns<type_list<>>;
};
template <class Entity>
  requires is_audited<Entity>
struct columns_added_to<Entity> {
  using type = added_columns<audits_of<Entity>>;
};
template <class Entity>
using added_to = typename columns_added_to<Entity>::type;

constexpr bool is_from_context(const column_role& role) { return role.is_created_with || role.is_updated_with; }

/// Whether a column is touched by every write, and the query that is inserted doesn't fill it.
template <class Entity, auto... Members>
constexpr bool is_touched_by_itself(std::size_t column) {
  return facts<Entity>.role[column].is_touched && (true && ... && (column_index<Entity, Members>() != column));
}
template <class Entity, auto... Members>
constexpr bool touches_by_itself() {
  for (std::size_t i = 0; i < column_count<Entity>; ++i) {
    if (is_touched_by_itself<Entity, Members...>(i)) return true;
  }
  return false;
}

template <class Entity, class Dialect, class Query, auto... Members>
constexpr void write_insert_from(text& out) {
  constexpr bool adds = is_audited<Entity> || touches_by_itself<Entity, Members...>();
  expression_writer writer{out};
  separator parts{" (", ", "};
  out += "INSERT INTO ";
  out += table_name<Entity, Dialect>.view();
  ((out += parts.next(), out += columns<Entity, Dialect>[column_index<Entity, Members>()]), ...);
  added_to<Entity>::template write_names<Entity, Dialect>(out);
  for (std::size_t i = 0; adds && i < column_count<Entity>; ++i) {
    if (is_touched_by_itself<Entity, Members...>(i)) (out += ", ") += columns<Entity, Dialect>[i];
  }
  out += adds ? ") SELECT given.*" : ") ";
  added_to<Entity>::template write_values<Dialect>(out, binding<Query>::types::size);
  for (std::size_t i = 0; adds && i < column_count<Entity>; ++i) {
    if (is_touched_by_itself<Entity, Members...>(i)) (out += ", ") += Dialect::facts.clock;
  }
  if (adds) out += " FROM (";
  write_query(writer, select_text<void, Dialect, Query>::node);
  if (adds) out += ") AS given";
}
template <class Entity, class Dialect, class Query, auto... Members>
inline constexpr const auto& insert_from_text = frozen<write_insert_from<Entity, Dialect, Query, Members...>>;

template <class Entity, class Dialect, class Query, auto... Members>
consteval statement make_insert_from() {
  using values = typename joined<typename binding<Query>::types, typename added_to<Entity>::types>::type;
  return {.text = insert_from_text<Entity, Dialect, Query, Members...>.view(),
          .parameter_types = type_ids<Dialect, values>,
          .parameters = values::size};
}
template <class Entity, class Dialect, class Query, auto... Members>
inline constexpr statement insert_from_statement = make_insert_from<Entity, Dialect, Query, Members...>();

}  // namespace detail

/// Adds the rows that a query gives, its columns filling the fields that are named; a context fills its own, and what
/// every write touches is touched.
template <class Entity, auto... Members, class Connection, class Query>
std::int64_t insert_from(Connection& connection, const Query& query) {
  constexpr bool fills =
      std::is_same_v<typename row_reader<row_of<Query>>::types, type_list<reflect::value_of<Members>...>>;
  static_assert(
      verdict::query_fills_fields<Entity, Query, fills>,
      "polystore: this query doesn't fill the fields that are named: insert_from<&T::x, &T::y>(query) takes one "
      "that gives a value of x's type and one of y's");
  constexpr bool leaves_audits =
      (true && ... && !detail::is_from_context(facts<Entity>.role[column_index<Entity, Members>()]));
  static_assert(verdict::context_fills_its_own<Entity, leaves_audits>,
                "polystore: one of these fields is filled from a context; leave it out of insert_from<...>(query), "
                "which fills it by itself");
  if constexpr (fills && leaves_audits && require_context<Entity, Connection>()) {
    access::require_served<typename Connection::dialect, Query, access::reads::every_match>();
    constexpr auto& statement = detail::insert_from_statement<Entity, typename Connection::dialect, Query, Members...>;
    typename Connection::template call<statement.parameters> call(connection, statement);
    std::size_t index = 0;
    binding<Query>::bind(call.values(), index, query);
    if constexpr (is_audited<Entity>) detail::added_to<Entity>::bind(call.values(), index, connection.context());
    return call.execute().affected();
  } else {
    return 0;
  }
}

}  // namespace polystore::inline v0::relational
