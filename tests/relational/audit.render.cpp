// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/audit.hpp>

#include <polystore/context.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/sqlite/dialect.hpp>
#include <polystore/statements.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/audited.hpp>

using namespace audited;
using ps::field;

namespace {

using server = ps::testing::dry_run<ps::postgres::dialect>;
template <class Entity>
using verbs = ps::repository<Entity, server>;

struct asked {
  server connection{};
  ps::relational::contextual<server, request> as_ann = ps::with_context(connection, request{"ann", 7});
  ps::repository<entry, decltype(as_ann)> entries{as_ann};
  ps::repository<page, decltype(as_ann)> pages{as_ann};
};

}  // namespace

TEST_CASE("an insert sends what the context says, an update what it says of updates") {
  CHECK(verbs<page>::insert_sql ==
        "INSERT INTO pages (made_by, id, text, changed_by, changed_in, changed_at) VALUES ($1, $2, $3, $4, $5, now()) "
        "RETURNING changed_at");
  CHECK(verbs<page>::update_sql ==
        "UPDATE pages SET text = $3, changed_by = $4, changed_in = $5, changed_at = now() WHERE id = $2 "
        "RETURNING changed_at");
  CHECK(verbs<entry>::insert_sql ==
        "INSERT INTO entries (text, made_by, version, changed_by) VALUES ($2, $1, $3, $4) RETURNING id, deleted_at");
  CHECK(verbs<entry>::update_sql ==
        "UPDATE entries SET text = $2, version = version + 1, changed_by = $4 WHERE id = $5 AND version = $3 AND "
        "deleted_at IS NULL RETURNING version");
}

TEST_CASE("an upsert leaves who has made the row, and gives it back") {
  CHECK(verbs<page>::upsert_sql<> ==
        "INSERT INTO pages (made_by, id, text, changed_by, changed_in, changed_at) VALUES ($1, $2, $3, $4, $5, now()) "
        "ON CONFLICT (id) DO UPDATE SET text = excluded.text, changed_by = excluded.changed_by, "
        "changed_in = excluded.changed_in, changed_at = excluded.changed_at RETURNING made_by, changed_at");
  asked ask;
  static_cast<void>(ask.pages.on_conflict().update(ps::set<&page::text>("x")).try_insert(page{}));
  CHECK(ask.connection.text ==
        "INSERT INTO pages (made_by, id, text, changed_by, changed_in, changed_at) VALUES ($1, $2, $3, $4, $5, now()) "
        "ON CONFLICT (id) DO UPDATE SET text = $6, changed_by = excluded.changed_by, changed_in = excluded.changed_in, "
        "changed_at = now() RETURNING made_by, id, text, changed_by, changed_in, changed_at");
  CHECK(ask.connection.put == 6);
}

TEST_CASE("changes by condition note who makes them, erasing included where rows are kept") {
  asked ask;
  ask.pages.where(field<&page::id> == 3).update(ps::set<&page::text>("x"));
  CHECK(ask.connection.text ==
        "UPDATE pages SET text = $1, changed_by = $2, changed_in = $3, changed_at = now() WHERE id = $4");
  CHECK(ask.connection.put == 4);
  ask.pages.where(field<&page::id> == 3).erase();
  CHECK(ask.connection.text == "DELETE FROM pages WHERE id = $1");
  ask.entries.where(field<&entry::text> == "x").erase();
  CHECK(ask.connection.text ==
        "UPDATE entries SET deleted_at = now(), changed_by = $1, version = version + 1 WHERE text = $2 AND deleted_at "
        "IS NULL");
  CHECK(ask.connection.put == 2);
  ask.entries.where(field<&entry::text> == "x").restore();
  CHECK(ask.connection.text ==
        "UPDATE entries SET deleted_at = NULL, changed_by = $1, version = version + 1 WHERE text = $2 AND deleted_at "
        "IS NOT NULL");
  static_cast<void>(ask.entries.where().erase_returning());
  CHECK(ask.connection.text ==
        "UPDATE entries SET deleted_at = now(), changed_by = $1, version = version + 1 WHERE deleted_at IS NULL "
        "RETURNING id, text, made_by, version, changed_by, deleted_at");
}

TEST_CASE("a row that is kept is erased and brought back by key with a note of who did") {
  asked ask;
  ask.entries.erase(1);
  CHECK(ask.connection.text ==
        "UPDATE entries SET deleted_at = now(), version = version + 1, changed_by = $2 WHERE id = $1 AND deleted_at IS "
        "NULL");
  CHECK((ask.connection.declared == 2 && ask.connection.put == 2));
  ask.entries.restore(1);
  CHECK(ask.connection.text ==
        "UPDATE entries SET deleted_at = NULL, version = version + 1, changed_by = $2 WHERE id = $1 AND deleted_at IS "
        "NOT NULL");
  ask.entries.purge(1);
  CHECK(ask.connection.text == "DELETE FROM entries WHERE id = $1");
  CHECK(ask.connection.put == 1);
}

TEST_CASE("rows that a query gives are put beside what the context says and the time") {
  asked ask;
  const auto texts = ps::from<entry>().where(field<&entry::text> != "z").select(field<&entry::text>);
  ask.pages.insert_from<&page::text>(texts);
  CHECK(ask.connection.text ==
        "INSERT INTO pages (text, made_by, changed_by, changed_in, changed_at) SELECT given.*, $2, $3, $4, now() FROM "
        "(SELECT text FROM entries WHERE text <> $1 AND deleted_at IS NULL) AS given");
  CHECK((ask.connection.declared == 4 && ask.connection.put == 4));
  ask.entries.insert_from<&entry::text>(ps::from<page>().select(field<&page::text>));
  CHECK(
      ask.connection.text ==
      "INSERT INTO entries (text, made_by, changed_by) SELECT given.*, $1, $2 FROM (SELECT text FROM pages) AS given");
}
