// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>

namespace polystore::inline v0 {

/// The store's random uuid.
struct random_uuid_of_store {
  using yields = uuid;
};
inline constexpr random_uuid_of_store gen_uuid{};

/// The store's clock, at the start of the transaction where there is one.
struct clock_of_store {
  using yields = timestamp;
};
inline constexpr clock_of_store now{};

}  // namespace polystore::inline v0
