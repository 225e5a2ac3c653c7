// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/facets/soft_delete.hpp>

#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/statements.hpp>
#include <polystore/testing/rolled_back.hpp>

#include <support/soft_deleted.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace soft;
using ps::field;

namespace {

constexpr auto id = field<&member::id>;

/// In a schema, with nulls that count as equal.
struct badge {
  std::int64_t id{};
  std::optional<std::string> code{};
  std::optional<ps::timestamp> lostAt{};
};
constexpr auto placement_of(ps::entity<badge>) {
  return ps::postgres::table{"polystore_soft.badges", ps::primary_key<&badge::id>,
                             ps::unique<&badge::code>.nulls_not_distinct(), ps::soft_delete<&badge::lostAt>,
                             ps::small_table("a test writes a few rows")};
}

template <class Store>
struct three_members : store_of<Store, member, task> {
  ps::repository<member, typename Store::connection_type> members = this->template of<member>();
  ps::repository<task, typename Store::connection_type> tasks = this->template of<task>();
  three_members() {
    members.insert(std::vector<member>{{1, "ann", "red"}, {2, "bob", "red"}, {3, "cid", "blue"}});
    tasks.insert(std::vector<task>{{1, 1, "dig"}, {2, 2, "sow"}, {3, {}, "rest"}});
  }
};

}  // namespace

TEMPLATE_TEST_CASE("an erased row is found no more, but is there", "", postgres_store, sqlite_store) {
  three_members<TestType> store;
  CHECK(store.members.erase(1));
  CHECK_FALSE(store.members.erase(1));
  CHECK_FALSE(store.members.find(1));
  CHECK_FALSE(store.members.exists(1));
  CHECK_THROWS_AS(store.members.get(1), ps::not_found);
  CHECK(store.members.count() == 2);
  CHECK(store.members.all().size() == 2);
  CHECK(store.members.where(id == 1).count() == 0);
  CHECK(store.members.where().with_deleted().count() == 3);
  const auto gone = store.members.where(id == 1).with_deleted().one();
  CHECK((gone.left_at && gone.left_at->microseconds > 1'600'000'000'000'000));
  CHECK(gone.version == 2);
}

TEMPLATE_TEST_CASE("an erased row can't be updated, and what was read before is stale when it is back", "",
                   postgres_store, sqlite_store) {
  three_members<TestType> store;
  auto ann = store.members.get(1);
  store.members.erase(1);
  CHECK_THROWS_AS(store.members.update(ann), ps::not_found);
  CHECK(store.members.where(id == 1).update(ps::set<&member::team>("green")) == 0);
  CHECK(store.members.where(id == 1).with_deleted().update(ps::set<&member::team>("green")) == 1);
  CHECK(store.members.restore(1));
  CHECK_FALSE(store.members.restore(1));
  CHECK_THROWS_AS(store.members.update(ann), ps::stale_version);
  CHECK(store.members.get(1).team == "green");
}

TEMPLATE_TEST_CASE("what an erased row was called is free again, and it comes back only while it is", "",
                   postgres_store, sqlite_store) {
  three_members<TestType> store;
  CHECK_THROWS_AS(store.members.insert({4, "ann", "red"}), ps::unique_violation);
  store.members.erase(1);
  store.members.insert({4, "ann", "red"});
  try {
    store.members.restore(1);
    FAIL("two are called ann");
  } catch (const ps::unique_violation& refused) {
    CHECK(ps::violates<member>(refused, ps::unique<&member::email>));
  }
  CHECK(store.members.purge(4));
  CHECK(store.members.restore(1));
  CHECK_THROWS_AS(store.members.insert({1, "eve", "red"}), ps::unique_violation);
}

TEMPLATE_TEST_CASE("an upsert brings back the row of its primary key, and meets no erased one by another key", "",
                   postgres_store, sqlite_store) {
  three_members<TestType> store;
  store.members.erase(1);
  const auto back = store.members.upsert({1, "ann", "green"});
  CHECK((!back.left_at && store.members.get(1).team == "green"));
  store.members.erase(1);
  const auto other = store.members.template upsert<&member::email>({5, "ann", "blue"});
  CHECK(other.id == 5);
  CHECK(store.members.template upsert<&member::email>({6, "ann", "grey"}).id == 5);
  CHECK(store.members.where(field<&member::email> == "ann").with_deleted().count() == 2);
  CHECK(store.members.on_conflict().insert(member{2, "bob", "grey"}).team == "grey");
  store.members.erase(2);
  CHECK_FALSE(store.members.on_conflict().skip().insert(member{2, "bob", "green"}));
  CHECK_FALSE(store.members.on_conflict().update(ps::set<&member::team>("back")).insert(member{2, "bob", ""}).left_at);
  CHECK(store.members.get(2).team == "back");
}

TEMPLATE_TEST_CASE("joins and subqueries leave erased rows out on either side", "", postgres_store, sqlite_store) {
  three_members<TestType> store;
  store.members.erase(1);
  const auto joined = [&] { return store.tasks.where().template join<&task::member_id>(); };
  CHECK(joined().all().size() == 1);
  CHECK(joined().with_deleted().all().size() == 2);
  const auto names = store.tasks.where()
                         .template left_join<&task::member_id>()
                         .select(field<&member::email>)
                         .order_by(ps::asc<&task::id>)
                         .all();
  CHECK(names == std::vector<std::optional<std::string>>{std::nullopt, "bob", std::nullopt});
  const auto of_task = ps::from<member>().where(id == field<&task::member_id>);
  CHECK(store.tasks.where(exists(of_task)).one().id == 2);
  CHECK(store.tasks.where(in(field<&task::id>, ps::from<member>().select(id))).count() == 2);
  store.tasks.erase(2);
  CHECK(joined().count() == 0);
  CHECK(store.tasks.where(field<&task::member_id> == std::nullopt).count() == 1);
}

TEMPLATE_TEST_CASE("what objects refer to, or are referred to by, is loaded without erased rows", "", postgres_store,
                   sqlite_store) {
  three_members<TestType> store;
  auto db = ps::connect<team>(store.connection);
  const auto members = store.members.all();
  const auto tasks = store.tasks.where().order_by(ps::asc<&task::id>).all();
  store.members.erase(1);
  store.tasks.erase(2);
  const auto children = db.template children<&task::member_id>(members);
  CHECK((children[0].size() == 1 && children[1].empty()));
  auto kept = db.template try_children<&task::member_id>(members, ps::from<task>().with_deleted());
  CHECK(kept.value()[1].size() == 1);
  auto parents = db.template try_parents<&task::member_id>(tasks);
  CHECK((!parents.value()[0] && parents.value()[1]->id == 2 && !parents.value()[2]));
}

TEMPLATE_TEST_CASE("many rows are erased, brought back and taken out by a condition", "", postgres_store,
                   sqlite_store) {
  three_members<TestType> store;
  CHECK(store.members.where(field<&member::team> == "red").erase() == 2);
  CHECK(store.members.where().erase_returning().front().left_at);
  CHECK(store.members.count() == 0);
  CHECK(store.members.where().purge() == 0);
  CHECK(store.members.where(id >= 2 || id < 0).restore() == 2);
  CHECK(store.members.count() == 2);
  CHECK_THROWS_AS(store.members.where().with_deleted().purge(), ps::foreign_key_violation);
  CHECK(store.tasks.where().purge() == 3);
  CHECK(store.members.where(field<&member::left_at> != std::nullopt).with_deleted().purge() == 1);
  CHECK(store.members.where().with_deleted().count() == 2);
}

TEST_CASE("PostgreSQL keeps keys of the rows that are left in a schema, nulls that count as equal included") {
  ps::testing::rolled_back<ps::postgres::connection> connection(postgres_server());
  auto db = ps::connect<ps::schema<badge>>(connection);
  ps::create(db);
  ps::verify(db);
  auto badges = db.repository<badge>();
  badges.insert({.id = 1});
  CHECK_THROWS_AS(badges.insert({.id = 2}), ps::unique_violation);
  badges.erase(1);
  badges.insert({.id = 2});
  CHECK(badges.count() == 1);
}

TEMPLATE_TEST_CASE("the tables of types that keep erased rows are created and verified", "", postgres_store,
                   sqlite_store) {
  TestType store;
  auto db = ps::connect<team>(store.connection);
  ps::create(db);
  ps::create(db);
  ps::verify(db);
  store.connection.execute_script(
      "DROP INDEX members_email_key; CREATE UNIQUE INDEX members_email_key ON members (email)");
  CHECK_THROWS_AS(ps::verify(db), ps::schema_mismatch);
}
