// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/fill_expression.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/query/subquery.hpp>

// The same of queries, their clauses, and those inside of expressions.
namespace polystore::inline v0::detail {

/// What is made of one part, the others being in its type.
template <class Part, template <class> class With, auto Held>
struct filling_of_one {
  template <class Arguments>
  static constexpr auto fill(const Part& part, Arguments& arguments) {
    return with(filled(part.*Held, arguments));
  }

 private:
  template <class Content>
  static constexpr With<Content> with(Content content) {
    return {static_cast<Content&&>(content)};
  }
};
template <class Query>
struct filling<existence_test<Query>>
    : filling_of_one<existence_test<Query>, existence_test, &existence_test<Query>::query> {};
template <class Query>
struct filling<scalar_of<Query>> : filling_of_one<scalar_of<Query>, scalar_of, &scalar_of<Query>::query> {};
template <class Operand, class Query>
struct filling<query_test<Operand, Query>> {
  template <class Arguments>
  static constexpr auto fill(const query_test<Operand, Query>& part, Arguments& arguments) {
    auto operand = filled(part.operand, arguments);
    auto query = filled(part.query, arguments);
    return query_test<decltype(operand), decltype(query)>{static_cast<decltype(operand)&&>(operand),
                                                          static_cast<decltype(query)&&>(query)};
  }
};

template <class Condition>
struct filling<where_clause<Condition>>
    : filling_of_one<where_clause<Condition>, where_clause, &where_clause<Condition>::condition> {};
template <class Condition>
struct filling<having_clause<Condition>>
    : filling_of_one<having_clause<Condition>, having_clause, &having_clause<Condition>::condition> {};

template <join_kind Kind, class Entity, fixed_string Alias>
struct joins_of {
  template <class Condition>
  using with = join_clause<Kind, Entity, Alias, Condition>;
};
template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct filling<join_clause<Kind, Entity, Alias, Condition>>
    : filling_of_one<join_clause<Kind, Entity, Alias, Condition>, joins_of<Kind, Entity, Alias>::template with,
                     &join_clause<Kind, Entity, Alias, Condition>::condition> {};
template <set_operator Operator>
struct set_operations_of {
  template <class Query>
  using with = set_operation_clause<Operator, Query>;
};
template <set_operator Operator, class Query>
struct filling<set_operation_clause<Operator, Query>>
    : filling_of_one<set_operation_clause<Operator, Query>, set_operations_of<Operator>::template with,
                     &set_operation_clause<Operator, Query>::query> {};
template <bool IsRecursive>
struct named_parts_of {
  template <class Query>
  using with = with_clause<Query, IsRecursive>;
};
template <class Query, bool IsRecursive>
struct filling<with_clause<Query, IsRecursive>>
    : filling_of_one<with_clause<Query, IsRecursive>, named_parts_of<IsRecursive>::template with,
                     &with_clause<Query, IsRecursive>::query> {};

/// What is made of some columns.
template <class Part, template <class...> class With>
struct filling_of_columns {
  template <class Arguments>
  static constexpr auto fill(const Part& part, Arguments& arguments) {
    return with(filled(part.columns, arguments));
  }

 private:
  template <class... Columns>
  static constexpr With<Columns...> with(pack<Columns...> columns) {
    return {static_cast<pack<Columns...>&&>(columns)};
  }
};
template <class Row>
struct columns_for {
  template <class... Columns>
  using with = columns_clause<Row, Columns...>;
};
template <class Row, class... Columns>
struct filling<columns_clause<Row, Columns...>>
    : filling_of_columns<columns_clause<Row, Columns...>, columns_for<Row>::template with> {};
template <class... Columns>
struct filling<distinct_clause<Columns...>> : filling_of_columns<distinct_clause<Columns...>, distinct_clause> {};
template <class... Columns>
struct filling<group_clause<Columns...>> : filling_of_columns<group_clause<Columns...>, group_clause> {};

template <class Entity, class... Clauses>
struct filling<selection<Entity, Clauses...>> {
  template <class Arguments>
  static constexpr auto fill(const selection<Entity, Clauses...>& query, Arguments& arguments) {
    return with(filled(query.clauses, arguments));
  }

 private:
  template <class... Others>
  static constexpr selection<Entity, Others...> with(pack<Others...> clauses) {
    return selection<Entity, Others...>(static_cast<pack<Others...>&&>(clauses));
  }
};

}  // namespace polystore::inline v0::detail
