// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/sql/bind.hpp>
#include <polystore/sql/order_text.hpp>
#include <polystore/sql/parameter_types.hpp>
#include <polystore/sql/row_codec.hpp>
#include <polystore/sql/statement.hpp>
#include <polystore/sql/statement_text.hpp>
#include <polystore/verdict/query.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace polystore::inline v0 {

namespace sql::detail {

template <class Entity, class Dialect, verb Verb, class Condition, class Order, row_limit Limit>
constexpr void write_query(text& out) {
  write_statement(out, Verb, statement_facts_of<Entity, Dialect>());
  expression_writer writer{out};
  if constexpr (!std::is_same_v<Condition, any_row>) {
    out += " WHERE ";
    write_expression<Entity, Dialect, Condition>(writer);
  }
  write_order<Entity, Dialect>(writer, Order{});
  if (Limit == row_limit::one) out += " LIMIT 1";
  if (Limit == row_limit::two) out += " LIMIT 2";
  if (Limit == row_limit::given) {
    ((out += " LIMIT ") += Dialect::facts.parameter_mark).number(static_cast<long long>(++writer.parameters));
  }
}
template <class Entity, class Dialect, verb Verb, class Condition, class Order, row_limit Limit>
inline constexpr auto query_text = freeze<write_query<Entity, Dialect, Verb, Condition, Order, Limit>>();

template <class Condition, row_limit Limit>
using query_values =
    typename joined<typename binding<Condition>::types,
                    std::conditional_t<Limit == row_limit::given, type_list<std::int64_t>, type_list<>>>::type;

template <class Entity, class Dialect, verb Verb, class Condition, class Order, row_limit Limit>
consteval statement make_query() {
  using values = query_values<Condition, Limit>;
  statement made{.text = query_text<Entity, Dialect, Verb, Condition, Order, Limit>.view(),
                 .parameter_types = type_ids<Dialect, values>,
                 .parameters = values::size};
  if constexpr (Verb == verb::select) {
    made.column_types = type_ids<Dialect, column_types<Entity>>;
    made.columns = column_count<Entity>;
  } else if constexpr (Verb == verb::count_where) {
    made.column_types = type_ids<Dialect, type_list<std::int64_t>>;
    made.columns = 1;
  }
  return made;
}
template <class Entity, class Dialect, verb Verb, class Condition, class Order, row_limit Limit>
inline constexpr statement query_statement = make_query<Entity, Dialect, Verb, Condition, Order, Limit>();

}  // namespace sql::detail

/// A query over the rows of a type; its text is a constant of its type. It is used once; text that it was
/// given by name is pointed at and must live until then, all else is copied. For one thread at a time, like its
/// connection.
template <class Entity, class Connection, class Condition = any_row, class Order = type_list<>,
          row_limit Limit = row_limit::none>
class query {
  using dialect = typename Connection::dialect;

 public:
  /// The text of `all()`.
  static constexpr std::string_view sql =
      polystore::sql::detail::query_text<Entity, dialect, polystore::sql::verb::select, Condition, Order, Limit>.view();

  query(Connection& connection, Condition condition, std::int64_t limit = 0)
      : connection_(&connection), condition_(static_cast<Condition&&>(condition)), limit_(limit) {}

  /// Sorts by fields, the first one first: `desc<&T::x>`, `asc<&T::y>`.
  template <order_column... Columns>
  [[nodiscard]] query<Entity, Connection, Condition, type_list<Columns...>, Limit> order_by(Columns...) && {
    return {*connection_, static_cast<Condition&&>(condition_), limit_};
  }
  /// At most so many rows.
  [[nodiscard]] query<Entity, Connection, Condition, Order, row_limit::given> limit(std::int64_t rows) && {
    if (rows < 0)
      refuse<value_out_of_range>("polystore: a query's limit is negative; leave it out to take all rows", sql);
    return {*connection_, static_cast<Condition&&>(condition_), rows};
  }

  /// Every row that matches.
  [[nodiscard]] std::vector<Entity> all() && {
    auto rows = run<polystore::sql::verb::select, Limit>();
    if constexpr (Connection::rows::knows_its_size) {  // in place, without code to grow the vector
      std::vector<Entity> found(rows.size_hint());
      for (Entity& each : found) {
        static_cast<void>(rows.next());
        polystore::sql::decode_row(rows.current(), each);
      }
      return found;
    } else {
      std::vector<Entity> found;
      while (rows.next()) polystore::sql::decode_row(rows.current(), found.emplace_back());
      return found;
    }
  }
  /// The first row that matches, if any does.
  [[nodiscard]] std::optional<Entity> first() && {
    require_no_limit();
    auto rows = run<polystore::sql::verb::select, row_limit::one>();
    std::optional<Entity> found;
    if (rows.next()) polystore::sql::decode_row(rows.current(), found.emplace());
    return found;
  }
  /// The only row that matches; throws not_found when none does, too_many_rows when several do.
  [[nodiscard]] Entity one() && {
    require_no_limit();
    auto rows = run<polystore::sql::verb::select, row_limit::two>();
    Entity found{};
    if (!rows.next()) refuse<not_found>("polystore: no row matches the query", sql);
    polystore::sql::decode_row(rows.current(), found);
    if (rows.next()) refuse<too_many_rows>("polystore: more than one row matches the query", sql);
    return found;
  }
  /// How many rows match.
  [[nodiscard]] std::int64_t count() && {
    require_every_match();
    auto rows = run<polystore::sql::verb::count_where, row_limit::none>();
    std::int64_t count = 0;
    if (rows.next()) rows.current().get(0, count);
    return count;
  }
  /// Erases the rows that match, and says how many they were.
  std::int64_t erase() && {
    require_every_match();
    return run<polystore::sql::verb::erase_where, row_limit::none>().affected();
  }

 private:
  static constexpr void require_every_match() {
    static_assert(verdict::takes_every_match<Entity, Order, Limit>,
                  "polystore: count() and erase() take every row that matches; leave order_by() and limit() out");
  }
  static constexpr void require_no_limit() {
    static_assert(verdict::limit_is_its_own<Entity, Limit>,
                  "polystore: first() and one() say themselves how many rows they take; leave limit() out");
  }
  template <polystore::sql::verb Verb, row_limit Taken>
  auto run() {
    constexpr auto& statement = polystore::sql::detail::query_statement<
        Entity, dialect, Verb, Condition, std::conditional_t<Verb == polystore::sql::verb::select, Order, type_list<>>,
        Taken>;
    typename Connection::template call<statement.parameters> call(*connection_, statement);
    std::size_t index = 0;
    polystore::sql::binding<Condition>::bind(call.values(), index, condition_);
    if constexpr (Taken == row_limit::given) call.values().put(index, limit_);
    return call.execute();
  }

  Connection* connection_;
  [[no_unique_address]] Condition condition_;
  std::int64_t limit_;
};

}  // namespace polystore::inline v0
