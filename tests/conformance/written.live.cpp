// SPDX-License-Identifier: BSL-1.0
#include <polystore/database/database.hpp>
#include <polystore/statements.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;

namespace {

struct ranked {
  std::string text{};
  std::int32_t rank{};
  friend bool operator==(const ranked&, const ranked&) = default;
};

template <class Store>
struct notebook : store_of<Store, note> {
  notebook() {
    this->template of<note>().insert(std::vector<note>{{1, "a", "x", 10}, {2, "b", {}, 20}, {3, "c", "y", 20}});
  }
};

}  // namespace

TEMPLATE_TEST_CASE("a statement written by hand gives structs, single values or a count", "", postgres_store,
                   sqlite_store) {
  notebook<TestType> store;
  auto db = ps::connect<ps::schema<note>>(store.connection);
  const std::string text = "b";
  CHECK(db.run(ps::sql<"select text, rank from notes where rank >= {} and text <> {} order by text", ranked>(
            10, text)) == std::vector<ranked>{{"a", 10}, {"c", 20}});
  CHECK(db.run(ps::sql<"select id, text, remark, rank from notes where id = {}", note>(2)) ==
        std::vector<note>{{2, "b", {}, 20}});
  CHECK(
      db.query(ps::sql<"select remark from notes where {0} = id or {0} = rank", std::optional<std::string>>(2)).one() ==
      std::nullopt);
  CHECK(db.run(ps::sql<"select {0} = {1} union all select {0} <> {1}", bool>(true, false)).size() == 2);
  CHECK(db.run(ps::sql<"update notes set rank = rank + {} where rank = {}">(1, 20)) == 2);
  CHECK(db.run(ps::sql<"delete from notes where id = {} returning rank", std::int32_t>(3)) ==
        std::vector<std::int32_t>{21});
  CHECK(db.run(ps::sql<"create table others (id integer)">()) == 0);
  CHECK_FALSE(db.query(ps::sql<"select id from others", std::int32_t>()).first());
}

TEMPLATE_TEST_CASE("B1 B2 B3 hostile text is a value, and braces in quotes are text", "", postgres_store,
                   sqlite_store) {
  notebook<TestType> store;
  const std::string hostile = "'; drop table notes; -- $1 ?1 {} \\";
  CHECK(ps::query_on(store.connection, ps::sql<"select cast({} as text)", std::string>(hostile)).one() == hostile);
  CHECK(ps::query_on(store.connection, ps::sql<"select '{{}} $1 ?1' || {}", std::string>("!")).one() == "{} $1 ?1!");
  CHECK(ps::query_on(store.connection, ps::sql<"select 3 -{}, 'x\n'", ranked>(-1)).sql.find("--") == std::string::npos);
  CHECK(ps::query_on(store.connection, ps::sql<"select rank -{} from notes where id = 1", std::int32_t>(-1)).one() ==
        11);
}

TEMPLATE_TEST_CASE("a statement written by hand is a part of the transaction", "", postgres_store, sqlite_store) {
  notebook<TestType> store;
  auto db = ps::connect<ps::schema<note>>(store.connection);
  CHECK_THROWS_AS(db.transaction([](auto& tx) {
    CHECK(tx.run(ps::sql<"delete from notes">()) == 3);
    CHECK_FALSE(tx.query(ps::sql<"select id from notes", std::int32_t>()).first());
    static_cast<void>(tx.query(ps::sql<"select id from notes", std::int32_t>()).one());
  }),
                  ps::not_found);
  CHECK(db.template repository<note>().count() == 3);
  CHECK_THROWS_AS(db.query(ps::sql<"select id from notes", std::int32_t>()).one(), ps::too_many_rows);
}

TEMPLATE_TEST_CASE("what a statement doesn't give is told before it writes, all at once", "", postgres_store,
                   sqlite_store) {
  notebook<TestType> store;
  const auto wrong = error_of<ps::schema_mismatch>([&] {
    (void)ps::run_on(store.connection, ps::sql<"insert into notes (id, text, rank) values (9, 'n', 1) "
                                               "returning rank, text",
                                               ranked>());
  });
  CHECK(says(wrong, "column rank"));
  CHECK(says(wrong, "column text"));
  CHECK(store.template of<note>().count() == 3);
  CHECK(says(error_of<ps::schema_mismatch>(
                 [&] { (void)ps::run_on(store.connection, ps::sql<"select * from notes", ranked>()); }),
             "4 columns instead of 2"));
  CHECK_THROWS_AS(ps::run_on(store.connection, ps::sql<"update notes set rank = 1", std::int32_t>()),
                  ps::schema_mismatch);
  CHECK_THROWS_AS(ps::run_on(store.connection, ps::sql<"selec 1">()), ps::statement_error);
  CHECK_THROWS_AS(ps::run_on(store.connection, ps::sql<"insert into notes values ({0}, 'a', null, {0})">(5)),
                  ps::unique_violation);
  CHECK_THROWS_AS(ps::run_on(store.connection, ps::sql<"select remark from notes", std::string>()), ps::decode_error);
}

TEMPLATE_TEST_CASE("A23 columns that change under a statement are seen", "", postgres_store, sqlite_store) {
  notebook<TestType> store;
  const auto all = ps::sql<"select * from notes where id = 1", note>();
  CHECK(ps::run_on(store.connection, all).size() == 1);
  store.connection.execute_script("alter table notes add column later text");
  CHECK_THROWS_AS(ps::run_on(store.connection, all), ps::schema_mismatch);
}

TEST_CASE("what SQLite makes REAL of behind RETURNING is read as the integer that it was, or refused") {
  sqlite_store store;
  store.connection.execute_script(
      "create table weights (weight real not null, id integer not null, is_net integer not null, at integer) strict");
  struct weighed {
    std::int64_t id{};
    bool is_net{};
    double weight{};
    std::optional<ps::timestamp> at{};
  };
  const auto insert = [&](std::int64_t id) {
    return ps::query_on(store.connection, ps::sql<"insert into weights values (1.5, {}, 1, 7) returning id, is_net, "
                                                  "weight, at",
                                                  weighed>(id))
        .one();
  };
  const std::int64_t most = (std::int64_t{1} << 53) - 1;
  for (const std::int64_t id : {std::int64_t{0}, std::int64_t{-1}, most, -most}) {
    const weighed made = insert(id);
    CHECK(made.id == id);
    CHECK((made.is_net && made.weight == 1.5 && made.at && made.at->microseconds == 7));
  }
  for (const std::int64_t id : {most + 1, most + 2, -most - 2, INT64_MAX, INT64_MIN}) {
    CHECK(says(error_of<ps::decode_error>([&] { insert(id); }), "write +column"));
    CHECK(ps::query_on(store.connection,
                       ps::sql<"update weights set is_net = 0 where id = {} returning +id", std::int64_t>(id))
              .one() == id);
  }
  // What is a fraction is no integer, and what is selected is what it is stored as.
  CHECK_THROWS_AS(ps::run_on(store.connection, ps::sql<"delete from weights where id = 0 returning weight + 0", int>()),
                  ps::decode_error);
  CHECK_THROWS_AS(ps::run_on(store.connection, ps::sql<"select 2.0", int>()), ps::decode_error);
}

TEST_CASE("SQLite's own parameters are not left without a value") {
  notebook<sqlite_store> store;
  CHECK_THROWS_AS(ps::run_on(store.connection, ps::sql<"select id from notes where id = ?", std::int32_t>()),
                  ps::statement_error);
  CHECK(ps::run_on(store.connection,
                   ps::sql<"select id from notes where id in (select value from polystore_list({}))", std::int32_t>(
                       std::vector<std::int32_t>{1, 3}))
            .size() == 2);
}

TEST_CASE("PostgreSQL's functions are called for a value, or for the rows of a table") {
  notebook<postgres_store> store;
  store.connection.execute_script(R"(
    CREATE TYPE status AS ENUM ('open', 'acknowledged', 'resolved');
    CREATE FUNCTION twice(value int) RETURNS bigint LANGUAGE sql AS 'SELECT 2 * $1::bigint';
    CREATE FUNCTION later(s status) RETURNS status LANGUAGE sql AS $$SELECT 'resolved'::status$$;
    CREATE FUNCTION above(bound int) RETURNS TABLE (text text, rank int) LANGUAGE sql AS
      'SELECT text, rank FROM notes WHERE rank >= bound ORDER BY text';
    CREATE FUNCTION ids() RETURNS SETOF int LANGUAGE sql AS 'SELECT id FROM notes ORDER BY id';
    CREATE FUNCTION clear() RETURNS void LANGUAGE sql AS 'DELETE FROM notes';
    CREATE FUNCTION known(all_of int[]) RETURNS int LANGUAGE sql AS 'SELECT cardinality(all_of)')");
  auto db = ps::connect<ps::schema<note>>(store.connection);
  CHECK(db.run(ps::call_function<"twice", std::int64_t>(21)) == 42);
  CHECK(db.run(ps::call_function<"twice", std::optional<std::int64_t>>(std::optional<std::int32_t>{})) == std::nullopt);
  CHECK(db.run(ps::call_function<"later", status>(status::open)) == status::resolved);
  CHECK(db.run(ps::call_function<"above", ranked>(15)) == std::vector<ranked>{{"b", 20}, {"c", 20}});
  CHECK(db.query(ps::call_function<"ids", std::int32_t>()).all() == std::vector<std::int32_t>{1, 2, 3});
  CHECK(db.run(ps::call_function<"known", std::int32_t>(std::vector<std::int32_t>{4, 5})) == 2);
  CHECK_THROWS_AS(db.run(ps::call_function<"twice", std::int32_t>(21)), ps::schema_mismatch);
  CHECK_THROWS_AS(db.run(ps::call_function<"nowhere.twice", std::int64_t>(21)), ps::statement_error);
  db.transaction([](auto& tx) { tx.run(ps::call_function<"clear">()); });
  CHECK(db.repository<note>().count() == 0);
}

TEST_CASE("PostgreSQL's procedures are called, and give what their parameters come to") {
  notebook<postgres_store> store;
  store.connection.execute_script(R"(
    CREATE PROCEDURE raise(by int) LANGUAGE sql AS 'UPDATE notes SET rank = rank + by';
    CREATE PROCEDURE totals(bound int, INOUT what text, OUT sum int) LANGUAGE plpgsql AS $$
      BEGIN SELECT what || '!', sum(rank) INTO what, sum FROM notes WHERE rank >= bound; END $$;
    CREATE PROCEDURE in_parts() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM notes; COMMIT; END $$)");
  auto db = ps::connect<ps::schema<note>>(store.connection);
  db.run(ps::call_procedure<"raise">(1));
  CHECK(db.run(ps::call_procedure<"totals", ranked>(20, "sum", std::optional<std::int32_t>{})) == ranked{"sum!", 42});
  CHECK_THROWS_AS(db.transaction([](auto& tx) { tx.run(ps::call_procedure<"in_parts">()); }), ps::error);
  db.run(ps::call_procedure<"in_parts">());
  CHECK(db.repository<note>().count() == 0);
}
