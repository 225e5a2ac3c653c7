// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/pattern.hpp>

#include <polystore/expr/operators.hpp>
#include <polystore/expr/text.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::field;

namespace {
constexpr auto name = field<&sample::name>;
constexpr auto remark = field<&sample::remark>;
}  // namespace

static_assert(std::is_same_v<decltype(like(name, "x"))::yields, bool>);

TEST_CASE("patterns are matched by operators in PostgreSQL and by functions in SQLite") {
  CHECK(in_postgres(like(name, "a%")) == "name LIKE $1");
  CHECK(in_postgres(!ilike(name, "a%")) == "NOT (name ILIKE $1)");
  CHECK(in_postgres(contains_text(name, "50%")) == "name LIKE $1");
  CHECK(in_postgres(matches_regex(name, "^a") && like(name, remark)) == "name ~ $1 AND name LIKE remark");
  CHECK(in_postgres(like(concat(name, "x"), concat(remark, "y"))) == "(name || $1) LIKE (remark || $2)");
  CHECK(in_sqlite(like(name, "a%")) == "polystore_like(name, ?1)");
  CHECK(in_sqlite(ilike(name, "a%")) == "polystore_ilike(name, ?1)");
}

TEST_CASE("B6 what is looked for is escaped where it stands in the text, too") {
  CHECK(literal_in_postgres(starts_with(name, "50%_\\'")) == "name LIKE '50\\%\\_\\\\''%'");
  CHECK(literal_in_postgres(ends_with(name, "a")) == "name LIKE '%a'");
  CHECK(literal_in_sqlite(contains_text(name, "a%")) == "polystore_like(name, '%a\\%%')");
}
