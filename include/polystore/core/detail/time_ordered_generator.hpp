// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/uuid.hpp>

#include <boost/uuid/random_generator.hpp>
#include <time.h>

#include <cstddef>
#include <cstdint>

namespace polystore::inline v0::detail {

/// Makes version 7 UUIDs for one thread where Boost (before 1.86) has no generator of them: 48 bits of milliseconds,
/// 12 of a counter, the rest random. A full counter or a clock that steps back borrows from the next millisecond.
class time_ordered_generator {
 public:
  uuid operator()() { return at(milliseconds_now()); }

  /// The next UUID if the clock says this.
  uuid at(std::uint64_t milliseconds) {
    const std::uint64_t now = milliseconds << 12;
    state_ = now > state_ ? now : state_ + 1;
    uuid id = random_();
    const std::uint64_t top = (state_ >> 12) << 16 | 0x7000u | (state_ & 0xfffu);
    for (std::size_t i = 0; i < 8; ++i) id.data[i] = static_cast<std::uint8_t>(top >> (56 - 8 * i));
    return id;  // the random UUID has the variant's bits already
  }

 private:
  static std::uint64_t milliseconds_now() {
    ::timespec read{};
    ::clock_gettime(CLOCK_REALTIME, &read);
    return static_cast<std::uint64_t>(read.tv_sec) * 1000 + static_cast<std::uint64_t>(read.tv_nsec) / 1'000'000;
  }

  boost::uuids::random_generator_pure random_{};
  std::uint64_t state_ = 0;  // milliseconds and the counter below them
};

}  // namespace polystore::inline v0::detail
