// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/query/argument.hpp>

#include <cstddef>

// Statements written by hand: `sql<"select id, name from sites where height > {}", site_name>(30)`.
namespace polystore::inline v0 {

/// A statement in a store's own SQL and the values of its parameters; `Result` is a struct that a row's columns fill, the
/// type of its one value, or void.
template <fixed_string Text, class Result, class... Values>
struct written_statement {
  using is_written = void;
  using result = Result;
  [[no_unique_address]] pack<Values...> values;
};

/// One statement as it stands, an argument at each `{}`, or at `{0}`, `{1}` where one comes several times; a brace itself
/// is doubled. Text that an argument gives by name is pointed at and must live until the statement has run.
template <fixed_string Text, class Result = void, class... Arguments>
constexpr auto sql(Arguments&&... arguments) {
  using statement = written_statement<Text, Result, detail::argument_of<Arguments>...>;
  static_assert(verdict::written_text_is_sound<Text>,
                "polystore: this text of sql<...> has a lone brace, which is to be doubled, or a parameter of its own "
                "such as $1; an argument stands at {}, or at {0}");
  if constexpr (verdict::written_text_is_sound<Text>) {
    static_assert(
        verdict::place_is_outside_of_quotes<Text>,
        "polystore: a {} of this text of sql<...> stands within quotes or a comment, where the store takes no "
        "parameter; take it out of there, or double the braces");
    static_assert(
        verdict::statement_takes_arguments<Text, sizeof...(Arguments)>,
        "polystore: this text of sql<...> has another number of {} than there are arguments, leaves one of {0}, {1} "
        "out, or mixes {} with {0}; give one argument for each");
  }
  static_assert(verdict::statement_is_one<Text>,
                "polystore: sql<...> is one statement; give each a sql<...> of its own, or run them all by "
                "connection.execute_script(...)");
  return statement{{static_cast<detail::argument_of<Arguments>>(static_cast<Arguments&&>(arguments))...}};
}

}  // namespace polystore::inline v0
