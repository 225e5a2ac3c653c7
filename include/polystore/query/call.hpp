// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/query/argument.hpp>

// Functions and procedures that live in the store: `call_function<"billing.total", decimal>(customer_id)`.
namespace polystore::inline v0 {

/// A call of a function and its arguments. `Result` is the type of its value, a struct that a row's columns fill, or
/// void.
template <fixed_string Name, class Result, class... Values>
struct function_call {
  using is_written = void;
  using result = Result;
  [[no_unique_address]] pack<Values...> values;
};
/// A call of a procedure. What its OUT and INOUT parameters come to is one row.
template <fixed_string Name, class Result, class... Values>
struct procedure_call {
  using is_written = void;
  using result = Result;
  [[no_unique_address]] pack<Values...> values;
};

/// Calls a function: for one value, or for the rows of a table.
template <fixed_string Name, class Result = void, class... Arguments>
constexpr auto call_function(Arguments&&... arguments) {
  return function_call<Name, Result, detail::argument_of<Arguments>...>{
      {static_cast<detail::argument_of<Arguments>>(static_cast<Arguments&&>(arguments))...}};
}
/// Calls a procedure; an OUT parameter is given an empty std::optional. One that commits can't be in a transaction.
template <fixed_string Name, class Result = void, class... Arguments>
constexpr auto call_procedure(Arguments&&... arguments) {
  return procedure_call<Name, Result, detail::argument_of<Arguments>...>{
      {static_cast<detail::argument_of<Arguments>>(static_cast<Arguments&&>(arguments))...}};
}

}  // namespace polystore::inline v0
