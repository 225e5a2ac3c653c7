// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/subquery.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/select_text.hpp>

#include <cstddef>

namespace polystore::inline v0::relational {

template <class Scope, class Dialect, class Query>
struct expression_text<Scope, Dialect, existence_test<Query>> {
  static constexpr void write(expression_writer& writer) {
    writer.out += "EXISTS (";
    relational::write_existence(writer, select_text<Scope, Dialect, Query>::node);
    writer.out += ')';
  }
  static constexpr expression_node node{.kind = node_kind::other, .write = &write, .role = node_role::query};
};

template <class Scope, class Dialect, class Query>
struct expression_text<Scope, Dialect, scalar_of<Query>> {
  static constexpr void write(expression_writer& writer) {
    writer.out += '(';
    write_query(writer, select_text<Scope, Dialect, Query>::node);
    writer.out += ')';
  }
  static constexpr expression_node node{.kind = node_kind::other, .write = &write, .role = node_role::query};
};

template <class Scope, class Dialect, class Operand, class Query>
struct expression_text<Scope, Dialect, query_test<Operand, Query>> {
  static constexpr void write(expression_writer& writer) {
    require_comparable<Dialect, comparison::equality, without_null<typename Operand::yields>>();
    detail::write_operand(writer, tightness::other, expression_text<Scope, Dialect, Operand>::node);
    writer.out += " IN (";
    write_query(writer, select_text<Scope, Dialect, Query>::node);
    writer.out += ')';
  }
  static constexpr const expression_node* operands[] = {&expression_text<Scope, Dialect, Operand>::node};
  static constexpr expression_node node{.kind = node_kind::other,
                                        .holds = tightness::comparison,
                                        .operands = operands,
                                        .count = 1,
                                        .write = &write,
                                        .role = node_role::query};
};

template <class Query>
struct binding<existence_test<Query>> : detail::binding_of_query<existence_test<Query>, Query> {};
template <class Query>
struct binding<scalar_of<Query>> : detail::binding_of_query<scalar_of<Query>, Query> {};
template <class Operand, class Query>
struct binding<query_test<Operand, Query>> {
  using types = typename detail::joined<typename binding<Operand>::types, typename binding<Query>::types>::type;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const query_test<Operand, Query>& test) {
    binding<Operand>::bind(to, index, test.operand);
    binding<Query>::bind(to, index, test.query);
  }
};

}  // namespace polystore::inline v0::relational
