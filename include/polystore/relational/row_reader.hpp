// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/row.hpp>
#include <polystore/relational/row_codec.hpp>

#include <cstddef>
#include <utility>

namespace polystore::inline v0::relational {

/// How the row of a query is read, and of which types its columns are: those of a placed type, of a struct of the
/// caller's, or one value.
template <class Row>
struct row_reader {
  using types = column_types<Row>;
  template <class From>
  static void read(const From& from, Row& row) {
    decode_row(from, row);
  }
};
template <class Value>
struct row_reader<one_value<Value>> {
  using types = type_list<Value>;
  template <class From>
  static void read(const From& from, Value& value) {
    from.get(0, value);
  }
};

}  // namespace polystore::inline v0::relational
