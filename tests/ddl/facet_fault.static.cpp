// SPDX-License-Identifier: BSL-1.0
#include <polystore/ddl/facet_fault.hpp>

namespace {

using polystore::relational::detail::says;

// A word counts where it stands in the expression, not where it is quoted.
static_assert(says("a < now()", "now()") && says("now()", "now()") && !says("a < now", "now()"));
static_assert(!says("a = 'now()'", "now()") && !says("a = 'it''s now()'", "now()"));
static_assert(says("a = 'it''s' AND b > now()", "now()"));
static_assert(says("x < (strftime('%f', 'now') * 2)", "strftime('%f', 'now')"));

using polystore::relational::detail::is_narrow_type;

// What changes values without a word, in whatever case and however PostgreSQL's manual lets it be written.
static_assert(is_narrow_type("numeric(12,2)", "numeric") && is_narrow_type("DECIMAL(6, 2)", "numeric"));
static_assert(is_narrow_type("numeric(12,2)[]", "numeric[]") && is_narrow_type("numeric (12)", "numeric"));
static_assert(!is_narrow_type("numeric", "numeric") && !is_narrow_type("decimal[]", "numeric[]"));
static_assert(is_narrow_type("timestamptz(0)", "timestamp with time zone"));
static_assert(is_narrow_type("timestamp ( 3 ) without time zone", "timestamp without time zone"));
static_assert(!is_narrow_type("timestamptz(6)", "timestamp with time zone"));
static_assert(!is_narrow_type("timestamptz", "timestamp with time zone") && !is_narrow_type("time", "time"));
static_assert(is_narrow_type("time(5) without time zone", "time without time zone"));
static_assert(is_narrow_type("interval(2)", "interval") && is_narrow_type("interval second(0)", "interval"));
static_assert(is_narrow_type("Interval Year To Month", "interval") && is_narrow_type("interval day", "interval"));
static_assert(!is_narrow_type("interval", "interval") && !is_narrow_type("interval day to second", "interval"));
static_assert(is_narrow_type("char(3)", "text") && is_narrow_type("CHARACTER (3)", "text"));
static_assert(is_narrow_type("char", "text") && is_narrow_type("character", "text") &&
              is_narrow_type("bpchar(3)", "text"));
static_assert(is_narrow_type("char(3)[]", "text[]") && is_narrow_type("nchar(3)", "text"));
static_assert(!is_narrow_type("varchar(3)", "text") && !is_narrow_type("character varying(3)", "text"));
static_assert(!is_narrow_type("char varying (3)", "text") && !is_narrow_type("bpchar", "text"));
static_assert(!is_narrow_type("citext", "text") && !is_narrow_type("\"char\"", "text"));
// Other types that a field may have are theirs who name them.
static_assert(!is_narrow_type("bigserial", "bigint") && !is_narrow_type("real", "double precision"));

}  // namespace
