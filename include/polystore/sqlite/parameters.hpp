// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/utf8.hpp>
#include <polystore/core/error.hpp>
#include <polystore/sqlite/packed_list.hpp>
#include <polystore/sqlite/prepared_statement.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite {

/// How one value is stored: `encode(parameters&, index, value)` and `decode(cell, value) -> bool`, false for
/// what is not such a value. A user's own type specialises it.
template <class Value>
struct codec;

/// Where the values of one execution are put, counted from 0. Each is copied; those behind the statement's
/// last parameter are left out, so that the encoder of a whole row serves an insert too.
class parameters {
 public:
  explicit parameters(prepared_statement& statement) : statement_(&statement) {}

  template <class Value>
  void put(std::size_t index, const Value& value) {
    codec<Value>::encode(*this, index, value);
  }

  void put_null(std::size_t index) {
    if (list_) return list_->add_null();
    if (!is_taken(index)) return;
    check(index, sqlite3_bind_null(statement_->handle, place_of(index)));
  }
  void put_integer(std::size_t index, std::int64_t value) {
    if (list_) return list_->add(SQLITE_INTEGER, value);
    if (!is_taken(index)) return;
    check(index, sqlite3_bind_int64(statement_->handle, place_of(index), value));
  }
  /// SQLite has no NaN and would store a null: refuse it before.
  void put_real(std::size_t index, double value) {
    if (list_) return list_->add(SQLITE_FLOAT, value);
    if (!is_taken(index)) return;
    check(index, sqlite3_bind_double(statement_->handle, place_of(index), value));
  }
  /// UTF-8 without a NUL, or it is refused, as by every other store.
  void put_text(std::size_t index, std::string_view value) {
    if (!polystore::detail::is_storable_text(value)) {
      refuse(index, "text", "is not UTF-8, or holds a NUL character; store it as bytes");
    }
    if (list_) return list_->add(SQLITE_TEXT, value);
    if (!is_taken(index)) return;
    const char* const data = value.data() ? value.data() : "";
    check(index,
          sqlite3_bind_text64(statement_->handle, place_of(index), data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  void put_blob(std::size_t index, std::string_view value) {
    if (list_) return list_->add(SQLITE_BLOB, value);
    if (!is_taken(index)) return;
    const char* const data = value.data() ? value.data() : "";
    check(index, sqlite3_bind_blob64(statement_->handle, place_of(index), data, value.size(), SQLITE_TRANSIENT));
  }

  /// Whether the statement reads this parameter as a list of values, `polystore_list(?1)`, or as one of
  /// `polystore_lists(?1, ?2)`, not as a stored array.
  bool is_list(std::size_t index) const {
    if (list_) return false;  // an array among a list's values
    const std::string_view text = statement_->text, functions = "polystore_list";
    const std::string wanted = "?" + std::to_string(index + 1);
    for (std::size_t at = text.find(functions); at != text.npos; at = text.find(functions, at + 1)) {
      const std::string_view list = text.substr(at, text.find(')', at) - at);
      for (std::size_t place = list.find(wanted); place != list.npos; place = list.find(wanted, place + 1)) {
        const std::size_t end = place + wanted.size();
        if (end == list.size() || list[end] == ',') return true;
      }
    }
    return false;
  }
  /// Puts the elements of a list, each as it is stored.
  template <class Elements>
  void put_list(std::size_t index, const Elements& elements) {
    if (!is_taken(index)) return;
    detail::owned_list packed(new detail::packed_list);
    parameters one(*statement_);
    one.list_ = packed.get();
    for (const typename Elements::value_type& each : elements) one.put(index, each);
    check(index, sqlite3_bind_pointer(statement_->handle, place_of(index), packed.release(), detail::packed_list_type,
                                      [](void* list) { detail::free_list(static_cast<detail::packed_list*>(list)); }));
  }

  /// Refuses a value before it is sent; says where and of which type, never which.
  [[noreturn, gnu::cold, gnu::noinline]] void refuse(std::size_t index, std::string_view type,
                                                     std::string_view reason) const {
    std::string message = "polystore: parameter " + std::to_string(index + 1) + ", of type ";
    ((message += type) += ", ") += reason;
    throw value_out_of_range(message, {.statement = statement_->text});
  }

 private:
  bool is_taken(std::size_t index) const { return index < statement_->parameters; }
  static int place_of(std::size_t index) { return static_cast<int>(index) + 1; }
  void check(std::size_t index, int code) const {
    if (code != SQLITE_OK) fail(index, code);
  }
  [[noreturn, gnu::cold, gnu::noinline]] void fail(std::size_t index, int code) const {
    if (code == SQLITE_TOOBIG)
      refuse(index, "text or BLOB", "is larger than SQLite stores; the limit is 1,000,000,000 bytes");
    detail::throw_failure(statement_->connection(), code, detail::stage::running, statement_->text);
  }

  prepared_statement* statement_;
  detail::packed_list* list_ = nullptr;
};

}  // namespace polystore::inline v0::sqlite
