// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/duration.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace polystore::inline v0::sqlite {

/// How long to wait for a lock that another connection holds: any duration, `std::chrono::seconds{5}`.
class patience {
 public:
  static constexpr patience of_milliseconds(std::int64_t count) { return patience(count); }
  template <duration_like Duration>
  constexpr patience(const Duration& duration) : milliseconds_(microseconds_of(duration) / 1000) {}

  constexpr std::int64_t milliseconds() const noexcept { return milliseconds_; }

 private:
  constexpr explicit patience(std::int64_t milliseconds) : milliseconds_(milliseconds) {}
  std::int64_t milliseconds_;
};

/// Which database to open, and how. The path is a file's name, never a URI; `:memory:` is a database of its
/// own.
struct options {
  std::string path{};
  bool read_only = false;
  patience busy_timeout = patience::of_milliseconds(5000);
  bool foreign_keys = true;
  bool write_ahead_log = true;  // of a file: readers and one writer don't wait for each other
  std::string cursor_key{};     // signs the cursors of pages: a secret of 16 bytes or more, the same in each program
  std::vector<std::string> earlier_cursor_keys{};  // whose cursors are still accepted
};

}  // namespace polystore::inline v0::sqlite
