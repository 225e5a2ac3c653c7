// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/explain.hpp>

#include <polystore/expr/operators.hpp>
#include <polystore/postgres/explain.hpp>
#include <polystore/query/assignment.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/sqlite/explain.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

#include <concepts>

namespace ps = polystore;
using namespace app;
using ps::field, ps::postgres::plan;

namespace {

template <class Dialect>
struct asked {
  ps::testing::dry_run<Dialect> connection{};
  ps::repository<note, ps::testing::dry_run<Dialect>> notes{connection};
  auto where() { return notes.where(field<&note::rank> == 1); }
};

}  // namespace

TEST_CASE("an explanation is the query's text behind the store's word, with as many values") {
  asked<ps::postgres::dialect> server;
  CHECK(server.where().explain() == "");
  CHECK(server.connection.text == "EXPLAIN SELECT id, text, remark, rank FROM notes WHERE rank = $1");
  CHECK(server.connection.put == 1);
  asked<ps::sqlite::dialect> file;
  CHECK(file.where().explain() == "");
  CHECK(file.connection.text == "EXPLAIN QUERY PLAN SELECT id, text, remark, rank FROM notes WHERE rank = ?1");
  CHECK(file.connection.put == 1);
}

TEST_CASE("options of PostgreSQL's EXPLAIN stand in its text, and a document is one") {
  asked<ps::postgres::dialect> server;
  auto document = server.where().explain<plan::analyze, plan::buffers, plan::as_json>();
  static_assert(std::same_as<decltype(document), ps::json>);
  CHECK(server.connection.text ==
        "EXPLAIN (ANALYZE,BUFFERS,FORMAT json) SELECT id, text, remark, rank FROM notes WHERE rank = $1");
  CHECK(server.where().explain<plan::verbose, plan::settings, plan::without_costs>() == "");
  CHECK(server.connection.text.starts_with("EXPLAIN (VERBOSE,SETTINGS,COSTS off) SELECT"));
}

TEST_CASE("what changes rows is explained too") {
  asked<ps::postgres::dialect> server;
  CHECK(server.where().explain_erase() == "");
  CHECK(server.connection.text == "EXPLAIN DELETE FROM notes WHERE rank = $1");
  CHECK(server.where().explain_update<plan::without_costs>(ps::set<&note::text>("x")) == "");
  CHECK(server.connection.text == "EXPLAIN (COSTS off) UPDATE notes SET text = $1 WHERE rank = $2");
  CHECK(server.connection.put == 2);
}
