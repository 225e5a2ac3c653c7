// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/subquery.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/select_text.hpp>

#include <cstddef>

namespace polystore::inline v0::relational {

template <class Scope, class Dialect, class Query>
struct expression_text<Scope, Dialect, existence_test<Query>> {
  using node = existence_test<Query>;
  template <class Writer>
  static constexpr void write(Writer& writer, const node* value) {
    writer.out += "EXISTS (";
    select_text<Scope, Dialect, Query>::write_existence(writer, detail::part_of<Writer>(value, &node::query));
    writer.out += ')';
  }
};

template <class Scope, class Dialect, class Query>
struct expression_text<Scope, Dialect, scalar_of<Query>> {
  using node = scalar_of<Query>;
  template <class Writer>
  static constexpr void write(Writer& writer, const node* value) {
    writer.out += '(';
    select_text<Scope, Dialect, Query>::write(writer, detail::part_of<Writer>(value, &node::query));
    writer.out += ')';
  }
};

template <class Scope, class Dialect, class Operand, class Query>
struct expression_text<Scope, Dialect, query_test<Operand, Query>> {
  using node = query_test<Operand, Query>;
  template <class Writer>
  static constexpr void write(Writer& writer, const node* value) {
    detail::write_operand<Scope, Dialect>(writer, tightness::other, detail::part_of<Writer>(value, &node::operand));
    writer.out += " IN (";
    select_text<Scope, Dialect, Query>::write(writer, detail::part_of<Writer>(value, &node::query));
    writer.out += ')';
  }
};

template <class Query>
struct binding<existence_test<Query>> : detail::binding_of_query<existence_test<Query>, Query> {};
template <class Query>
struct binding<scalar_of<Query>> : detail::binding_of_query<scalar_of<Query>, Query> {};
template <class Operand, class Query>
struct binding<query_test<Operand, Query>> {
  using types = typename detail::joined<typename binding<Operand>::types, typename binding<Query>::types>::type;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const query_test<Operand, Query>& test) {
    binding<Operand>::bind(to, index, test.operand);
    binding<Query>::bind(to, index, test.query);
  }
};

namespace detail {
template <class Operand, class Query>
inline constexpr tightness tightness_of<query_test<Operand, Query>> = tightness::comparison;
}  // namespace detail

}  // namespace polystore::inline v0::relational
