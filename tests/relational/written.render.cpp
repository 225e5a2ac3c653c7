// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/written.hpp>

#include <polystore/postgres/dialect.hpp>
#include <polystore/relational/call.hpp>
#include <polystore/sqlite/dialect.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

namespace ps = polystore;
using namespace app;

namespace {

template <class Dialect, class Statement>
constexpr std::string_view text_in(const Statement&) {
  return ps::written_query<ps::testing::dry_run<Dialect>, Statement>::sql;
}
template <class Statement>
constexpr std::string_view on_postgres(const Statement& statement) {
  return text_in<ps::postgres::dialect>(statement);
}
template <class Statement>
constexpr std::string_view on_sqlite(const Statement& statement) {
  return text_in<ps::sqlite::dialect>(statement);
}

}  // namespace

TEST_CASE("an argument stands where a statement has a place for one") {
  const auto asked = ps::sql<"select id from notes where rank > {} and text = {}", int>(5, "x");
  CHECK(on_postgres(asked) == "select id from notes where rank > $1 and text = $2");
  CHECK(on_sqlite(asked) == "select id from notes where rank > ?1 and text = ?2");
  CHECK(on_postgres(ps::sql<"select {1}, {0}, {1}", note>(1, 2)) == "select $2, $1, $2");
  CHECK(on_postgres(ps::sql<"select '{{}}'::jsonb -> {};", ps::json>(0)) == "select '{}'::jsonb -> $1;");
}

TEST_CASE("an array of enumerators is cast to its type") {
  const auto asked = ps::sql<"select {0} = any ({1})", bool>(status::open, std::vector{status::open});
  CHECK(on_postgres(asked) == "select $1 = any ($2::status[])");
  CHECK(on_sqlite(asked) == "select ?1 = any (?2)");
}

TEST_CASE("texts and comments are left as they are") {
  const auto same = [](auto statement, std::string_view text) { CHECK(on_postgres(statement) == text); };
  same(ps::sql<"select 'a;b''{{', \"c;{{\", E'\\';', $$;'$$, $a$;$$;$a$ -- ;{{\n/* ; /* */ ' */", note>(),
       "select 'a;b''{', \"c;{\", E'\\';', $$;'$$, $a$;$$;$a$ -- ;{\n/* ; /* */ ' */");
  same(ps::sql<"select 1; -- the end", int>(), "select 1; -- the end");
  same(ps::sql<"select a$1$, data ? 'k', -{}", note>(1), "select a$1$, data ? 'k', -$1");
}

TEST_CASE("functions and procedures are called by name") {
  CHECK(on_postgres(ps::call_function<"total", ps::decimal>(7, "x")) == "SELECT total($1, $2)");
  CHECK(on_postgres(ps::call_function<"Billing.lines of", note>(std::int64_t{7})) ==
        "SELECT * FROM \"Billing\".\"lines of\"($1)");
  CHECK(on_postgres(ps::call_function<"wake", int>()) == "SELECT wake()");
  CHECK(on_postgres(ps::call_procedure<"move", int>(status::open, std::vector{status::open}, std::optional<int>{})) ==
        "CALL move(CAST($1 AS status), $2::status[], $3)");
}

TEST_CASE("a statement is given a value for each place, and says how many rows it changed") {
  ps::testing::dry_run<ps::postgres::dialect> connection;
  CHECK(ps::run_on(connection, ps::sql<"delete from notes where id = {0} or rank = {0}">(5)) == 1);
  CHECK(connection.text == "delete from notes where id = $1 or rank = $1");
  CHECK(connection.declared == 1);
  CHECK(connection.put == 1);
  CHECK(ps::run_on(connection, ps::sql<"select id from notes", int>()).empty());
  CHECK(connection.declared == 0);
}
