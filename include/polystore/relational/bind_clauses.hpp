// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/windows.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/relational/bind.hpp>

#include <cstddef>
#include <cstdint>

// The values bound in a query's clauses.
namespace polystore::inline v0::relational {

namespace detail {
/// What is bound in one part of a clause.
template <class Clause, class Content, Content Clause::* Part>
struct binding_of_part {
  using types = typename binding<Content>::types;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const Clause& clause) {
    binding<Content>::bind(to, index, clause.*Part);
  }
};
template <class Clause, class Condition>
using binding_of_condition = binding_of_part<Clause, Condition, &Clause::condition>;
template <class Clause, class... Columns>
using binding_of_columns = binding_of_part<Clause, pack<Columns...>, &Clause::columns>;
template <class Clause, class Query>
using binding_of_query = binding_of_part<Clause, Query, &Clause::query>;
}  // namespace detail

template <class... Parts>
struct binding<pack<Parts...>> {
  using types = typename detail::joined<typename binding<Parts>::types...>::type;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const pack<Parts...>& parts) {
    parts.each(detail::bind_each<Parameters>{to, index});
  }
};

template <class Condition>
struct binding<where_clause<Condition>> : detail::binding_of_condition<where_clause<Condition>, Condition> {};
template <class Condition>
struct binding<optional_clause<Condition>> : binding<Condition> {
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const optional_clause<Condition>& clause) {
    if (clause.is_given) binding<Condition>::bind(to, index, clause.condition);
  }
};
template <class Condition>
struct binding<having_clause<Condition>> : detail::binding_of_condition<having_clause<Condition>, Condition> {};
template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct binding<join_clause<Kind, Entity, Alias, Condition>>
    : detail::binding_of_condition<join_clause<Kind, Entity, Alias, Condition>, Condition> {};
template <class Row, class... Columns>
struct binding<columns_clause<Row, Columns...>>
    : detail::binding_of_columns<columns_clause<Row, Columns...>, Columns...> {};
template <class... Columns>
struct binding<distinct_clause<Columns...>> : detail::binding_of_columns<distinct_clause<Columns...>, Columns...> {};
template <class... Columns>
struct binding<group_clause<Columns...>> : detail::binding_of_columns<group_clause<Columns...>, Columns...> {};
template <set_operator Operator, class Query>
struct binding<set_operation_clause<Operator, Query>>
    : detail::binding_of_query<set_operation_clause<Operator, Query>, Query> {};
template <class Query, bool IsRecursive>
struct binding<with_clause<Query, IsRecursive>> : detail::binding_of_query<with_clause<Query, IsRecursive>, Query> {};

template <>
struct binding<limit_clause> {
  using types = type_list<std::int64_t>;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const limit_clause& clause) {
    to.put(index++, clause.rows);
  }
};
template <>
struct binding<offset_clause> {
  using types = type_list<std::int64_t>;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const offset_clause& clause) {
    to.put(index++, clause.rows);
  }
};

template <class Entity, class... Clauses>
struct binding<selection<Entity, Clauses...>> : binding<pack<Clauses...>> {
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const selection<Entity, Clauses...>& query) {
    binding<pack<Clauses...>>::bind(to, index, query.clauses);
  }
};

template <class Function, class Window>
struct binding<windowed<Function, Window>> {
  using node = windowed<Function, Window>;
  using parts = binding<std::remove_cvref_t<decltype(std::declval<node>().window.partition)>>;
  using types = typename detail::joined<typename binding<Function>::types, typename parts::types>::type;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const node& over) {
    binding<Function>::bind(to, index, over.function);
    parts::bind(to, index, over.window.partition);
  }
};

}  // namespace polystore::inline v0::relational
