// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/entity/scan_reason.hpp>

namespace polystore::inline v0 {

/// A table that stays so small that any query may read all of it.
struct small_table_facet {
  static constexpr facet kind = facet::small_table;
  scan_reason reason;
};
/// Any query may read all of the table, and why: `small_table("one row for each region")`.
consteval small_table_facet small_table(scan_reason reason) { return {reason}; }

}  // namespace polystore::inline v0
