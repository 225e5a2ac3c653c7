// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::verdict {

namespace detail {

constexpr bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where a part stands in a text from a place on, or the text's end. Written out, for a sanitizer lets
/// `std::string_view::find` be no constant.
constexpr std::size_t place_of(std::string_view sql, std::string_view part, std::size_t at) {
  for (; at + part.size() <= sql.size(); ++at) {
    std::size_t same = 0;
    while (same < part.size() && sql[at + same] == part[same]) ++same;
    if (same == part.size()) return at;
  }
  return sql.size();
}

/// The place behind a text or name in quotes that begins at a place.
constexpr std::size_t end_of_quotes(std::string_view sql, std::size_t at) {
  const char quote = sql[at];
  const bool has_escapes =
      quote == '\'' && at > 0 && (sql[at - 1] | 0x20) == 'e' && (at == 1 || !is_word_character(sql[at - 2]));
  for (++at; at < sql.size() && sql[at] != quote; ++at) at += has_escapes && sql[at] == '\\';
  return at < sql.size() ? at + 1 : sql.size();
}
/// The place behind `$tag$...$tag$`, or the same place where no such text begins.
constexpr std::size_t end_of_dollars(std::string_view sql, std::size_t at) {
  std::size_t end = at + 1;
  while (end < sql.size() && is_word_character(sql[end])) ++end;
  const bool is_tag = end < sql.size() && sql[end] == '$' && !is_digit(sql[at + 1]);
  if (!is_tag || (at > 0 && is_word_character(sql[at - 1]))) return at;
  const std::string_view tag = sql.substr(at, end + 1 - at);
  const std::size_t close = place_of(sql, tag, end + 1);
  return close == sql.size() ? close : close + tag.size();
}
constexpr std::size_t end_of_comment(std::string_view sql, std::size_t at) {
  std::size_t depth = 0;
  for (; at + 1 < sql.size(); ++at) {
    if (sql[at] == '/' && sql[at + 1] == '*') {
      ++depth;
      ++at;
    } else if (sql[at] == '*' && sql[at + 1] == '/') {
      ++at;
      if (--depth == 0) return at + 1;
    }
  }
  return sql.size();
}
/// The place behind what a store takes for no SQL, a text, a quoted name or a comment; the same place where none begins.
constexpr std::size_t end_of_inert(std::string_view sql, std::size_t at) {
  const char c = sql[at], next = at + 1 < sql.size() ? sql[at + 1] : '\0';
  if (c == '\'' || c == '"') return end_of_quotes(sql, at);
  if (c == '$') return end_of_dollars(sql, at);
  if (c == '/' && next == '*') return end_of_comment(sql, at);
  if (c != '-' || next != '-') return at;
  return place_of(sql, "\n", at);
}

/// The size of the place for an argument that begins at a brace, `{}` or `{12}`; 0 where it is none.
constexpr std::size_t size_of_place(std::string_view sql, std::size_t at) {
  std::size_t end = at + 1;
  while (end < sql.size() && is_digit(sql[end])) ++end;
  return sql[at] == '{' && end < sql.size() && sql[end] == '}' && end - at < 4 ? end + 1 - at : 0;
}
constexpr std::size_t number_in_place(std::string_view place) {
  std::size_t number = 0;
  for (const char c : place.substr(1, place.size() - 2)) number = 10 * number + static_cast<std::size_t>(c - '0');
  return number;
}

/// What a hand-written statement is made of.
struct written_facts {
  std::size_t counted = 0;   // places without a number
  std::size_t numbered = 0;  // one more than the highest number in a place
  std::uint64_t used = 0;    // which of the first 64 numbers there are
  bool has_lone_brace = false, has_own_parameter = false, has_inert_place = false, has_another = false;
  bool has_ended = false;

  constexpr explicit written_facts(std::string_view sql) {
    for (std::size_t at = 0; at < sql.size();) {
      const std::size_t end = end_of_inert(sql, at);
      if (end > at) {
        const bool is_comment = sql[at] == '-' || sql[at] == '/';
        has_another = has_another || (has_ended && !is_comment);
        for (; at < end; ++at) at += look_at_brace(sql, at, true);
      } else {
        look_at(sql, at);
        at += 1 + look_at_brace(sql, at, false);
      }
    }
  }
  constexpr bool takes(std::size_t arguments) const {
    if (numbered == 0) return counted == arguments;
    const std::uint64_t all = arguments < 64 ? (std::uint64_t{1} << arguments) - 1 : ~std::uint64_t{0};
    return counted == 0 && numbered == arguments && arguments <= 64 && used == all;
  }

 private:
  /// How many characters more than one a brace takes.
  constexpr std::size_t look_at_brace(std::string_view sql, std::size_t at, bool is_inert) {
    if (sql[at] != '{' && sql[at] != '}') return 0;
    if (at + 1 < sql.size() && sql[at + 1] == sql[at]) return 1;
    const std::size_t size = size_of_place(sql, at);
    has_lone_brace = has_lone_brace || size == 0;
    has_inert_place = has_inert_place || (size > 0 && is_inert);
    if (size == 2) ++counted;
    if (size > 2) {
      const std::size_t number = number_in_place(sql.substr(at, size));
      numbered = number + 1 > numbered ? number + 1 : numbered;
      if (number < 64) used |= std::uint64_t{1} << number;
    }
    return size > 0 ? size - 1 : 0;
  }
  constexpr void look_at(std::string_view sql, std::size_t at) {
    const char c = sql[at], next = at + 1 < sql.size() ? sql[at + 1] : '\0';
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ';';
    const bool is_in_name = c == '$' && at > 0 && is_word_character(sql[at - 1]);
    has_own_parameter = has_own_parameter || ((c == '$' || c == '?') && is_digit(next) && !is_in_name);
    has_another = has_another || (has_ended && !is_space);
    has_ended = has_ended || c == ';';
  }
};
template <fixed_string Text>
inline constexpr written_facts facts_of_written{Text.view()};

}  // namespace detail

/// Braces of a hand-written statement are places for arguments, or doubled; parameters are numbered by polystore alone.
template <fixed_string Text>
inline constexpr bool written_text_is_sound =
    !detail::facts_of_written<Text>.has_lone_brace && !detail::facts_of_written<Text>.has_own_parameter;

/// A store knows no parameter within a text or a comment.
template <fixed_string Text>
inline constexpr bool place_is_outside_of_quotes = !detail::facts_of_written<Text>.has_inert_place;

/// A hand-written statement is one.
template <fixed_string Text>
inline constexpr bool statement_is_one = !detail::facts_of_written<Text>.has_another;

/// A hand-written statement has a place for each argument.
template <fixed_string Text, std::size_t Arguments>
inline constexpr bool statement_takes_arguments = detail::facts_of_written<Text>.takes(Arguments);

/// A store has a parameter type for each argument of a statement.
template <class Argument, class Dialect, bool IsStored>
inline constexpr bool argument_can_be_sent = IsStored;

/// A statement that is asked for rows says what they are.
template <class Statement, bool GivesRows>
inline constexpr bool statement_gives_rows = GivesRows;

/// The result of a statement is a struct, one value, or nothing.
template <class Result, class Dialect, bool IsReadable>
inline constexpr bool result_can_be_read = IsReadable;

/// Functions and procedures of the store's own are called where there are some.
template <fixed_string Name, class Dialect, bool HasRoutines>
inline constexpr bool store_has_routines = HasRoutines;

/// A null that is sent has a type.
template <class Argument, bool HasType>
inline constexpr bool argument_has_type = HasType;

}  // namespace polystore::inline v0::verdict
