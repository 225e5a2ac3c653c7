// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/query/written.hpp>
#include <polystore/relational/attempts.hpp>
#include <polystore/relational/fwd.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/read_rows.hpp>
#include <polystore/relational/row_reader.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/relational/written_text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

// Statements that are no queries of polystore's: what they are to a store, and how they are run.
namespace polystore::inline v0 {

namespace relational::detail {

template <class Dialect, class Result>
consteval auto row_of_result() {
  if constexpr (Dialect::template stores<Result>) {
    return std::type_identity<one_value<Result>>{};
  } else {
    return std::type_identity<Result>{};
  }
}
/// A result as rows are read: one_value<T>, or the struct itself.
template <class Dialect, class Result>
using row_of_written = typename decltype(row_of_result<Dialect, Result>())::type;

template <class Dialect, class Result>
consteval bool require_result() {
  constexpr bool is_readable = Dialect::template stores<Result> || (std::is_class_v<Result> && !is_nullable<Result> &&
                                                                    !std::is_convertible_v<Result, std::string_view>);
  static_assert(verdict::result_can_be_read<Result, Dialect, is_readable>,
                "polystore: no result of this store is read as such; give a struct that the columns fill, the type of "
                "one value, with std::optional around it where it can be null, or nothing");
  if constexpr (!is_readable) {
    return false;
  } else if constexpr (!Dialect::template stores<Result>) {
    return require_storable<Result, Dialect>();
  } else {
    return true;
  }
}
template <class Dialect, class Value>
consteval bool require_sendable() {
  constexpr bool is_stored = Dialect::template stores<Value> || std::is_same_v<Value, std::string_view>;
  static_assert(verdict::argument_can_be_sent<Value, Dialect, is_stored>,
                "polystore: this store has no parameter of such a type; give a value of the README's table");
  return is_stored;
}
template <class Dialect, class Result, class... Values>
consteval bool require_written(const pack<Values...>*) {
  bool is_sound = (true && ... && require_sendable<Dialect, Values>());
  if constexpr (!std::is_void_v<Result>) is_sound = require_result<Dialect, Result>() && is_sound;
  return is_sound;
}
/// Whether a store can run such a statement; where it can't, a sentence says why.
template <class Dialect, class Statement>
inline constexpr bool is_runnable =
    require_written<Dialect, typename Statement::result>(static_cast<const decltype(Statement::values)*>(nullptr));

template <class Dialect, class Statement, class... Values>
consteval statement make_written(const pack<Values...>*) {
  statement made{.text = frozen_written<Dialect, Statement>.view(),
                 .parameter_types = type_ids<Dialect, type_list<Values...>>,
                 .parameters = sizeof...(Values),
                 .is_written_by_hand = true};
  using result = typename Statement::result;
  if constexpr (!std::is_void_v<result>) {
    using types = typename row_reader<row_of_written<Dialect, result>>::types;
    made.column_types = type_ids<Dialect, types>;
    made.columns = types::size;
  }
  return made;
}
template <class Dialect, class Statement>
inline constexpr statement written_statement_of =
    make_written<Dialect, Statement>(static_cast<const decltype(Statement::values)*>(nullptr));

template <class Parameters>
struct put_argument {
  Parameters& to;
  std::size_t& index;
  template <class Value>
  void operator()(const Value& value) const {
    to.put(index++, value);
  }
};

template <class Connection, class Statement>
auto run_written(Connection& connection, const Statement& given) {
  constexpr auto& statement = written_statement_of<typename Connection::dialect, Statement>;
  typename Connection::template call<statement.parameters> call(connection, statement);
  std::size_t index = 0;
  given.values.each(put_argument<typename Connection::parameters>{call.values(), index});
  return call.execute();
}

}  // namespace relational::detail

/// A statement on a connection that gives rows; all it gives are taken, for nothing is added to its text. It is used once.
template <class Connection, class Statement>
class written_query : public relational::query_attempts<written_query<Connection, Statement>> {
  using dialect = typename Connection::dialect;
  using reader = relational::row_reader<relational::detail::row_of_written<dialect, typename Statement::result>>;

 public:
  using result = typename Statement::result;
  static constexpr std::string_view sql = relational::detail::frozen_written<dialect, Statement>.view();

  written_query(Connection& connection, const Statement& statement) : connection_(&connection), statement_(statement) {}

  /// Every row.
  [[nodiscard]] std::vector<result> all() && {
    return relational::read_all<reader, result>(relational::detail::run_written(*connection_, statement_));
  }
  /// The first row, if there is one.
  [[nodiscard]] std::optional<result> first() && {
    return relational::read_first<reader, result>(relational::detail::run_written(*connection_, statement_));
  }
  /// The only row; throws not_found when there is none, too_many_rows when there are several.
  [[nodiscard]] result one() && {
    return relational::read_one<reader, result>(relational::detail::run_written(*connection_, statement_), sql,
                                                "polystore: the statement gave no row",
                                                "polystore: the statement gave more than one row");
  }

  /// How the store would run the statement, in its own words; with <polystore/postgres/explain.hpp> or
  /// <polystore/sqlite/explain.hpp>. What it changes where it is run is taken back.
  template <auto... Options>
  [[nodiscard]] auto explain() && {
    constexpr auto& explained = relational::detail::written_statement_of<dialect, Statement>;
    using parameters = typename Connection::parameters;
    return relational::explainer<Connection, Options...>::template written<explained>(
        *connection_, [&](parameters& to, std::size_t& index) {
          statement_.values.each(relational::detail::put_argument<parameters>{to, index});
        });
  }

 private:
  friend relational::row_access;
  auto run() { return relational::detail::run_written(*connection_, statement_); }

  Connection* connection_;
  Statement statement_;
};

/// A hand-written statement that gives rows, or a call, on a connection.
template <class Connection, class Statement>
  requires requires { typename Statement::is_written; }
[[nodiscard]] auto query_on(Connection& connection, const Statement& statement) {
  constexpr bool gives_rows = !std::is_void_v<typename Statement::result>;
  static_assert(
      verdict::statement_gives_rows<Statement, gives_rows>,
      "polystore: nothing says what this statement gives; name the struct that its columns fill, or the type of "
      "its one value: ps::sql<\"...\", row>(...); what gives nothing is run by run(...)");
  if constexpr (!gives_rows) {
    return relational::nothing{};
  } else if constexpr (relational::detail::is_runnable<typename Connection::dialect, Statement>) {
    return written_query<Connection, Statement>(connection, statement);
  }
}

/// Runs a hand-written statement: gives all its rows, or says how many it changed where it has no result.
template <class Connection, fixed_string Text, class Result, class... Values>
auto run_on(Connection& connection, const written_statement<Text, Result, Values...>& statement) {
  using written = written_statement<Text, Result, Values...>;
  if constexpr (relational::detail::is_runnable<typename Connection::dialect, written>) {
    if constexpr (std::is_void_v<Result>) {
      auto rows = relational::detail::run_written(connection, statement);
      while (rows.next()) {  // SQLite works out a row when it is looked at
      }
      return rows.affected();
    } else {
      return written_query<Connection, written>(connection, statement).all();
    }
  }
}

}  // namespace polystore::inline v0
