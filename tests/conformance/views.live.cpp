// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/now.hpp>
#include <polystore/database/refresh.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <support/stores.hpp>
#include <support/view_schema.hpp>

#include <cstdint>
#include <string>
#include <type_traits>

using namespace polystore_tests;
using namespace view_schema;

namespace {

constexpr std::int64_t hour = 3'600'000'000;

/// Sites with visits, which came after `create`; the last visit is too old to count.
template <class Store>
struct plant : Store {
  plant() {
    drop();
    auto db = database();
    ps::create(db);
    auto sites = ps::repository_for<site>(db);
    sites.insert({.id = 1, .region = "north", .status = state::open, .rent = ps::decimal(99)});
    sites.insert({.id = 2, .region = "south", .status = state::open, .rent = ps::decimal(1000)});
    sites.insert({.id = 3, .region = "south", .status = state::closed, .rent = ps::decimal(5000)});
    add_visit(1, 1, 30, 1);
    add_visit(2, 2, 20, 2);
    add_visit(3, 3, 10, 4);
    add_visit(4, 3, 100 * 24, 8);
  }
  ~plant() { drop(); }
  void drop() {
    if constexpr (std::is_same_v<Store, postgres_store>) {
      this->connection.rollback();
      this->connection.execute_script("DROP SCHEMA IF EXISTS plant CASCADE");
    }
  }
  auto database() { return ps::connect<everything>(this->connection); }
  template <class Type>
  auto of() {
    return ps::repository<Type, typename Store::connection_type>(this->connection);
  }
  void add_visit(std::int64_t id, std::int64_t site, std::int64_t hours_ago, std::int64_t hours) {
    const ps::timestamp begin{ps::current_timestamp().microseconds - hours_ago * hour};
    of<visit>().insert({id, site, begin, ps::timestamp{begin.microseconds + hours * hour}});
  }
};

struct archive {};
struct reading {
  std::int64_t id{};
  std::string sensor{};
};
struct sensor_name {
  std::string sensor{};
};
constexpr auto placement_of(ps::entity<reading>) {
  return ps::postgres::table{"readings", ps::primary_key<&reading::id>, ps::in_database<archive>};
}
/// Not as many as there are readings, as long as each has a sensor of its own.
constexpr auto placement_of(ps::entity<sensor_name>) {
  return ps::postgres::materialized_view{
      "sensor_names", ps::from<reading>().select<sensor_name>(field<&reading::sensor>),
      ps::unique_index<&sensor_name::sensor>, ps::in_database<archive>, ps::small_table("a test writes a few rows")};
}

}  // namespace

TEMPLATE_TEST_CASE("a view is read as a table is", "", postgres_store, sqlite_store) {
  plant<TestType> store;
  auto sites = store.template of<open_site>();
  CHECK(sites.count() == 2);
  const auto costly = sites.where(field<&open_site::rent> > ps::decimal(100)).one();
  CHECK((costly.id == 2 && costly.region == "south" && costly.rent == ps::decimal(1000) && costly.visited_at));
  const auto sorted = sites.where().order_by(ps::desc<&open_site::rent>).all();
  CHECK((sorted.size() == 2 && sorted[0].id == 2 && sorted[1].id == 1));
  const auto joined = store.template of<visit>()
                          .where()
                          .template join<open_site>(field<&open_site::id> == field<&visit::site_id>)
                          .select(field<&open_site::region>)
                          .order_by(ps::asc<&open_site::id>)
                          .all();
  CHECK(joined == std::vector<std::string>{"north", "south"});
}

TEMPLATE_TEST_CASE("a materialized view keeps its rows until it is refreshed", "", postgres_store, sqlite_store) {
  plant<TestType> store;
  auto db = store.database();
  auto efforts = store.template of<region_effort>();
  CHECK(efforts.count() == 0);
  db.template refresh<region_effort>();
  CHECK(efforts.count() == 2);
  const auto south = efforts.get("south");
  CHECK((south.visits == 2 && south.seconds == 3.0 * 3600));
  CHECK_FALSE(efforts.find("west"));
  CHECK(efforts.exists("north"));
  CHECK(store.template of<costly_region>().where().one().region == "south");

  store.add_visit(5, 1, 5, 3);
  CHECK(efforts.get("north").visits == 1);
  CHECK(db.template try_refresh<region_effort>(ps::exclusively));
  CHECK((efforts.get("north").visits == 2 && efforts.get("north").seconds == 2.0 * 3600));
  store.template of<visit>().erase(5);
  db.template refresh<region_effort>(ps::concurrently);
  CHECK(efforts.get("north").visits == 1);
}

TEMPLATE_TEST_CASE("a refresh within a transaction is rolled back with it", "", postgres_store, sqlite_store) {
  plant<TestType> store;
  auto db = store.database();
  CHECK_THROWS_AS(db.transaction([](auto& tx) {
    tx.template refresh<region_effort>();
    CHECK(ps::repository_for<region_effort>(tx).count() == 2);
    throw 1;
  }),
                  int);
  CHECK(store.template of<region_effort>().count() == 0);
  db.transaction([](auto& tx) { CHECK(tx.template try_refresh<region_effort>(ps::concurrently)); });
  CHECK(store.template of<region_effort>().count() == 2);
}

TEMPLATE_TEST_CASE("views that are there are made no second time, and are those of the schema", "", postgres_store,
                   sqlite_store) {
  plant<TestType> store;
  auto db = store.database();
  db.template refresh<region_effort>();
  ps::create(db);
  ps::verify(db);
  CHECK(store.template of<region_effort>().count() == 2);
}

TEMPLATE_TEST_CASE("a view of another query, or none, is told", "", postgres_store, sqlite_store) {
  plant<TestType> store;
  auto db = store.database();
  store.connection.execute_script(
      "DROP VIEW costly_regions; CREATE VIEW costly_regions AS SELECT region, visits FROM " +
      std::string(std::is_same_v<TestType, sqlite_store> ? "plant_region_efforts" : "plant.region_efforts"));
  CHECK(says(error_of<ps::schema_mismatch>([&] { ps::verify(db); }), "costly_regions"));
  store.connection.execute_script("DROP VIEW costly_regions");
  CHECK(says(error_of<ps::schema_mismatch>([&] { ps::verify(db); }), "missing: view costly_regions"));
  ps::create(db);
  ps::verify(db);
}

TEMPLATE_TEST_CASE("a refresh that would break an index leaves the view as it was, in whichever database it is", "",
                   postgres_store, sqlite_store) {
  TestType live, archived;
  auto db = ps::connect<ps::schema<site, visit, reading, sensor_name>>(live.connection,
                                                                       ps::in_database<archive>(archived.connection));
  archived.connection.execute_script(
      ps::ddl<ps::schema<reading, sensor_name>, typename TestType::connection_type::dialect, archive>);
  auto readings = ps::repository_for<reading>(db);
  readings.insert({1, "a"});
  db.template refresh<sensor_name>();
  readings.insert({2, "a"});
  const auto twice = db.template try_refresh<sensor_name>(ps::exclusively);
  REQUIRE_FALSE(twice);
  CHECK_THROWS_AS(db.template refresh<sensor_name>(ps::concurrently), ps::error);
  CHECK(ps::violates<sensor_name>(
      error_of<ps::unique_violation>([&] { db.template refresh<sensor_name>(ps::exclusively); }),
      ps::unique_index<&sensor_name::sensor>));
  CHECK(ps::repository_for<sensor_name>(db).all().size() == 1);
  readings.erase(2);
  db.template refresh<sensor_name>(ps::concurrently);
  CHECK(ps::repository_for<sensor_name>(db).exists("a"));
}
