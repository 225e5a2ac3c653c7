// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/postgres/connect.hpp>
#include <polystore/postgres/error.hpp>

#include <libpq-fe.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace polystore::inline v0::postgres::detail {

/// Whether a result is one, and no error.
inline bool succeeded(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

/// libpq's connection, held to the protocol: one answer to each question, in UTF-8. What breaks it closes it.
class channel {
 public:
  explicit channel(const options& given) : connection_(open(given)), encoding_(PQclientEncoding(connection_)) {
    listen();
  }
  channel(channel&& other) noexcept
      : connection_(std::exchange(other.connection_, nullptr)),
        encoding_(other.encoding_),
        is_out_of_step_(other.is_out_of_step_) {
    listen();
  }
  channel& operator=(channel&&) = delete;
  ~channel() { PQfinish(connection_); }

  /// Null once the server has broken the protocol.
  PGconn* native() const noexcept { return connection_; }

  /// The result of SQL text that holds no parameter; of several statements the last one's.
  PGresult* ask(const char* text) {
    owned_result answer{PQexec(connection_, text)};
    if (is_copy(answer.result)) break_off("a COPY, which only libpq itself can serve", {});
    return answer.release();
  }
  /// The one answer to a prepared statement; libpq would give the last of several.
  PGresult* execute(std::string_view text, const char* name, std::size_t count, const char* const* values,
                    const int* lengths, const int* formats) {
    require_step(text);
    require_size(text, count, lengths);
    if (!PQsendQueryPrepared(connection_, name, static_cast<int>(count), values, lengths, formats, 1)) return nullptr;
    owned_result answer{PQgetResult(connection_)};
    if (is_copy(answer.result)) break_off("a COPY in answer to a statement that is none", text);
    if (!answer.result && PQstatus(connection_) == CONNECTION_OK) break_off("to answer without a result", text);
    for (;;) {
      owned_result more{PQgetResult(connection_)};
      if (!more.result) break;
      if (succeeded(more.result) || is_copy(more.result)) break_off("a second answer to one statement", text);
      if (succeeded(answer.result)) std::swap(answer.result, more.result);  // what a commit refuses comes afterwards
    }
    require_encoding(text);
    return answer.release();
  }
  /// Throws what a result that failed says.
  [[noreturn, gnu::cold, gnu::noinline]] void refuse(PGresult* result, std::string_view text) const {
    const owned_result owned{result};
    throw_result(result, connection_, text);
  }

 private:
  struct owned_result {
    explicit owned_result(PGresult* taken) : result(taken) {}
    owned_result(const owned_result&) = delete;
    ~owned_result() { PQclear(result); }
    PGresult* release() { return std::exchange(result, nullptr); }

    PGresult* result;
  };
  static bool is_copy(const PGresult* result) {
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
  }
  /// libpq would print notices. Its own, which have no SQLSTATE, say that the server spoke out of turn.
  void listen() noexcept {
    const auto receiver = [](void* listening, const PGresult* notice) {
      if (!PQresultErrorField(notice, PG_DIAG_SQLSTATE)) static_cast<channel*>(listening)->is_out_of_step_ = true;
    };
    PQsetNoticeReceiver(connection_, receiver, this);
  }
  void require_step(std::string_view text) {
    PQisBusy(connection_);  // looks at what libpq holds of the server's words
    if (is_out_of_step_) break_off("an answer to nothing that was asked", text);
    require_encoding(text);
  }
  void require_encoding(std::string_view text) const {
    if (PQclientEncoding(connection_) == encoding_ || PQstatus(connection_) != CONNECTION_OK) return;
    polystore::refuse<statement_error>(
        "polystore: client_encoding is no longer UTF8, which every text here is; leave it out of scripts, or SET it "
        "back to UTF8",
        text);
  }
  /// The server closes a connection that sends it more than 1 GiB at once.
  static void require_size(std::string_view text, std::size_t count, const int* lengths) {
    constexpr std::size_t most = (std::size_t{1} << 30) - (std::size_t{1} << 20);  // the lengths go along
    std::size_t total = 0;
    for (std::size_t i = 0; i < count; ++i) total += static_cast<std::size_t>(lengths[i]);
    if (total > most) refuse_size(text, count, lengths);
  }
  [[noreturn, gnu::cold, gnu::noinline]] static void refuse_size(std::string_view text, std::size_t count,
                                                                 const int* lengths) {
    std::string sizes;
    for (std::size_t i = 0; i < count; ++i) {
      if (lengths[i] < 1'000'000) continue;
      sizes += joined({sizes.empty() ? "" : ", ", std::to_string(i + 1), " of ", std::to_string(lengths[i]), " bytes"});
    }
    throw value_out_of_range(
        joined(
            {"polystore: the parameters of a statement are too large together, for PostgreSQL takes 1 GiB: ", sizes}),
        {.statement = text});
  }
  [[noreturn, gnu::cold, gnu::noinline]] void break_off(const char* what, std::string_view text) {
    PQfinish(std::exchange(connection_, nullptr));
    throw connection_lost(joined({"polystore: the connection to PostgreSQL is closed, for the server began ", what,
                                  "; what was under way was not acknowledged"}),
                          {.code = "08P01", .statement = text});
  }

  PGconn* connection_;
  int encoding_;
  bool is_out_of_step_ = false;
};

}  // namespace polystore::inline v0::postgres::detail
