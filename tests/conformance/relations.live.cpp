// SPDX-License-Identifier: BSL-1.0
#include <polystore/database/database.hpp>
#include <polystore/statements.hpp>

#include <support/entities.hpp>
#include <support/soft_deleted.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;
using ps::field;

namespace {

enum class zone { north, south };

/// A key of an enumerator and an exact number, whose column is called as that of a list is.
struct cell {
  zone where{};
  ps::decimal value{};
  std::string name{};
  friend bool operator==(const cell&, const cell&) = default;
};
constexpr auto placement_of(ps::entity<cell>) {
  return ps::postgres::table{"cells", ps::primary_key<&cell::where, &cell::value>,
                             ps::small_table("a test writes a few rows")};
}
/// One that refers to a cell, or to none, and to another of its kind.
struct probe {
  std::int32_t id{};
  std::optional<zone> where{};
  std::optional<ps::decimal> value{};
  std::optional<std::int32_t> place{};
  friend bool operator==(const probe&, const probe&) = default;
};
constexpr auto placement_of(ps::entity<probe>) {
  return ps::postgres::table{"probes", ps::primary_key<&probe::id>,
                             ps::foreign_key<&probe::where, &probe::value>.references<&cell::where, &cell::value>(),
                             ps::references<&probe::place, &probe::id>, ps::small_table("a test writes a few rows")};
}

template <class Store>
struct library : store_of<Store, note, mark, cell, probe> {
  using all = ps::schema<note, mark, cell, probe>;
  library() {
    this->template of<note>().insert(std::vector<note>{{1, "a", {}, 10}, {2, "b", {}, 20}, {3, "c", {}, 30}});
    this->template of<mark>().insert(std::vector<mark>{{5, "ann", 1, {}}, {4, "ben", 1, 2}, {1, "ann", 3, 7}});
    const ps::decimal half = *ps::parse_decimal("0.50");
    this->template of<cell>().insert(std::vector<cell>{{zone::north, half, "n"}, {zone::south, half, "s"}});
    this->template of<probe>().insert(
        std::vector<probe>{{1, zone::north, *ps::parse_decimal("0.5"), {}}, {2, {}, {}, 1}, {3, zone::north, half, 1}});
  }
};

}  // namespace

TEMPLATE_TEST_CASE("the rows that refer to each of some objects come in one query", "", postgres_store, sqlite_store) {
  library<TestType> store;
  auto db = ps::connect<typename library<TestType>::all>(store.connection);
  const std::vector<note> notes{{3, {}, {}, 0}, {2, {}, {}, 0}, {1, {}, {}, 0}, {9, {}, {}, 0}, {3, {}, {}, 0}};
  using groups = std::vector<std::vector<mark>>;
  CHECK(db.template children<&mark::note_id>(notes, ps::from<mark>().order_by(ps::asc<&mark::grade>)) ==
        groups{{{1, "ann", 3, 7}}, {}, {{4, "ben", 1, 2}, {5, "ann", 1, {}}}, {}, {{1, "ann", 3, 7}}});
  CHECK(db.template children<&mark::note_id>(notes, ps::from<mark>().where(field<&mark::grade> == 5)) ==
        groups{{}, {}, {{5, "ann", 1, {}}}, {}, {}});
  CHECK(db.template children<&mark::note_id>(notes, ps::from<mark>()
                                                        .template join<note>(field<&note::id> == field<&mark::note_id>)
                                                        .where(field<&note::rank> > 20 && field<&mark::grade> > 0)
                                                        .order_by(ps::desc<&note::rank>)) ==
        groups{{{1, "ann", 3, 7}}, {}, {}, {}, {{1, "ann", 3, 7}}});
  CHECK(db.template children<&mark::note_id>(std::vector<note>{}).empty());
}

TEMPLATE_TEST_CASE("the rows that some objects refer to come in one query, each once", "", postgres_store,
                   sqlite_store) {
  library<TestType> store;
  auto db = ps::connect<typename library<TestType>::all>(store.connection);
  const std::vector<mark> marks{{0, "x", 3, {}}, {0, "y", 1, {}}, {0, "z", 3, {}}, {0, "q", 9, {}}};
  const auto notes = db.template parents<&mark::note_id>(marks);
  REQUIRE(notes.size() == 4);
  CHECK(notes[0] == note{3, "c", {}, 30});
  CHECK(notes[1] == note{1, "a", {}, 10});
  CHECK(notes[2] == notes[0]);
  CHECK(notes[3] == std::nullopt);
  db.transaction([&](auto& tx) {
    CHECK(tx.template parents<&mark::note_id>(std::vector<mark>{}).empty());
    CHECK(tx.template children<&mark::note_id>(std::vector<note>{*notes[0]})[0].size() == 1);
  });
}

TEMPLATE_TEST_CASE("a relation may be over several fields, nullable, or within one type", "", postgres_store,
                   sqlite_store) {
  library<TestType> store;
  auto& connection = store.connection;
  const auto cells = store.template of<cell>().where().order_by(ps::asc<&cell::name>).all();
  const auto probes = store.template of<probe>().where().order_by(ps::asc<&probe::id>).all();
  const auto in_cells = ps::children_on<&probe::where, &probe::value>(connection, cells);
  REQUIRE(in_cells.size() == 2);
  CHECK(in_cells[0].size() == 2);
  CHECK(in_cells[1].empty());
  const auto found = ps::parents_on<&probe::where, &probe::value>(connection, probes);
  CHECK(found == std::vector<std::optional<cell>>{cells[0], {}, cells[0]});
  const auto below =
      ps::children_on<&probe::place>(connection, probes, ps::from<probe>().order_by(ps::asc<&probe::id>));
  CHECK(below == std::vector<std::vector<probe>>{{probes[1], probes[2]}, {}, {}});
  CHECK(ps::parents_on<&probe::place>(connection, probes) ==
        std::vector<std::optional<probe>>{{}, probes[0], probes[0]});
}

TEMPLATE_TEST_CASE("rows that are erased but kept are related to nothing", "", postgres_store, sqlite_store) {
  using soft::member, soft::task;
  store_of<TestType, member, task> store;
  auto members = store.template of<member>();
  auto tasks = store.template of<task>();
  members.insert(std::vector<member>{{1, "ann", "red"}, {2, "bob", "red"}});
  tasks.insert(std::vector<task>{{1, 1, "dig"}, {2, 2, "sow"}, {3, 2, "rest"}});
  const auto all_members = members.all();
  const auto all_tasks = tasks.where().order_by(ps::asc<&task::id>).all();
  members.erase(1);
  tasks.erase(3);
  auto& connection = store.connection;
  CHECK(ps::children_on<&task::member_id>(connection, all_members)[1].size() == 1);
  CHECK(ps::children_on<&task::member_id>(connection, all_members, ps::from<task>().where(field<&task::id> > 2))[1]
            .empty());
  CHECK(ps::children_on<&task::member_id>(connection, all_members, ps::from<task>().with_deleted())[1].size() == 2);
  CHECK_FALSE(ps::parents_on<&task::member_id>(connection, all_tasks)[0]);
  CHECK(ps::parents_on<&task::member_id>(connection, all_tasks, ps::from<member>().with_deleted())[0]->email == "ann");
}
