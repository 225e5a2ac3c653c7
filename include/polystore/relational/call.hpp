// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/call.hpp>
#include <polystore/relational/identifier.hpp>
#include <polystore/relational/written.hpp>

#include <cstddef>

namespace polystore::inline v0 {

namespace relational {

namespace detail {

template <class Dialect, class Value>
constexpr void write_argument(text& out, std::size_t& arguments) {
  constexpr bool is_cast = Dialect::template needs_cast<Value, false>;
  out += arguments++ > 0 ? ", " : "";
  if (is_cast) out += "CAST(";
  (out += Dialect::facts.parameter_mark).number(static_cast<long long>(arguments));
  if constexpr (is_cast) {
    out += " AS ";
    Dialect::template write_type<Value>(out);
    out += ')';
  } else {
    out += Dialect::template parameter_cast<Value>();
  }
}
template <class Dialect, fixed_string Name, class... Values>
constexpr void write_call(text& out) {
  static_assert(
      verdict::store_has_routines<Name, Dialect, Dialect::facts.has_routines>,
      "polystore: this store has no functions or procedures of its own to call; write its SQL by sql<...>, or "
      "put the database on a store that has");
  constexpr qualified_name name = split_name(Name.view());
  write_qualified(out, name, Dialect::facts);
  out += '(';
  [[maybe_unused]] std::size_t arguments = 0;
  (write_argument<Dialect, Values>(out, arguments), ...);
  out += ')';
}

}  // namespace detail

template <class Dialect, fixed_string Name, class Result, class... Values>
struct written_text<Dialect, function_call<Name, Result, Values...>> {
  static constexpr void write(text& out) {
    if constexpr (std::is_void_v<Result>) {
      out += "SELECT ";
    } else {
      out += Dialect::template stores<Result> ? "SELECT " : "SELECT * FROM ";
    }
    detail::write_call<Dialect, Name, Values...>(out);
  }
};
template <class Dialect, fixed_string Name, class Result, class... Values>
struct written_text<Dialect, procedure_call<Name, Result, Values...>> {
  static constexpr void write(text& out) {
    out += "CALL ";
    detail::write_call<Dialect, Name, Values...>(out);
  }
};

}  // namespace relational

/// Calls a function: gives its value, or the rows of the table that it is; of a function that gives several values
/// `query_on(...).all()` gives all.
template <class Connection, fixed_string Name, class Result, class... Values>
auto run_on(Connection& connection, const function_call<Name, Result, Values...>& call) {
  using called = function_call<Name, Result, Values...>;
  using dialect = typename Connection::dialect;
  if constexpr (relational::detail::is_runnable<dialect, called>) {
    if constexpr (std::is_void_v<Result>) {
      relational::detail::run_written(connection, call);
    } else if constexpr (dialect::template stores<Result>) {
      return written_query<Connection, called>(connection, call).one();
    } else {
      return written_query<Connection, called>(connection, call).all();
    }
  }
}
/// Calls a procedure: gives what its OUT and INOUT parameters come to, where a result is asked for.
template <class Connection, fixed_string Name, class Result, class... Values>
auto run_on(Connection& connection, const procedure_call<Name, Result, Values...>& call) {
  using called = procedure_call<Name, Result, Values...>;
  if constexpr (relational::detail::is_runnable<typename Connection::dialect, called>) {
    if constexpr (std::is_void_v<Result>) {
      relational::detail::run_written(connection, call);
    } else {
      return written_query<Connection, called>(connection, call).one();
    }
  }
}

}  // namespace polystore::inline v0
