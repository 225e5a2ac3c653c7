// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rows of a query as a lazy view of range-v3: `ps::lazily(query)`.
#include <polystore/relational/row_view.hpp>
