// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/repository.hpp>
#include <polystore/sqlite/dialect.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

namespace ps = polystore;
using namespace app;

namespace {

template <class Entity>
using verbs = ps::repository<Entity, ps::testing::dry_run<ps::sqlite::dialect>>;

}  // namespace

TEST_CASE("the statements of a plain type, on SQLite") {
  using all = verbs<note>;
  CHECK(all::insert_sql == "INSERT INTO notes (id, text, remark, rank) VALUES (?1, ?2, ?3, ?4)");
  CHECK(all::find_sql == "SELECT id, text, remark, rank FROM notes WHERE id = ?1");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM notes WHERE id = ?1)");
  CHECK(all::update_sql == "UPDATE notes SET text = ?2, remark = ?3, rank = ?4 WHERE id = ?1");
  CHECK(all::erase_sql == "DELETE FROM notes WHERE id = ?1");
  CHECK(all::count_sql == "SELECT count(*) FROM notes");
  CHECK(all::upsert_sql<> ==
        "INSERT INTO notes (id, text, remark, rank) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE "
        "SET text = excluded.text, remark = excluded.remark, rank = excluded.rank");
  CHECK(all::upsert_sql<&note::text> ==
        "INSERT INTO notes (id, text, remark, rank) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (text) DO UPDATE "
        "SET remark = excluded.remark, rank = excluded.rank RETURNING id");
}

TEST_CASE("the statements of a type of which the store fills half: identity, generated, version, times, on SQLite") {
  using all = verbs<account>;
  CHECK(all::insert_sql ==
        "INSERT INTO accounts (email, name, version, updated_at) VALUES (?1, ?2, ?3, (unixepoch('now') * "
        "1000000 + substr(strftime('%f', 'now'), 4) * 1000)) RETURNING id, length, created_at, updated_at");
  CHECK(all::find_sql == "SELECT id, email, name, length, version, created_at, updated_at FROM accounts WHERE id = ?1");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM accounts WHERE id = ?1)");
  CHECK(all::update_sql ==
        "UPDATE accounts SET email = ?1, name = ?2, version = version + 1, updated_at = "
        "(unixepoch('now') * 1000000 + substr(strftime('%f', 'now'), 4) * 1000) WHERE id = ?4 AND "
        "version = ?3 RETURNING length, version, updated_at");
  CHECK(all::erase_sql == "DELETE FROM accounts WHERE id = ?1");
  CHECK(all::count_sql == "SELECT count(*) FROM accounts");
  CHECK(all::upsert_sql<&account::email> ==
        "INSERT INTO accounts (email, name, version, updated_at) VALUES (?1, ?2, ?3, (unixepoch('now') * "
        "1000000 + substr(strftime('%f', 'now'), 4) * 1000)) ON CONFLICT (email) DO UPDATE SET name = "
        "excluded.name, version = accounts.version + 1, updated_at = excluded.updated_at RETURNING id, "
        "length, version, created_at, updated_at");
}

TEST_CASE("the statements of a key of two fields, on SQLite") {
  using all = verbs<mark>;
  CHECK(all::insert_sql == "INSERT INTO marks (grade, reader, note_id, weight) VALUES (?1, ?2, ?3, ?4)");
  CHECK(all::find_sql == "SELECT grade, reader, note_id, weight FROM marks WHERE note_id = ?1 AND reader = ?2");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM marks WHERE note_id = ?1 AND reader = ?2)");
  CHECK(all::update_sql == "UPDATE marks SET grade = ?1, weight = ?4 WHERE note_id = ?3 AND reader = ?2");
  CHECK(all::erase_sql == "DELETE FROM marks WHERE note_id = ?1 AND reader = ?2");
  CHECK(all::count_sql == "SELECT count(*) FROM marks");
  CHECK(all::upsert_sql<> ==
        "INSERT INTO marks (grade, reader, note_id, weight) VALUES (?1, ?2, ?3, ?4) ON CONFLICT "
        "(note_id, reader) DO UPDATE SET grade = excluded.grade, weight = excluded.weight");
}

TEST_CASE("the statements of a type that is nothing but its key, on SQLite") {
  using all = verbs<membership>;
  CHECK(all::insert_sql == "INSERT INTO memberships (account, team) VALUES (?1, ?2)");
  CHECK(all::find_sql == "SELECT account, team FROM memberships WHERE account = ?1 AND team = ?2");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM memberships WHERE account = ?1 AND team = ?2)");
  CHECK(all::update_sql == "UPDATE memberships SET account = account WHERE account = ?1 AND team = ?2");
  CHECK(all::erase_sql == "DELETE FROM memberships WHERE account = ?1 AND team = ?2");
  CHECK(all::count_sql == "SELECT count(*) FROM memberships");
  CHECK(all::upsert_sql<> ==
        "INSERT INTO memberships (account, team) VALUES (?1, ?2) ON CONFLICT (account, team) DO UPDATE "
        "SET account = excluded.account");
}

TEST_CASE("the statements of a type without a key, on SQLite") {
  using all = verbs<reading>;
  CHECK(all::insert_sql == "INSERT INTO readings (sensor, value) VALUES (?1, ?2)");
  CHECK(all::count_sql == "SELECT count(*) FROM readings");
}

TEST_CASE("the statements of names that need quotes, and some that are given, on SQLite") {
  using all = verbs<order>;
  CHECK(all::insert_sql ==
        "INSERT INTO \"order\" (user, \"groupName\", \"note text\", upper_bound) VALUES (?1, ?2, ?3, ?4)");
  CHECK(all::find_sql == "SELECT user, \"groupName\", \"note text\", upper_bound FROM \"order\" WHERE user = ?1");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM \"order\" WHERE user = ?1)");
  CHECK(all::update_sql ==
        "UPDATE \"order\" SET \"groupName\" = ?2, \"note text\" = ?3, upper_bound = ?4 WHERE user = ?1");
  CHECK(all::erase_sql == "DELETE FROM \"order\" WHERE user = ?1");
  CHECK(all::count_sql == "SELECT count(*) FROM \"order\"");
  CHECK(all::upsert_sql<> ==
        "INSERT INTO \"order\" (user, \"groupName\", \"note text\", upper_bound) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (user) DO UPDATE SET \"groupName\" = excluded.\"groupName\", \"note text\" = "
        "excluded.\"note text\", upper_bound = excluded.upper_bound");
}

TEST_CASE("the statements of flattened structs, on SQLite") {
  using all = verbs<tower>;
  CHECK(all::insert_sql ==
        "INSERT INTO towers (id, at_latitude, at_longitude, street, city, height) VALUES (?1, ?2, ?3, "
        "?4, ?5, ?6)");
  CHECK(all::find_sql == "SELECT id, at_latitude, at_longitude, street, city, height FROM towers WHERE id = ?1");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM towers WHERE id = ?1)");
  CHECK(all::update_sql ==
        "UPDATE towers SET at_latitude = ?2, at_longitude = ?3, street = ?4, city = ?5, height = ?6 "
        "WHERE id = ?1");
  CHECK(all::erase_sql == "DELETE FROM towers WHERE id = ?1");
  CHECK(all::count_sql == "SELECT count(*) FROM towers");
  CHECK(all::upsert_sql<> ==
        "INSERT INTO towers (id, at_latitude, at_longitude, street, city, height) VALUES (?1, ?2, ?3, "
        "?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET at_latitude = excluded.at_latitude, at_longitude = "
        "excluded.at_longitude, street = excluded.street, city = excluded.city, height = excluded.height");
}

TEST_CASE("the statements of arrays of an enumeration, on SQLite") {
  using all = verbs<ticket>;
  CHECK(all::insert_sql == "INSERT INTO tickets (id, now, history, range, next) VALUES (?1, ?2, ?3, ?4, ?5)");
  CHECK(all::find_sql == "SELECT id, now, history, range, next FROM tickets WHERE id = ?1");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM tickets WHERE id = ?1)");
  CHECK(all::update_sql == "UPDATE tickets SET now = ?2, history = ?3, range = ?4, next = ?5 WHERE id = ?1");
  CHECK(all::erase_sql == "DELETE FROM tickets WHERE id = ?1");
  CHECK(all::count_sql == "SELECT count(*) FROM tickets");
  CHECK(all::upsert_sql<> ==
        "INSERT INTO tickets (id, now, history, range, next) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT "
        "(id) DO UPDATE SET now = excluded.now, history = excluded.history, range = excluded.range, next "
        "= excluded.next");
}

TEST_CASE("the statements of a table of a schema, and columns in snake_case, on SQLite") {
  using all = verbs<legacy::siteAlarm>;
  CHECK(all::insert_sql == "INSERT INTO \"noc_siteAlarms\" (alarm_id, http_status, is_cleared) VALUES (?1, ?2, ?3)");
  CHECK(all::find_sql == "SELECT alarm_id, http_status, is_cleared FROM \"noc_siteAlarms\" WHERE alarm_id = ?1");
  CHECK(all::exists_sql == "SELECT EXISTS (SELECT 1 FROM \"noc_siteAlarms\" WHERE alarm_id = ?1)");
  CHECK(all::update_sql == "UPDATE \"noc_siteAlarms\" SET http_status = ?2, is_cleared = ?3 WHERE alarm_id = ?1");
  CHECK(all::erase_sql == "DELETE FROM \"noc_siteAlarms\" WHERE alarm_id = ?1");
  CHECK(all::count_sql == "SELECT count(*) FROM \"noc_siteAlarms\"");
  CHECK(all::upsert_sql<> ==
        "INSERT INTO \"noc_siteAlarms\" (alarm_id, http_status, is_cleared) VALUES (?1, ?2, ?3) ON "
        "CONFLICT (alarm_id) DO UPDATE SET http_status = excluded.http_status, is_cleared = "
        "excluded.is_cleared");
}

// A REAL column comes first: SQLite would give integers as such, too.
struct gauge {
  double level{};
  std::int64_t id{};
};
constexpr auto placement_of(ps::entity<gauge>) {
  return ps::postgres::table{"gauges", ps::primary_key<&gauge::id>, ps::identity<&gauge::id>};
}
static_assert(verbs<gauge>::insert_sql == "INSERT INTO gauges (level) VALUES (?1) RETURNING +id");

// The compiler knows them all.
static_assert(verbs<note>::insert_sql == "INSERT INTO notes (id, text, remark, rank) VALUES (?1, ?2, ?3, ?4)");
static_assert(verbs<note>::find_sql == "SELECT id, text, remark, rank FROM notes WHERE id = ?1");
static_assert(verbs<note>::exists_sql == "SELECT EXISTS (SELECT 1 FROM notes WHERE id = ?1)");
static_assert(verbs<note>::update_sql == "UPDATE notes SET text = ?2, remark = ?3, rank = ?4 WHERE id = ?1");
static_assert(verbs<note>::erase_sql == "DELETE FROM notes WHERE id = ?1");
static_assert(verbs<note>::count_sql == "SELECT count(*) FROM notes");
static_assert(verbs<note>::upsert_sql<&note::text>.ends_with(
    "ON CONFLICT (text) DO UPDATE SET remark = excluded.remark, rank = excluded.rank RETURNING id"));
