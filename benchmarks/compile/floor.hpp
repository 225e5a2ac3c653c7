// SPDX-License-Identifier: BSL-1.0
#pragma once

// The floor of the compile-time benchmark: what a careful programmer shares between entities when
// writing by hand on libpq. The functions of each entity are in units.py.

#include <boost/uuid/uuid.hpp>
#include <libpq-fe.h>

#include <climits>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <forward_list>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace by_hand {

using uuid = boost::uuids::uuid;

/// Microseconds since 1970-01-01 UTC.
struct timestamp {
  std::int64_t microseconds = 0;
};

/// The text of a JSON document.
struct json {
  std::string text;
};

/// A statement that the server refused; no value is in the text, for server messages carry them.
class database_error : public std::runtime_error {
 public:
  database_error(std::string_view statement, std::string state)
      : std::runtime_error("statement " + std::string(statement) + " failed with SQLSTATE " + state),
        sqlstate(std::move(state)) {}
  std::string sqlstate;
};

class connection_lost : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class decode_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class not_found : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct clear_result {
  void operator()(PGresult* result) const { PQclear(result); }
};
using result = std::unique_ptr<PGresult, clear_result>;

struct finish_connection {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};

// PostgreSQL counts microseconds from 2000-01-01.
inline constexpr std::int64_t postgres_epoch = 946'684'800'000'000;
inline constexpr char jsonb_version = 1;

/// The binary parameters of one statement; texts are referred to, so they must outlive it.
template <int Capacity>
class parameters {
 public:
  void add(const uuid& value) { refer(value.data, sizeof value.data); }
  void add(const std::string& value) { refer(value.data(), value.size()); }
  void add(bool value) {
    scratch_[count_][0] = value;
    refer(scratch_[count_], 1);
  }
  void add(std::int64_t value) {
    const std::uint64_t wire = __builtin_bswap64(static_cast<std::uint64_t>(value));
    std::memcpy(scratch_[count_], &wire, sizeof wire);
    refer(scratch_[count_], sizeof wire);
  }
  void add(double value) {
    std::int64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    add(bits);
  }
  void add(timestamp value) {
    std::int64_t since_2000;
    if (__builtin_sub_overflow(value.microseconds, postgres_epoch, &since_2000)) {
      throw std::out_of_range("a timestamp is out of PostgreSQL's range");
    }
    add(since_2000);
  }
  void add(const json& value) {
    const std::string& document = documents_.emplace_front(jsonb_version + value.text);
    refer(document.data(), document.size());
  }
  template <class T>
  void add(const std::optional<T>& value) {
    if (value) {
      add(*value);
    } else {
      refer(nullptr, 0);
    }
  }

  int count() const { return count_; }
  const char* const* values() const { return values_; }
  const int* lengths() const { return lengths_; }
  const int* formats() const { return formats_; }

 private:
  void refer(const void* bytes, std::size_t length) {
    if (length > INT_MAX) {
      throw std::length_error("a parameter is longer than PostgreSQL's protocol allows");
    }
    values_[count_] = static_cast<const char*>(bytes);
    lengths_[count_] = static_cast<int>(length);
    formats_[count_] = 1;
    ++count_;
  }

  const char* values_[Capacity];
  int lengths_[Capacity];
  int formats_[Capacity];
  char scratch_[Capacity][8];
  int count_ = 0;
  std::forward_list<std::string> documents_;
};

/// One session; prepares each statement once, under its name. Not for two threads at a time.
class connection {
 public:
  explicit connection(const char* conninfo) : handle_(PQconnectdb(conninfo)) {
    if (PQstatus(handle_.get()) != CONNECTION_OK) {
      throw connection_lost(PQerrorMessage(handle_.get()));
    }
  }

  /// Runs a statement; `name` and `sql` are literals.
  template <int Capacity>
  result execute(std::string_view name, const char* sql, const parameters<Capacity>& bound) {
    return execute(name, sql, bound.count(), bound.values(), bound.lengths(), bound.formats());
  }

 private:
  result execute(std::string_view name, const char* sql, int count, const char* const* values, const int* lengths,
                 const int* formats) {
    if (!prepared_.contains(name)) {
      check(name, result(PQprepare(handle_.get(), name.data(), sql, count, nullptr)));
      prepared_.insert(name);
    }
    return check(name, result(PQexecPrepared(handle_.get(), name.data(), count, values, lengths, formats, 1)));
  }

  result check(std::string_view name, result got) {
    const ExecStatusType status = PQresultStatus(got.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
      return got;
    }
    const char* sqlstate = PQresultErrorField(got.get(), PG_DIAG_SQLSTATE);
    if (!sqlstate) {
      throw connection_lost("the connection was lost in statement " + std::string(name));
    }
    throw database_error(name, sqlstate);
  }

  std::unique_ptr<PGconn, finish_connection> handle_;
  std::set<std::string_view> prepared_;
};

inline void expect_columns(const PGresult* rows, int expected) {
  if (PQnfields(rows) != expected) {
    throw decode_error("expected " + std::to_string(expected) + " columns, got " + std::to_string(PQnfields(rows)));
  }
}

inline std::int64_t rows_changed(PGresult* done) { return std::strtoll(PQcmdTuples(done), nullptr, 10); }

inline void expect_one_row_changed(const PGresult* done, const char* what) {
  if (std::strcmp(PQcmdTuples(const_cast<PGresult*>(done)), "1") != 0) {
    throw not_found(what);
  }
}

[[noreturn]] inline void fail(const PGresult* rows, int column, const char* why) {
  throw decode_error("column " + std::string(PQfname(rows, column)) + ": " + why);
}

inline std::string_view bytes(const PGresult* rows, int row, int column) {
  if (PQgetisnull(rows, row, column)) {
    fail(rows, column, "NULL in a field that isn't optional");
  }
  return {PQgetvalue(rows, row, column), static_cast<std::size_t>(PQgetlength(rows, row, column))};
}

inline std::string_view bytes(const PGresult* rows, int row, int column, std::size_t expected) {
  const std::string_view value = bytes(rows, row, column);
  if (value.size() != expected) {
    fail(rows, column, "a value of unexpected length");
  }
  return value;
}

inline void decode(const PGresult* rows, int row, int column, uuid& into) {
  std::memcpy(into.data, bytes(rows, row, column, sizeof into.data).data(), sizeof into.data);
}

inline void decode(const PGresult* rows, int row, int column, std::string& into) { into = bytes(rows, row, column); }

inline void decode(const PGresult* rows, int row, int column, bool& into) {
  into = bytes(rows, row, column, 1)[0] != 0;
}

inline void decode(const PGresult* rows, int row, int column, std::int64_t& into) {
  std::uint64_t wire;
  std::memcpy(&wire, bytes(rows, row, column, sizeof wire).data(), sizeof wire);
  into = static_cast<std::int64_t>(__builtin_bswap64(wire));
}

inline void decode(const PGresult* rows, int row, int column, double& into) {
  std::int64_t bits;
  decode(rows, row, column, bits);
  std::memcpy(&into, &bits, sizeof into);
}

inline void decode(const PGresult* rows, int row, int column, timestamp& into) {
  std::int64_t since_2000;
  decode(rows, row, column, since_2000);
  if (__builtin_add_overflow(since_2000, postgres_epoch, &into.microseconds)) {
    fail(rows, column, "a timestamp out of range");
  }
}

inline void decode(const PGresult* rows, int row, int column, json& into) {
  std::string_view value = bytes(rows, row, column);
  if (value.empty() || value[0] != jsonb_version) {
    fail(rows, column, "a jsonb value of unknown version");
  }
  value.remove_prefix(1);
  into.text = value;
}

template <class T>
void decode(const PGresult* rows, int row, int column, std::optional<T>& into) {
  if (PQgetisnull(rows, row, column)) {
    into.reset();
  } else {
    decode(rows, row, column, into.emplace());
  }
}

}  // namespace by_hand
