// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <libpq-fe.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>

// Databases of a test's own, and what pg_dump says of them.
namespace polystore_tests {

using result = std::unique_ptr<PGresult, decltype(&PQclear)>;

inline result run(const std::string& conninfo, const std::string& sql) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> server{PQconnectdb(conninfo.c_str()), &PQfinish};
  return {PQexec(server.get(), sql.c_str()), &PQclear};
}
/// The one text that SQL answers; fails the test where the server refuses.
inline std::string answer(const std::string& conninfo, const std::string& sql) {
  const result got = run(conninfo, sql);
  INFO(PQresultErrorMessage(got.get()));
  const auto status = PQresultStatus(got.get());
  REQUIRE((status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK));
  return PQntuples(got.get()) > 0 ? PQgetvalue(got.get(), 0, 0) : "";
}

/// An empty database of its own on the server under test.
class fresh_database {
 public:
  explicit fresh_database(const std::string& name) : name_(name), server_(named_server()) {
    answer(server_, "DROP DATABASE IF EXISTS " + name_);
    answer(server_, "CREATE DATABASE " + name_ + " TEMPLATE template0");
  }
  ~fresh_database() { run(server_, "DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)"); }
  fresh_database(const fresh_database&) = delete;
  fresh_database& operator=(const fresh_database&) = delete;

  std::string conninfo() const { return server_ + " dbname=" + name_; }  // the last dbname counts
  /// What `pg_dump -s` says, but for the key that it makes up anew for psql.
  std::string dump() const {
    const std::string command = "pg_dump -s -d \"" + conninfo() + '"';
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), &pclose};
    std::string all;
    char line[4096];
    while (std::fgets(line, sizeof line, pipe.get())) {
      const std::string_view read = line;
      if (!read.starts_with("\\restrict ") && !read.starts_with("\\unrestrict ")) all += read;
    }
    return all;
  }

 private:
  static std::string named_server() {
    const char* const named = std::getenv("POLYSTORE_TEST_POSTGRES");
    if (!named) SKIP("POLYSTORE_TEST_POSTGRES names no server");
    if (std::system("pg_dump --version >/dev/null") != 0) SKIP("pg_dump is missing");
    return named;
  }
  std::string name_, server_;
};

/// What a file holds.
inline std::string text_of(const char* path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// The lines of a text that another lacks.
inline std::string lines_beyond(const std::string& text, const std::string& other) {
  std::istringstream lines{text};
  std::string beyond;
  for (std::string line; std::getline(lines, line);) {
    if (("\n" + other).find("\n" + line + "\n") == std::string::npos) beyond += line + "\n";
  }
  return beyond;
}

/// Compares what pg_dump says of a schema that was made and of one that a person wrote.
inline void check_same_dump(const fresh_database& made, const fresh_database& by_hand) {
  const std::string ours = made.dump(), written = by_hand.dump();
  CHECK(lines_beyond(ours, written) == "");
  CHECK(lines_beyond(written, ours) == "");
  CHECK((ours == written));
}

}  // namespace polystore_tests
