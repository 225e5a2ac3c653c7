// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::relational {

namespace detail {
/// Less than, equal to or greater than zero, as the words are ordered; the compiler evaluates this at less cost than
/// `std::string_view::compare`.
constexpr int compare_words(std::string_view left, std::string_view right) {
  const std::size_t shared = left.size() < right.size() ? left.size() : right.size();
  for (std::size_t i = 0; i != shared; ++i) {
    if (const int difference = left.data()[i] - right.data()[i]) return difference;
  }
  return static_cast<int>(left.size()) - static_cast<int>(right.size());
}
}  // namespace detail

/// Some words in the order of their characters. Few names begin and end as any of them does, and only those are searched.
struct word_list {
  const std::string_view* first = nullptr;
  std::size_t size = 0;
  std::uint32_t ends_behind[27]{};  // a first letter

  constexpr word_list() = default;
  template <std::size_t Size>
  constexpr word_list(const std::string_view (&words)[Size]) : first(words), size(Size) {
    for (const std::string_view& word : words) ends_behind[letter(word.front())] |= 1u << letter(word.back());
  }

  constexpr bool contains(std::string_view word) const {
    if (word.empty() || (ends_behind[letter(word.front())] >> letter(word.back()) & 1u) == 0) return false;
    std::size_t low = 0, high = size;
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      const int order = detail::compare_words(first[middle], word);
      if (order == 0) return true;
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return false;
  }

 private:
  static constexpr unsigned letter(char c) { return c >= 'a' && c <= 'z' ? static_cast<unsigned>(c - 'a') : 26u; }
};

/// How a store makes rows of lists that are parameters.
struct list_facts {
  std::string_view function;
  std::string_view joining = {};  // a function that makes one argument of several
  bool names_columns = false;     // in the statement; else they are called value, value2, ... anyway
  bool holds_all = false;         // what a column holds, arrays too
  std::string_view once;          // true where `times` is 1, else an error
  bool sees_repeated = false;     // of itself, where the second row of one key would change the first
};

/// What a store's indexes can do beyond B-trees over columns and expressions.
struct index_rules {
  bool has_methods = false;         // hash, GIN, GiST, BRIN, and operator classes
  bool orders_nulls = false;        // NULLS FIRST and LAST of a column; else nulls come before every value
  bool looks_up_truth = false;      // for a condition that is a field alone, or its negation
  bool compares_constants = false;  // x = 3 implies x > 1, the condition of a partial index
  bool converts_columns = false;    // to a greater kind of number beside them, of which an index knows nothing
  bool compares_rows = false;       // (a, b) > ($1, $2) is one range of an index
};

/// In what one store's SQL differs from another's, as far as statements and DDL need it.
struct dialect_facts {
  std::string_view name;
  word_list reserved_words;  // a column of that name is quoted
  char parameter_mark;       // before a parameter's number
  std::size_t name_limit;    // bytes of an identifier that the store keeps
  bool has_schemas;          // else "a.b" names the table a_b
  std::string_view clock;    // the time of the statement or transaction
  std::string_view random_uuid;
  word_list system_columns = {};  // that every table has already
  bool has_distinct_on = false;
  bool orders_by_given_names = false;  // a name in ORDER BY is a given column's, whatever tables have one of that name
  bool locks_rows = false;
  bool has_routines = false;  // functions and procedures of the database's own
  bool offset_needs_limit = false;
  bool keeps_column_types = false;  // that a placement names in the store's own words
  bool limits_parts = false;        // of a union: each has an order and a limit of its own, in parentheses
  bool ignores_case = false;        // of identifiers, in quotes too
  bool failure_ends_transaction = false;
  list_facts lists{};
  index_rules indexes{};
  std::string_view check_deferred = {};  // what is left to the commit, within a savepoint
};

}  // namespace polystore::inline v0::relational
