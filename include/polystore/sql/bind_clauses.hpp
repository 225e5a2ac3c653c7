// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/windows.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/sql/bind.hpp>

#include <cstddef>
#include <cstdint>

// The values bound in a query's clauses.
namespace polystore::inline v0::sql {

namespace detail {

/// What a clause is made of, in the order of its text.
template <class Clause>
  requires requires(const Clause& clause) { clause.condition; }
constexpr const auto& content_of(const Clause& clause) {
  return clause.condition;
}
template <class Clause>
  requires requires(const Clause& clause) { clause.columns; }
constexpr const auto& content_of(const Clause& clause) {
  return clause.columns;
}
template <class Clause>
  requires requires(const Clause& clause) { clause.query; }
constexpr const auto& content_of(const Clause& clause) {
  return clause.query;
}
template <class Clause>
concept has_content = requires(const Clause& clause) { content_of(clause); } && !requires { &Clause::operand; };

template <class Clause>
using content_type = std::remove_cvref_t<decltype(content_of(std::declval<const Clause&>()))>;

}  // namespace detail

template <class... Parts>
struct binding<pack<Parts...>> {
  using types = typename detail::joined<typename binding<Parts>::types...>::type;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const pack<Parts...>& parts) {
    parts.each(detail::bind_each<Parameters>{to, index});
  }
};

template <class Clause>
  requires detail::has_content<Clause>
struct binding<Clause> {
  using content = binding<detail::content_type<Clause>>;
  using types = typename content::types;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const Clause& clause) {
    content::bind(to, index, detail::content_of(clause));
  }
};

template <>
struct binding<limit_clause> {
  using types = type_list<std::int64_t>;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const limit_clause& clause) {
    to.put(index++, clause.rows);
  }
};
template <>
struct binding<offset_clause> {
  using types = type_list<std::int64_t>;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const offset_clause& clause) {
    to.put(index++, clause.rows);
  }
};

template <class Entity, class... Clauses>
struct binding<selection<Entity, Clauses...>> : binding<pack<Clauses...>> {
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const selection<Entity, Clauses...>& query) {
    binding<pack<Clauses...>>::bind(to, index, query.clauses);
  }
};

template <class Function, class Partition, class Order, window_frame Frame>
struct binding<windowed<Function, window_of<Partition, Order, Frame>>> {
  using node = windowed<Function, window_of<Partition, Order, Frame>>;
  using parts = binding<std::remove_cvref_t<decltype(std::declval<node>().window.partition)>>;
  using types = typename detail::joined<typename binding<Function>::types, typename parts::types>::type;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const node& over) {
    binding<Function>::bind(to, index, over.function);
    parts::bind(to, index, over.window.partition);
  }
};

}  // namespace polystore::inline v0::sql
