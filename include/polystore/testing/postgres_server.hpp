// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/testing/detail/child_process.hpp>

#include <libpq-fe.h>
#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace polystore::inline v0::testing {

/// What a throwaway server is made of.
struct postgres_server_options {
  std::string binaries{};               // where initdb and postgres are; empty finds the newest that is installed
  std::string directory{};              // a new one; empty makes one below the folder for temporary files
  std::vector<std::string> settings{};  // "max_connections=50"
};

/// A PostgreSQL of its own on a Unix socket in a directory of its own; it goes with the object, or with the thread that
/// has started it. Root runs it as the user postgres. Throws connection_lost where there is no server, or none starts.
class postgres_server {
 public:
  explicit postgres_server(const postgres_server_options& given = {})
      : directory_(given.directory), process_(start(given)) {
    try {
      await();
    } catch (...) {
      stop();
      throw;
    }
  }
  postgres_server(const postgres_server&) = delete;
  postgres_server& operator=(const postgres_server&) = delete;
  ~postgres_server() { stop(); }

  /// A libpq connection string of a database.
  std::string url(std::string_view database = "postgres") const {
    return "host='" + directory_.path.string() + "' user=postgres dbname=" + std::string(database);
  }
  /// A connection string of a new and empty database.
  std::string new_database() {
    const std::string name = "test_" + std::to_string(++databases_);
    PGconn* const connection = PQconnectdb(url().c_str());
    PGresult* const made = PQexec(connection, ("CREATE DATABASE " + name).c_str());
    const bool is_made = PQresultStatus(made) == PGRES_COMMAND_OK;
    const std::string words = PQerrorMessage(connection);
    PQclear(made);
    PQfinish(connection);
    if (!is_made) throw statement_error("polystore: no database was made: " + words);
    return url(name);
  }
  /// What the server has written.
  std::string log() const { return detail::text_of(directory_.path / "log"); }

 private:
  detail::child_process start(const postgres_server_options& given) {
    const std::string bin = given.binaries.empty() ? newest() : given.binaries;
    const detail::account runs_as = detail::account_for_servers("postgres");
    const std::string data = directory_.path / "data", log = directory_.path / "log";
    directory_.give_to(runs_as);
    detail::child_process made(
        {bin + "/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
        log, runs_as);
    if (made.wait() != 0) throw connection_lost("polystore: initdb failed:\n" + this->log());
    std::vector<std::string> words{bin + "/postgres", "-D", data, "-k", directory_.path};
    for (const char* setting : {"listen_addresses=", "unix_socket_permissions=0700", "fsync=off",
                                "synchronous_commit=off", "full_page_writes=off"}) {
      words.insert(words.end(), {"-c", setting});
    }
    for (const std::string& setting : given.settings) words.insert(words.end(), {"-c", setting});
    return detail::child_process(words, log, runs_as);
  }
  void await() {
    using namespace std::chrono_literals;
    for (const auto deadline = std::chrono::steady_clock::now() + 60s; PQping(url().c_str()) != PQPING_OK;) {
      if (!process_.is_running()) throw connection_lost("polystore: the server did not start:\n" + log());
      if (std::chrono::steady_clock::now() > deadline)
        throw connection_lost("polystore: the server did not start within a minute:\n" + log());
      std::this_thread::sleep_for(20ms);
    }
  }
  void stop() noexcept { process_.stop({SIGINT, SIGQUIT}); }  // fast, then immediate

  static std::string newest() {
    namespace files = std::filesystem;
    std::string found;
    double highest = -1;
    std::error_code ignored;
    for (const auto& each : files::directory_iterator("/usr/lib/postgresql", ignored)) {
      const double version = std::strtod(each.path().filename().c_str(), nullptr);
      if (version <= highest || !files::exists(each.path() / "bin/initdb", ignored)) continue;
      highest = version;
      found = each.path() / "bin";
    }
    for (const char* each : {"/usr/local/pgsql/bin", "/usr/local/bin", "/usr/bin"}) {
      if (found.empty() && files::exists(files::path(each) / "initdb", ignored)) found = each;
    }
    if (found.empty()) throw connection_lost("polystore: no PostgreSQL server is installed here");
    return found;
  }

  detail::own_directory directory_;
  detail::child_process process_;
  int databases_ = 0;
};

}  // namespace polystore::inline v0::testing
