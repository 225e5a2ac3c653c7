// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/postgres/parameters.hpp>
#include <polystore/reflect/readable_name.hpp>

#include <libpq-fe.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace polystore::inline v0::postgres {

/// A row of a result, and how its columns are read.
class row {
 public:
  row(const PGresult* result, const char* statement) : result_(result), statement_(statement) {}

  /// Reads a column into a field; throws decode_error naming the column when it doesn't hold such a value.
  template <class Value>
  [[gnu::noinline]] void get(std::size_t column, Value& value) const {
    const cell from = at(column);
    if (from.size == 0 && is_null(column)) {
      if constexpr (is_nullable<Value>) {
        value.reset();
        return;
      } else {
        refuse_null(column, reflect::readable_name<Value>());
      }
    }
    if (!codec<Value>::decode(from, value)) refuse(column, reflect::readable_name<Value>());
  }

 private:
  friend class rows;
  cell at(std::size_t column) const {
    return {PQgetvalue(result_, index_, static_cast<int>(column)),
            PQgetlength(result_, index_, static_cast<int>(column))};
  }
  bool is_null(std::size_t column) const { return PQgetisnull(result_, index_, static_cast<int>(column)) != 0; }

  [[noreturn, gnu::cold, gnu::noinline]] void refuse_null(std::size_t column, std::string_view type) const {
    const std::string name = name_of(column);
    throw decode_error(joined({"polystore: column ", name, " is null, which a field of type ", type,
                               " can't hold; make the field a std::optional, or the column NOT NULL"}),
                       {.column = name, .statement = statement_});
  }
  [[noreturn, gnu::cold, gnu::noinline]] void refuse(std::size_t column, std::string_view type) const {
    const std::string name = name_of(column);
    throw decode_error(
        joined({"polystore: column ", name, " holds a value that a field of type ", type,
                " can't; its type on the server has oid ", std::to_string(PQftype(result_, static_cast<int>(column)))}),
        {.column = name, .statement = statement_});
  }
  std::string name_of(std::size_t column) const {
    const char* name = PQfname(result_, static_cast<int>(column));
    return name ? name : std::to_string(column);
  }

  const PGresult* result_;
  const char* statement_;
  int index_ = -1;
};

/// The rows of a result, one after the other; frees them at the end.
class rows {
 public:
  static constexpr bool knows_its_size = true;

  /// `statement` is its text, a constant.
  rows(PGresult* result, const char* statement) : result_(result), row_(result, statement), count_(PQntuples(result)) {}
  rows(rows&& other) noexcept : result_(other.result_), row_(other.row_), count_(other.count_) {
    other.result_ = nullptr;
  }
  rows& operator=(rows&&) = delete;
  ~rows() { PQclear(result_); }

  [[nodiscard]] bool next() { return ++row_.index_ < count_; }
  const row& current() const { return row_; }
  std::size_t size_hint() const { return static_cast<std::size_t>(count_); }
  /// How many rows the statement read or changed.
  std::int64_t affected() const {
    const char* const tuples = PQcmdTuples(result_);
    return *tuples ? std::atoll(tuples) : 0;
  }

 private:
  PGresult* result_;
  row row_;
  int count_;
};

}  // namespace polystore::inline v0::postgres
