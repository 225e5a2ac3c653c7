// SPDX-License-Identifier: BSL-1.0
#pragma once

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

}  // namespace polystore::inline v0::relational
