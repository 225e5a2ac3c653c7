// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/facets/soft_delete.hpp>

#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/statements.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/soft_deleted.hpp>

#include <string>

using namespace soft;
using ps::field;

namespace {

template <class Dialect>
struct asked {
  ps::testing::dry_run<Dialect> connection{};
  ps::repository<member, ps::testing::dry_run<Dialect>> members{connection};
  ps::repository<task, ps::testing::dry_run<Dialect>> tasks{connection};
  std::string_view text() const { return connection.text; }
};
using on_postgres = asked<ps::postgres::dialect>;
using on_sqlite = asked<ps::sqlite::dialect>;
using members_on_postgres = decltype(on_postgres::members);

constexpr auto id = field<&member::id>;
constexpr std::string_view all_members = "SELECT id, email, team, version, left_at FROM members";
constexpr std::string_view all_tasks = "SELECT tasks.id, tasks.member_id, tasks.words, tasks.deleted_at FROM tasks";

/// In a schema, with nulls that count as equal.
struct badge {
  std::int64_t id{};
  std::optional<std::string> code{};
  std::optional<ps::timestamp> lostAt{};
};
constexpr auto placement_of(ps::entity<badge>) {
  return ps::postgres::table{"polystore_soft.badges", ps::primary_key<&badge::id>,
                             ps::unique<&badge::code>.nulls_not_distinct(), ps::soft_delete<&badge::lostAt>};
}

}  // namespace

TEST_CASE("an index of the rows that are left takes its options and quotes with it") {
  const std::string_view script = ps::ddl<badge, ps::postgres::dialect>;
  CHECK(script.find("CREATE UNIQUE INDEX badges_code_key ON polystore_soft.badges (code) NULLS NOT DISTINCT WHERE "
                    "\"lostAt\" IS NULL;") != script.npos);
}

TEST_CASE("what is unique is so among the rows that are left") {
  const std::string_view script = ps::ddl<team, ps::postgres::dialect>;
  CHECK(script.find("UNIQUE (") == script.npos);
  CHECK(script.find("CREATE UNIQUE INDEX members_email_key ON members (email) WHERE left_at IS NULL;") != script.npos);
  CHECK(script.find("CREATE UNIQUE INDEX members_team_idx ON members (team) WHERE "
                    "(id > 90 OR team = 'one') AND left_at IS NULL;") != script.npos);
  const std::string_view file = ps::ddl<team, ps::sqlite::dialect>;
  CHECK(file.find("CREATE UNIQUE INDEX members_email_key ON members (email) WHERE left_at IS NULL;") != file.npos);
}

TEST_CASE("verbs by key see the rows that are left") {
  using members = members_on_postgres;
  CHECK(members::find_sql == std::string(all_members) + " WHERE id = $1 AND left_at IS NULL");
  CHECK(members::exists_sql == "SELECT EXISTS (SELECT 1 FROM members WHERE id = $1 AND left_at IS NULL)");
  CHECK(members::count_sql == "SELECT count(*) FROM members WHERE left_at IS NULL");
  CHECK(members::insert_sql ==
        "INSERT INTO members (id, email, team, version) VALUES ($1, $2, $3, $4) RETURNING left_at");
  CHECK(members::update_sql ==
        "UPDATE members SET email = $2, team = $3, version = version + 1 "
        "WHERE id = $1 AND version = $4 AND left_at IS NULL RETURNING version");
}

TEST_CASE("erasing notes the time, and each row is brought back or taken out by key") {
  on_postgres server;
  server.members.erase(1);
  CHECK(server.text() == "UPDATE members SET left_at = now(), version = version + 1 WHERE id = $1 AND left_at IS NULL");
  server.members.restore(1);
  CHECK(server.text() ==
        "UPDATE members SET left_at = NULL, version = version + 1 WHERE id = $1 AND left_at IS NOT NULL");
  server.members.purge(1);
  CHECK(server.text() == "DELETE FROM members WHERE id = $1");
  on_sqlite file;
  file.tasks.erase(1);
  CHECK(file.text() ==
        "UPDATE tasks SET deleted_at = (unixepoch('now') * 1000000 + substr(strftime('%f', 'now'), 4) * 1000) "
        "WHERE id = ?1 AND deleted_at IS NULL");
}

TEST_CASE("an upsert meets the rows of a unique key that are left, and brings back the one of the primary key") {
  using members = members_on_postgres;
  CHECK(members::upsert_sql<> ==
        "INSERT INTO members (id, email, team, version) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET "
        "email = excluded.email, team = excluded.team, version = members.version + 1, left_at = NULL "
        "RETURNING version, left_at");
  CHECK(members::upsert_sql<&member::email> ==
        "INSERT INTO members (id, email, team, version) VALUES ($1, $2, $3, $4) ON CONFLICT (email) WHERE left_at IS "
        "NULL DO UPDATE SET team = excluded.team, version = members.version + 1, left_at = NULL "
        "RETURNING id, version, left_at");
  on_postgres server;
  CHECK(server.members.on_conflict<&member::email>()
            .update(ps::set<&member::team>("x"))
            .try_insert(member{})
            .operator bool() == false);
  CHECK(server.text() ==
        "INSERT INTO members (id, email, team, version) VALUES ($1, $2, $3, $4) ON CONFLICT (email) WHERE left_at IS "
        "NULL DO UPDATE SET team = $5, version = members.version + 1, left_at = NULL "
        "RETURNING id, email, team, version, left_at");
}

TEST_CASE("queries find the rows that are left, erased ones where they are asked for") {
  on_postgres server;
  const std::string all(all_members);
  CHECK(server.members.where().sql == all + " WHERE left_at IS NULL");
  CHECK(server.members.where(id > 1).sql == all + " WHERE id > $1 AND left_at IS NULL");
  CHECK(server.members.where(id > 1 || id < 0).where(id != 7).limit(5).sql ==
        all + " WHERE (id > $1 OR id < $2) AND id <> $3 AND left_at IS NULL LIMIT $4");
  CHECK(server.members.where(id > 1 || id < 0).sql == all + " WHERE (id > $1 OR id < $2) AND left_at IS NULL");
  CHECK(server.members.where(id > 1).with_deleted().sql == all + " WHERE id > $1");
  CHECK(server.members.where().with_deleted().order_by(ps::desc<&member::id>).sql == all + " ORDER BY id DESC");
  static_cast<void>(server.members.where().exists());
  CHECK(server.text() == "SELECT EXISTS (SELECT 1 FROM members WHERE left_at IS NULL)");
  static_cast<void>(server.members.where(id > 1).count());
  CHECK(server.text() == "SELECT count(*) FROM members WHERE id > $1 AND left_at IS NULL");
}

TEST_CASE("rows that are joined, and those of subqueries, are rows that are left") {
  on_postgres server;
  const std::string all(all_tasks);
  CHECK(server.tasks.where().join<&task::member_id>().sql ==
        all +
            " JOIN members ON tasks.member_id = members.id AND members.left_at IS NULL WHERE tasks.deleted_at IS NULL");
  CHECK(server.tasks.where().left_join<member, "m">(ps::field<&task::id> == 1 || ps::field<&task::id> == 2).sql ==
        all +
            " LEFT JOIN members AS m ON (tasks.id = $1 OR tasks.id = $2) AND m.left_at IS NULL "
            "WHERE tasks.deleted_at IS NULL");
  CHECK(server.tasks.where().join<&task::member_id>().with_deleted().sql ==
        all + " JOIN members ON tasks.member_id = members.id");
  const auto of_task = ps::from<member>().where(id == field<&task::member_id>);
  CHECK(server.tasks.where(!exists(of_task)).sql ==
        "SELECT id, member_id, words, deleted_at FROM tasks WHERE NOT EXISTS (SELECT 1 FROM members WHERE members.id = "
        "tasks.member_id AND members.left_at IS NULL) AND deleted_at IS NULL");
}

TEST_CASE("changes by condition are of the rows that are left") {
  on_postgres server;
  server.members.where(id > 1).erase();
  CHECK(server.text() == "UPDATE members SET left_at = now(), version = version + 1 WHERE id > $1 AND left_at IS NULL");
  static_cast<void>(server.tasks.where(field<&task::id> > 1).erase_returning());
  CHECK(server.text() ==
        "UPDATE tasks SET deleted_at = now() WHERE id > $1 AND deleted_at IS NULL "
        "RETURNING id, member_id, words, deleted_at");
  server.members.where(id > 1).update(ps::set<&member::team>("x"));
  CHECK(server.text() == "UPDATE members SET team = $1, version = version + 1 WHERE id > $2 AND left_at IS NULL");
  server.members.where().with_deleted().update(ps::set<&member::team>("x"));
  CHECK(server.text() == "UPDATE members SET team = $1, version = version + 1");
  server.members.where(id > 1 || id < 0).restore();
  CHECK(server.text() ==
        "UPDATE members SET left_at = NULL, version = version + 1 WHERE (id > $1 OR id < $2) AND "
        "left_at IS NOT NULL");
  server.members.where(id > 1).purge();
  CHECK(server.text() == "DELETE FROM members WHERE id > $1 AND left_at IS NULL");
  server.members.where(field<&member::left_at> < ps::timestamp{}).with_deleted().purge();
  CHECK(server.text() == "DELETE FROM members WHERE left_at < $1");
}
