// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The statement that made a table, which is all that SQLite keeps of its checks, collations and constraints' names.
namespace polystore::inline v0::sqlite::detail {

/// The place behind space and comments.
inline std::size_t skip_blank(std::string_view sql, std::size_t at) {
  while (at < sql.size()) {
    const std::string_view rest = sql.substr(at);
    if (rest.starts_with("--")) {
      at += rest.find('\n') < rest.size() ? rest.find('\n') : rest.size();
    } else if (rest.starts_with("/*")) {
      const std::size_t end = rest.find("*/", 2);
      at += end < rest.size() ? end + 2 : rest.size();
    } else if (rest.find_first_of(" \t\n\r\f") == 0) {
      ++at;
    } else {
      return at;
    }
  }
  return at;
}
/// The place behind a quoted name or text; the same place where there is none.
inline std::size_t skip_quoted(std::string_view sql, std::size_t at) {
  const char open = sql[at], close = open == '[' ? ']' : open;
  if (open != '\'' && open != '"' && open != '`' && open != '[') return at;
  for (++at; at < sql.size(); ++at) {
    if (sql[at] != close) continue;
    if (close == ']' || at + 1 == sql.size() || sql[at + 1] != close) return at + 1;
    ++at;  // doubled: no end
  }
  return at;
}

/// A statement with one space for any number, and without comments.
inline std::string on_one_line(std::string_view sql) {
  std::string line;
  for (std::size_t at = 0; at < sql.size();) {
    std::size_t end = skip_blank(sql, at);
    if (end > at) {
      if (!line.empty() && end < sql.size()) line += ' ';
    } else {
      end = skip_quoted(sql, at);
      if (end == at) ++end;
      line += sql.substr(at, end - at);
    }
    at = end;
  }
  return line;
}

/// What a table is made of: its columns and constraints, and what follows the last of them.
struct table_text {
  std::vector<std::string> parts;
  std::string ending;

  explicit table_text(std::string_view sql) {
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < sql.size(); ++at) {
      const std::size_t end = skip_quoted(sql, at) != at ? skip_quoted(sql, at) : skip_blank(sql, at);
      if (end != at) {
        at = end - 1;
        continue;
      }
      const char c = sql[at];
      const bool opens = c == '(' && depth++ == 0, closes = c == ')' && --depth == 0;
      if (closes || (c == ',' && depth == 1)) parts.push_back(on_one_line(trimmed(sql.substr(begin, at - begin))));
      if (opens || closes || (c == ',' && depth == 1)) begin = at + 1;
    }
    ending = on_one_line(trimmed(sql.substr(begin)));
  }

 private:
  static std::string_view trimmed(std::string_view text) { return text.substr(skip_blank(text, 0)); }
};

/// The first word of a part, without quotes, and what follows it.
struct first_word {
  std::string word;
  std::string_view rest;
  bool is_quoted;

  explicit first_word(std::string_view part) {
    const std::size_t quoted = part.empty() ? 0 : skip_quoted(part, 0);
    const std::size_t size = quoted > 0 ? quoted : part.substr(0, part.find_first_of(" (")).size();
    is_quoted = quoted > 0;
    word = is_quoted ? part.substr(1, size - 2) : part.substr(0, size);
    rest = part.substr(skip_blank(part, size));
  }
};

}  // namespace polystore::inline v0::sqlite::detail
