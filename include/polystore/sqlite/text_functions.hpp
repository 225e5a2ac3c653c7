// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/scalar_function.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Texts are UTF-8; places and lengths count characters.
namespace polystore::inline v0::sqlite::detail {

constexpr bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; }

inline std::int64_t count_characters(std::string_view text) {
  std::int64_t count = 0;
  for (const char c : text) count += begins_character(c);
  return count;
}
/// Where the character at a place begins; the end of the text when it has no more.
inline std::size_t offset_of(std::string_view text, std::int64_t place) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (begins_character(text[at]) && place-- == 0) break;
  }
  return at;
}
inline std::string_view characters(std::string_view text, std::int64_t from, std::int64_t to) {
  const std::size_t begin = offset_of(text, from < 0 ? 0 : from), end = offset_of(text, to < 0 ? 0 : to);
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

constexpr char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// LIKE as PostgreSQL has it. It goes back to the last % alone, so its time is at most the product of both lengths.
template <bool IgnoresCase>
bool is_like(std::string_view text, std::string_view pattern) {
  constexpr std::size_t nowhere = std::string_view::npos;
  std::size_t at = 0, read = 0, resume_at = 0, resume_read = nowhere;
  while (true) {
    if (read < pattern.size() && pattern[read] == '%') {
      resume_at = at;
      resume_read = ++read;
      continue;
    }
    if (at == text.size()) break;
    bool fits = false;
    std::size_t width = 1, taken = 1;
    if (read < pattern.size() && pattern[read] == '_') {
      fits = true;
      while (at + width < text.size() && !begins_character(text[at + width])) ++width;
    } else if (read < pattern.size()) {
      if (pattern[read] == '\\') {
        if (read + 1 == pattern.size()) refuse_argument("polystore: a pattern ends with its escape character");
        taken = 2;
      }
      const char wanted = pattern[read + taken - 1];
      fits = IgnoresCase ? folded(wanted) == folded(text[at]) : wanted == text[at];
    }
    if (fits) {
      at += width;
      read += taken;
    } else if (resume_read == nowhere) {
      return false;
    } else {
      while (++resume_at < text.size() && !begins_character(text[resume_at])) {
      }
      at = resume_at;
      read = resume_read;
    }
  }
  return read == pattern.size();
}
template <bool IgnoresCase>
void match_pattern(const arguments& of) {
  of.give(is_like<IgnoresCase>(of.text(0), of.text(1)));
}

inline void take_substring(const arguments& of) {
  const std::string_view text = of.text(0);
  const std::int64_t from = of.integer(1) - 1;
  if (of.count() == 2) return of.give(characters(text, from, count_characters(text)));
  if (of.integer(2) < 0) refuse_argument("polystore: a substring has a negative length");
  of.give(characters(text, from, from + of.integer(2)));
}
inline void take_left(const arguments& of) {
  const std::int64_t count = of.integer(1);
  of.give(characters(of.text(0), 0, count < 0 ? count_characters(of.text(0)) + count : count));
}
inline void take_right(const arguments& of) {
  const std::int64_t size = count_characters(of.text(0)), count = of.integer(1);
  of.give(characters(of.text(0), count < 0 ? -count : size - count, size));
}

inline constexpr std::int64_t longest_text = 1'000'000'000;  // SQLite's own limit

template <bool IsLeft>
void pad(const arguments& of) {
  const std::string_view text = of.text(0), fill = of.text(2);
  const std::int64_t size = count_characters(text), wanted = of.integer(1), filling = count_characters(fill);
  if (wanted <= size || filling == 0) return of.give(characters(text, 0, wanted));
  if (wanted > longest_text) refuse_argument("polystore: a text would be too long");
  std::string added;
  const std::int64_t missing = wanted - size;
  for (std::int64_t i = 0; i < missing / filling; ++i) added += fill;
  added += characters(fill, 0, missing % filling);
  of.give(IsLeft ? added.append(text) : added.insert(0, text));
}
inline void repeat_text(const arguments& of) {
  const std::string_view text = of.text(0);
  const std::int64_t count = of.integer(1) < 0 || text.empty() ? 0 : of.integer(1);
  if (count > longest_text / static_cast<std::int64_t>(text.size() + 1)) {
    refuse_argument("polystore: a text would be too long");
  }
  std::string repeated;
  for (std::int64_t i = 0; i < count; ++i) repeated += text;
  of.give(repeated);
}

/// The part between two separators, counted from 0.
inline std::string_view part_of(std::string_view text, std::string_view separator, std::int64_t index) {
  for (; index > 0; --index) {
    const std::size_t found = text.find(separator);
    if (found == text.npos) return {};
    text.remove_prefix(found + separator.size());
  }
  return text.substr(0, text.find(separator));
}
inline void split(const arguments& of) {
  const std::string_view text = of.text(0), separator = of.text(1);
  const std::int64_t part = of.integer(2);
  if (part == 0) refuse_argument("polystore: the parts of a text are counted from 1, or from -1 backwards");
  if (separator.empty()) return of.give(part == 1 || part == -1 ? text : std::string_view{});
  if (part > 0) return of.give(part_of(text, separator, part - 1));
  std::int64_t parts = 1;
  for (std::size_t at = text.find(separator); at != text.npos; at = text.find(separator, at + separator.size())) {
    ++parts;
  }
  of.give(parts + part < 0 ? std::string_view{} : part_of(text, separator, parts + part));
}

inline void add_text_functions(function_registry& to) {
  to.add<match_pattern<false>>("polystore_like", 2);
  to.add<match_pattern<true>>("polystore_ilike", 2);
  to.add<take_substring>("polystore_substr", 2);
  to.add<take_substring>("polystore_substr", 3);
  to.add<take_left>("polystore_left", 2);
  to.add<take_right>("polystore_right", 2);
  to.add<pad<true>>("polystore_lpad", 3);
  to.add<pad<false>>("polystore_rpad", 3);
  to.add<repeat_text>("polystore_repeat", 2);
  to.add<split>("polystore_split_part", 3);
}

}  // namespace polystore::inline v0::sqlite::detail
