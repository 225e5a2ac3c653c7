// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <cstdio>
#include <string_view>

/// A bar on stderr that is drawn anew whenever another percent is done.
class progress {
 public:
  explicit progress(std::size_t total) : total_(total ? total : 1) {}

  void add(std::size_t done, std::string_view what) {
    done_ += done;
    const std::size_t percent = done_ * 100 / total_;
    if (percent == shown_) return;
    shown_ = percent;
    constexpr std::string_view full = "########################################";
    fmt::print(stderr, "\r[{:<40}] {:>3} %  {:<40.40}", full.substr(0, percent * 40 / 100), percent, what);
    std::fflush(stderr);
  }
  void finish() const { fmt::print(stderr, "\r{:<90}\r", ""); }

 private:
  std::size_t total_, done_ = 0, shown_ = 0;
};
