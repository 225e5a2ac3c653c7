// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/timestamp.hpp>

#include <time.h>

#include <cstdint>

namespace polystore::inline v0 {

/// What this machine's clock says, cut to whole microseconds; for the database's own clock see the facet `now`.
inline timestamp current_timestamp() noexcept {
  ::timespec read{};
  ::clock_gettime(CLOCK_REALTIME, &read);
  return {std::int64_t{read.tv_sec} * 1'000'000 + read.tv_nsec / 1000};
}

}  // namespace polystore::inline v0
