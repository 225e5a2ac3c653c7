// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace polystore::inline v0::relational {

/// Every row of a result, read by `Reader`.
template <class Reader, class Result, class Rows>
std::vector<Result> read_all(Rows rows) {
  if constexpr (std::is_same_v<Result, bool>) {  // whose vector holds no bool that could be read into
    std::vector<bool> found;
    for (bool each; rows.next(); found.push_back(each)) Reader::read(rows.current(), each);
    return found;
  } else if constexpr (Rows::knows_its_size) {  // in place, without code to grow the vector
    std::vector<Result> found(rows.size_hint());
    for (Result* each = found.data(); rows.next(); ++each) Reader::read(rows.current(), *each);
    return found;
  } else {
    std::vector<Result> found;
    while (rows.next()) Reader::read(rows.current(), found.emplace_back());
    return found;
  }
}

/// The first row of a result, if it has one.
template <class Reader, class Result, class Rows>
std::optional<Result> read_first(Rows rows) {
  std::optional<Result> found;
  if (rows.next()) Reader::read(rows.current(), found.emplace());
  return found;
}

/// The only row of a result; what is said where it has none, or several, are constants.
template <class Reader, class Result, class Rows>
Result read_one(Rows rows, std::string_view statement, const char* none, const char* several) {
  Result found{};
  if (!rows.next()) refuse<not_found>(none, statement);
  Reader::read(rows.current(), found);
  if (rows.next()) refuse<too_many_rows>(several, statement);
  return found;
}

}  // namespace polystore::inline v0::relational
