// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// What the store said of a failure. Nothing here holds a field's value: what a server's message may quote is left out.
struct failure {
  std::string code{};        // SQLSTATE, or the store's own word for it
  std::string constraint{};  // the constraint or index that refused a row, where the store names it
  std::string table{};
  std::string column{};
  std::string_view statement{};  // its text, a constant; empty where no statement was under way
};

/// The base of all that polystore throws, told apart by what a caller would do about it.
class error : public std::runtime_error {
 public:
  // Out of line, both: each class that is thrown would repeat them.
  [[gnu::cold, gnu::noinline]] explicit error(const std::string& message, const failure& known = {})
      : std::runtime_error(message), known_(known) {}
  error(const error&) = default;
  error& operator=(const error&) = default;
  [[gnu::noinline]] ~error() override {}

  std::string_view code() const noexcept { return known_.code; }
  std::string_view constraint() const noexcept { return known_.constraint; }
  std::string_view table() const noexcept { return known_.table; }
  std::string_view column() const noexcept { return known_.column; }
  std::string_view statement() const noexcept { return known_.statement; }

 private:
  failure known_;
};

// clang-format off
/// A row that the store refuses because of a declared constraint; `constraint()` says which.
class constraint_violation : public error { using error::error; };
/// Another row has the same key, or excludes this one.
class unique_violation : public constraint_violation { using constraint_violation::constraint_violation; };
/// The row refers to one that isn't there, or another still refers to it.
class foreign_key_violation : public constraint_violation { using constraint_violation::constraint_violation; };
/// A condition of the table is not met.
class check_violation : public constraint_violation { using constraint_violation::constraint_violation; };
/// A null in a column that takes none.
class not_null_violation : public constraint_violation { using constraint_violation::constraint_violation; };

/// No row has the key.
class not_found : public error { using error::error; };
/// More rows than the one that was asked for.
class too_many_rows : public error { using error::error; };
/// Somebody else changed the row since it was read: read it again.
class stale_version : public error { using error::error; };
/// A value that the store can't take: out of range, malformed, or not in its encoding.
class invalid_value : public error { using error::error; };
/// A value that would not arrive as it is, refused before it is sent.
class value_out_of_range : public invalid_value { using invalid_value::invalid_value; };
/// A value from the store that doesn't fit the field's type.
class decode_error : public error { using error::error; };
/// The store's tables or types are not those that the program was compiled for.
class schema_mismatch : public error { using error::error; };
/// The transaction ran into another one; the whole of it can be tried again.
class serialization_failure : public error { using error::error; };
/// Two transactions waited for each other, and the store broke this one off.
class deadlock : public serialization_failure { using serialization_failure::serialization_failure; };
/// A deadline passed, or the statement was cancelled.
class timeout : public error { using error::error; };
/// The connection could not be made, or is gone; what was under way was not acknowledged.
class connection_lost : public error { using error::error; };
/// The connection went while a transaction was being committed: it may have been, or not.
class outcome_unknown : public connection_lost { using connection_lost::connection_lost; };
/// The store lets this user not do that.
class access_denied : public error { using error::error; };
/// The store can't take more now: connections, memory, disk.
class out_of_resources : public error { using error::error; };
/// The statement itself is wrong for this store: a mistake in a program or a missing object, not in a value.
class statement_error : public error { using error::error; };
/// A cursor that no page is given for; `page` throws one of the three below. Begin at the first page.
class invalid_cursor : public error { using error::error; };
/// It was altered or cut, or signed with a key that the connection doesn't know.
class cursor_altered : public invalid_cursor { using invalid_cursor::invalid_cursor; };
/// It is of the same table as a program saw it whose fields, columns or keys were others.
class cursor_of_another_schema : public invalid_cursor { using invalid_cursor::invalid_cursor; };
/// It is of a query with other conditions, another order, or other rows.
class cursor_of_another_query : public invalid_cursor { using invalid_cursor::invalid_cursor; };
/// The connection's options hold no key by which cursors could be signed.
class cursor_key_missing : public error { using error::error; };
// clang-format on

/// A message of several parts.
[[gnu::cold, gnu::noinline]] inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole += part;
  return whole;
}

/// Throws out of line: what builds an error is not compiled into every function that may fail.
template <class Error>
[[noreturn, gnu::cold, gnu::noinline]] void refuse(const char* sentence, std::string_view statement = {}) {
  throw Error(sentence, failure{.statement = statement});
}

}  // namespace polystore::inline v0
