// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// A connection to the database that a tag names.
template <class Tag, class Connection>
struct tagged_connection {
  Connection& connection;
};

}  // namespace polystore::inline v0
