// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

namespace polystore::inline v0::postgres {

/// How to reach a server. What is left empty comes from `url`, then from libpq's environment variables and defaults.
/// Every part is passed on as a keyword of its own, so that no character in it has a meaning.
struct options {
  std::string url{};  // a libpq URI or keyword string: "postgresql:///towerco"
  std::string host{};
  std::string port{};
  std::string database{};
  std::string user{};
  std::string password{};
  std::string application_name{};
  int connect_timeout_seconds = 0;  // 0: what the url says, else 10
  std::string cursor_key{};  // signs the cursors of pages: a secret of 16 bytes or more, the same in each program
  std::vector<std::string> earlier_cursor_keys{};  // whose cursors are still accepted
};

}  // namespace polystore::inline v0::postgres
