// SPDX-License-Identifier: BSL-1.0
#include <polystore/ddl/facet_fault.hpp>

namespace {

using polystore::relational::detail::says;

// A word counts where it stands in the expression, not where it is quoted.
static_assert(says("a < now()", "now()") && says("now()", "now()") && !says("a < now", "now()"));
static_assert(!says("a = 'now()'", "now()") && !says("a = 'it''s now()'", "now()"));
static_assert(says("a = 'it''s' AND b > now()", "now()"));
static_assert(says("x < (strftime('%f', 'now') * 2)", "strftime('%f', 'now')"));

}  // namespace
