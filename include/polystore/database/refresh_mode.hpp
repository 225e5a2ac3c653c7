// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/verdict/header.hpp>

namespace polystore::inline v0 {

/// Whether others can read a materialized view while it is refreshed.
enum class refresh_mode { concurrent_if_possible, concurrent, exclusive };
template <refresh_mode Mode>
struct refreshed {};
/// They can, for which the view needs a unique index over fields, of every row.
inline constexpr refreshed<refresh_mode::concurrent> concurrently{};
/// They wait: faster where much has changed, and the only way to fill a view that was restored without its rows.
inline constexpr refreshed<refresh_mode::exclusive> exclusively{};

namespace relational {
/// How a materialized view is refreshed; defined in <polystore/database/refresh.hpp>, which the stores' umbrellas include.
template <class View, class Connection>
struct refresher {
  template <refresh_mode>
  static void run(Connection&) {
    static_assert(verdict::header_is_included<View, false>,
                  "polystore: the header of refresh() is missing; #include <polystore/database/refresh.hpp>");
  }
};
}  // namespace relational

}  // namespace polystore::inline v0
