// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a query lets be done with itself in headers that few units include.
namespace polystore::inline v0::relational {

/// Runs a query whose rows are read elsewhere, by <polystore/ranges.hpp>.
struct row_access;

/// Asks for a statement's plan; <polystore/postgres/explain.hpp> and <polystore/sqlite/explain.hpp> know how.
template <class Connection, auto... Options>
struct explainer;

}  // namespace polystore::inline v0::relational
