// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/fixed_string.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

/// The name of a zone begins with a letter.
template <fixed_string Zone>
inline constexpr bool zone_is_named = !Zone.view().empty() && ((Zone.view()[0] >= 'A' && Zone.view()[0] <= 'Z') ||
                                                               (Zone.view()[0] >= 'a' && Zone.view()[0] <= 'z'));

/// Only an instant is the same in all zones.
template <class Time>
inline constexpr bool time_goes_with_zone = std::is_same_v<Time, timestamp>;

/// What a clock on a wall shows needs no zone.
template <class Time>
inline constexpr bool time_goes_without_zone = std::is_same_v<Time, local_timestamp>;

/// Only the seconds since 1970 are the same in all zones.
template <class Time, bool IsEpoch>
inline constexpr bool part_needs_no_zone =
    std::is_same_v<Time, local_timestamp> || std::is_same_v<Time, interval> || std::is_same_v<Time, date> ||
    std::is_same_v<Time, time_of_day> || (std::is_same_v<Time, timestamp> && IsEpoch);

}  // namespace polystore::inline v0::verdict
