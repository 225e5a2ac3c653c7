// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/reflect/readable_name.hpp>
#include <polystore/sqlite/cell.hpp>
#include <polystore/sqlite/parameters.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace polystore::inline v0::sqlite {

namespace detail {
inline void free_value(sqlite3_value* value) noexcept { sqlite3_value_free(value); }
using kept_value = owned<sqlite3_value, &free_value>;

constexpr std::string_view storage_class_name(int storage_class) {
  constexpr std::string_view names[] = {"INTEGER", "REAL", "TEXT", "BLOB", "NULL"};
  return names[storage_class - 1];
}
}  // namespace detail

/// A row of a result, and how its columns are read.
class row {
 public:
  explicit row(const prepared_statement& statement) : statement_(&statement) {}

  /// Reads a column into a field; throws decode_error naming the column when it doesn't hold such a value.
  template <class Value>
  [[gnu::noinline]] void get(std::size_t column, Value& value) const {
    const cell from = at(column);
    if (from.storage_class() == SQLITE_NULL) {
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
    if (kept_) return {kept_[column].get(), statement_->is_written_by_hand};
    return {sqlite3_column_value(statement_->handle, static_cast<int>(column))};
  }
  std::string name_of(std::size_t column) const {
    const char* name = sqlite3_column_name(statement_->handle, static_cast<int>(column));
    return name ? name : std::to_string(column);
  }
  [[noreturn, gnu::cold, gnu::noinline]] void refuse_null(std::size_t column, std::string_view type) const {
    throw decode_error("polystore: column " + name_of(column) + " is null, which a field of type " + std::string(type) +
                           " can't hold; make the field a std::optional, or the column NOT NULL",
                       {.column = name_of(column), .statement = statement_->text});
  }
  [[noreturn, gnu::cold, gnu::noinline]] void refuse(std::size_t column, std::string_view type) const {
    const cell from = at(column);
    const std::string_view held = detail::storage_class_name(from.storage_class());
    const std::string_view advice =
        from.may_be_widened && from.storage_class() == SQLITE_FLOAT
            ? "; behind RETURNING write +column for an integer: SQLite makes REAL of it where the table's first column is"
            : "; change the field's type, or what is stored";
    throw decode_error("polystore: column " + name_of(column) + " holds a value that a field of type " +
                           std::string(type) + " can't; it is stored as " + std::string(held) + std::string(advice),
                       {.column = name_of(column), .statement = statement_->text});
  }

  const prepared_statement* statement_;
  const detail::kept_value* kept_ = nullptr;  // of a row that was read ahead
};

/// The rows of a result, one after the other; neither they nor what they show outlive the connection.
class rows {
 public:
  static constexpr bool knows_its_size = false;

  /// Runs the statement: a query to its first row, anything else to its end, so that what fails at the commit
  /// fails here and not when nobody looks any more.
  explicit rows(leased_statement statement) : statement_(std::move(statement)), row_(*statement_) {
    const std::int64_t changed_before = sqlite3_total_changes64(statement_->connection());
    has_row_ = statement_->step();
    if (sqlite3_stmt_readonly(statement_->handle)) {
      if (!has_row_) sqlite3_reset(statement_->handle);
      return;
    }
    while (has_row_) {
      keep();
      has_row_ = statement_->step();
    }
    // What is neither an insert, an update nor a delete leaves the count of the last one that was.
    const bool has_changed = sqlite3_total_changes64(statement_->connection()) != changed_before;
    affected_ = has_changed ? sqlite3_changes64(statement_->connection()) : 0;
    const int code = sqlite3_reset(statement_->handle);
    if (code != SQLITE_OK)
      detail::throw_failure(statement_->connection(), code, detail::stage::running, statement_->text);
  }

  [[nodiscard]] bool next() {
    if (!kept_.empty()) {
      if (read_ == size_hint()) return false;
      row_.kept_ = kept_.data() + read_++ * columns();
      return true;
    }
    if (!has_row_) return false;
    if (read_++ > 0) {
      has_row_ = false;
      has_row_ = statement_->step();
      if (!has_row_) sqlite3_reset(statement_->handle);  // lets go of the lock
    }
    return has_row_;
  }
  const row& current() const { return row_; }
  /// How many rows there are, or 0 where SQLite has not looked yet.
  std::size_t size_hint() const { return kept_.empty() ? 0 : kept_.size() / columns(); }
  /// How many rows the statement changed.
  std::int64_t affected() const { return affected_; }

 private:
  std::size_t columns() const { return static_cast<std::size_t>(sqlite3_column_count(statement_->handle)); }
  void keep() {
    for (std::size_t i = 0; i < columns(); ++i) {
      kept_.emplace_back(sqlite3_value_dup(sqlite3_column_value(statement_->handle, static_cast<int>(i))));
      if (!kept_.back().get()) throw std::bad_alloc();
    }
  }

  leased_statement statement_;
  row row_;
  std::vector<detail::kept_value> kept_;
  std::size_t read_ = 0;
  std::int64_t affected_ = 0;
  bool has_row_ = false;
};

}  // namespace polystore::inline v0::sqlite
