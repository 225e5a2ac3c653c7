// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/now.hpp>
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include "inspections/entities.hpp"

#include <support/stores.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace polystore_tests;
using namespace inspections;

namespace {

constexpr std::int64_t second = 1'000'000, day_long = 86'400 * second;

/// A lot and its first inspections: of two days, one too old, one unfinished.
template <class Store>
struct bench : Store {
  lot lot_7;
  ps::timestamp today{ps::current_timestamp().microseconds / day_long * day_long};

  bench() {
    auto db = database();
    ps::create(db);
    lot_7 = db.template repository<lot>().insert({.number = "L-7", .wafers = 25});
    inspect("1/1", inspection_kind::optical, -day_long, 60 * second, inspection_outcome::passed);
    inspect("1/2", inspection_kind::optical, -day_long + second, 90 * second, inspection_outcome::failed);
    inspect("1/1", inspection_kind::x_ray, -day_long + 2 * second, 300 * second, inspection_outcome::passed);
    inspect("1/3", inspection_kind::optical, -2 * day_long, 30 * second, inspection_outcome::rework);
    inspect("1/4", inspection_kind::optical, -91 * day_long, 1000 * second, inspection_outcome::failed);
    inspections().insert({.lot_id = lot_7.id, .die = "1/5", .station = "S2", .started_at = today});
  }
  auto database() { return ps::connect<platform>(this->connection); }
  auto inspections() { return ps::repository<inspection, typename Store::connection_type>(this->connection); }
  auto summaries() { return ps::repository<daily_summary, typename Store::connection_type>(this->connection); }
  inspection inspect(const char* die, inspection_kind kind, std::int64_t from_today, std::int64_t duration,
                     inspection_outcome outcome) {
    const ps::timestamp begin{today.microseconds + from_today};
    return inspections().insert({.lot_id = lot_7.id,
                                 .die = die,
                                 .kind = kind,
                                 .outcome = outcome,
                                 .station = "S1",
                                 .defects = outcome == inspection_outcome::failed ? 3 : 0,
                                 .confidence = 0.75,
                                 .measurements = {R"({"nm": 7})"},
                                 .started_at = begin,
                                 .finished_at = ps::timestamp{begin.microseconds + duration}});
  }
};

}  // namespace

TEMPLATE_TEST_CASE("an inspection is filled by the store and kept within its bounds", "", postgres_store,
                   sqlite_store) {
  bench<TestType> store;
  auto inspections = store.inspections();
  const inspection one = store.inspect("2/1", inspection_kind::electrical, 0, second, inspection_outcome::passed);
  CHECK(one.id != ps::uuid{});
  CHECK(one.created_at.microseconds > store.today.microseconds);
  CHECK(inspections.get(one.id).station == "S1");
  const auto again = error_of<ps::unique_violation>(
      [&] { store.inspect("2/1", inspection_kind::electrical, 0, second, inspection_outcome::failed); });
  CHECK(ps::violates<inspection>(again, one_inspection_of_a_kind));
  inspection wrong = one;
  wrong.confidence = 1.5;
  CHECK_THROWS_AS(inspections.update(wrong), ps::check_violation);
  wrong = one;
  wrong.lot_id = {};
  CHECK_THROWS_AS(inspections.update(wrong), ps::foreign_key_violation);
  CHECK_THROWS_AS(store.inspect("2/2", inspection_kind::x_ray, 0, -second, inspection_outcome::passed),
                  ps::check_violation);
}

TEMPLATE_TEST_CASE("inspections are found by what their indexes serve", "", postgres_store, sqlite_store) {
  bench<TestType> store;
  auto inspections = store.inspections();
  auto db = store.database();
  const auto latest = db.query(latest_of_lot, store.lot_7.id, 2).all();
  CHECK((latest.size() == 2 && latest[0].die == "1/5" && latest[1].die == "1/1"));
  CHECK(db.query(pending_since, store.today).one().station == "S2");
  CHECK(db.query(of_station, "S1").count() == 5);
  CHECK(inspections.where(ps::document<&inspection::measurements>["nm"].template as<double>() == 7.0)
            .scan("a question of the day")
            .count() == 5);
  if constexpr (std::is_same_v<TestType, postgres_store>) {
    CHECK(inspections.where(ps::document<&inspection::measurements>.contains(ps::json{R"({"nm": 7})"})).count() == 5);
  }
  db.template repository<lot>().erase(store.lot_7.id);
  CHECK(inspections.scan("a look at the whole table").count() == 0);
}

TEMPLATE_TEST_CASE("a lot's inspections are read page by page, filtered by what is asked for", "", postgres_store,
                   sqlite_store) {
  bench<TestType> store;
  const auto read = [&](std::optional<inspection_outcome> outcome, std::optional<std::string> station) {
    std::vector<std::string> dies;
    std::optional<ps::cursor> from(std::in_place);
    while (from) {
      auto page =
          store.inspections()
              .where(field<&inspection::lot_id> == store.lot_7.id, field<&inspection::kind> == inspection_kind::optical,
                     ps::optional(field<&inspection::outcome> == outcome),
                     ps::optional(field<&inspection::station> == station))
              .order_by(ps::asc<&inspection::die>)
              .page(2, *from);
      for (const inspection& each : page.rows) dies.push_back(each.die);
      from = page.next;
    }
    return dies;
  };
  using dies = std::vector<std::string>;
  CHECK(read({}, {}) == dies{"1/1", "1/2", "1/3", "1/4", "1/5"});
  CHECK(read(inspection_outcome::passed, {}) == dies{"1/1"});
  CHECK(read({}, "S2") == dies{"1/5"});
  CHECK(read(inspection_outcome::failed, "S1") == dies{"1/2", "1/4"});
}

TEMPLATE_TEST_CASE("the summary of each day is as of the last refresh", "", postgres_store, sqlite_store) {
  bench<TestType> store;
  auto db = store.database();
  auto summaries = store.summaries();
  CHECK(summaries.count() == 0);
  db.template refresh<daily_summary>(ps::exclusively);
  CHECK(summaries.count() == 3);
  const ps::timestamp yesterday{store.today.microseconds - day_long};
  const auto optical = summaries.get(yesterday, inspection_kind::optical);
  CHECK((optical.inspections == 2 && optical.failed == 1 && optical.average_seconds == 75.0));
  const auto x_ray = summaries.get(yesterday, inspection_kind::x_ray);
  CHECK((x_ray.inspections == 1 && x_ray.failed == 0 && x_ray.average_seconds == 300.0));
  CHECK_FALSE(summaries.find(store.today, inspection_kind::optical));

  store.inspect("3/1", inspection_kind::optical, -day_long, 0, inspection_outcome::failed);
  CHECK(summaries.get(yesterday, inspection_kind::optical).inspections == 2);
  db.template refresh<daily_summary>(ps::concurrently);
  const auto refreshed = summaries.get(yesterday, inspection_kind::optical);
  CHECK((refreshed.inspections == 3 && refreshed.failed == 2 && refreshed.average_seconds == 50.0));
  const auto worst = db.query(worst_days).all();
  CHECK((worst.size() == 1 && worst[0].day == yesterday));
  ps::verify(db);
}

TEST_CASE("while a summary is refreshed concurrently others read it") {
  bench<postgres_store> store;
  auto db = store.database();
  db.refresh<daily_summary>();
  auto reader = store.another();
  reader.begin();
  CHECK(ps::repository<daily_summary, ps::postgres::connection>(reader).count() == 3);
  store.connection.execute_script("SET lock_timeout = '100ms'");
  db.refresh<daily_summary>(ps::concurrently);
  CHECK_THROWS_AS(db.refresh<daily_summary>(ps::exclusively), ps::timeout);
  reader.rollback();
  db.refresh<daily_summary>(ps::exclusively);
}

TEST_CASE("a summary without rows of its own is filled exclusively first") {
  bench<postgres_store> store;
  store.connection.execute_script("REFRESH MATERIALIZED VIEW inspection_daily_summaries WITH NO DATA");
  auto db = store.database();
  CHECK_THROWS_AS(store.summaries().count(), ps::statement_error);
  CHECK_THROWS_AS(db.refresh<daily_summary>(), ps::statement_error);
  db.refresh<daily_summary>(ps::exclusively);
  CHECK(store.summaries().count() == 3);
}
