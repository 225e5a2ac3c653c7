// SPDX-License-Identifier: BSL-1.0
// What a store does behind the library's back: it is told, or it makes no difference.
#include <polystore/relational/transaction.hpp>
#include <polystore/statements.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;

namespace {

struct stay {
  std::int32_t id{};
  ps::interval length{};
};
constexpr auto placement_of(ps::entity<stay>) {
  return ps::postgres::table{"stays", ps::primary_key<&stay::id>, ps::small_table("a test writes a few rows")};
}

struct price {
  std::int32_t id{};
  std::int32_t rank{};
  ps::decimal amount{};
  double weight{};
};
constexpr auto placement_of(ps::entity<price>) {
  return ps::postgres::table{"prices", ps::primary_key<&price::id>, ps::small_table("a test writes a few rows")};
}

/// A number that is not whole comes first.
struct gauge {
  double level{};
  std::int64_t id{};
  std::int64_t reading{};
  std::int32_t version = 1;
  bool is_on{};
  ps::timestamp at{};
  std::optional<ps::timestamp> removed_at{};
  friend bool operator==(const gauge&, const gauge&) = default;
};
constexpr auto placement_of(ps::entity<gauge>) {
  return ps::postgres::table{"gauges",
                             ps::primary_key<&gauge::id>,
                             ps::identity<&gauge::id>,
                             ps::unique<&gauge::reading>,
                             ps::version<&gauge::version>,
                             ps::touch<&gauge::at>,
                             ps::soft_delete<&gauge::removed_at>,
                             ps::small_table("a test writes a few rows")};
}
constexpr std::int64_t large = 9'007'199'254'740'993;  // no double is

struct parent {
  std::int32_t id{};
};
struct child {
  std::int32_t id{};
  std::int32_t parent_id{};
};
constexpr auto placement_of(ps::entity<parent>) { return ps::postgres::table{"parents", ps::primary_key<&parent::id>}; }
constexpr auto placement_of(ps::entity<child>) {
  return ps::postgres::table{"children", ps::primary_key<&child::id>,
                             ps::references<&child::parent_id, &parent::id>(ps::on_delete::restrict)};
}

}  // namespace

TEMPLATE_TEST_CASE("intervals compare by how long they last, with months of 30 days", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, stay> store;
  auto stays = store.template of<stay>();
  stays.insert(std::vector<stay>{
      {1, {.days = 9}}, {2, {.days = 10}}, {3, {.microseconds = 240ll * 3600 * 1'000'000}}, {4, {.months = 1}}});
  CHECK(stays.where(ps::field<&stay::length> >= ps::interval{.days = 10}).count() == 3);
  CHECK(stays.where(ps::field<&stay::length> == ps::interval{.days = 10}).count() == 2);
  CHECK(stays.where().order_by(ps::asc<&stay::length>).first()->id == 1);
}

TEMPLATE_TEST_CASE("what a write gives back is exact whatever a table's first column is", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, gauge> store;
  auto gauges = store.template of<gauge>();
  auto made = gauges.insert({.level = 0.5, .reading = large, .is_on = true});
  CHECK((made.id == 1 && made.version == 1 && gauges.get(1) == made));
  gauges.update(made);
  CHECK((made.version == 2 && gauges.get(1) == made));
  made = gauges.template upsert<&gauge::reading>({.level = 2, .reading = large});
  CHECK((made.id == 1 && made.version == 3));
  const auto met = gauges.template on_conflict<&gauge::reading>().insert(
      std::vector<gauge>{{.level = 3, .reading = large}, {.level = 4, .reading = large + 2}});
  CHECK((met.size() == 2 && met[0].version == 4 && met[1].reading == large + 2 && met == gauges.all()));
  const auto is_large = ps::field<&gauge::reading> == large;
  CHECK(gauges.where(is_large).update_returning(ps::set<&gauge::level>(7.0)).front().reading == large);
  CHECK(gauges.where(is_large).erase_returning().front().reading == large);
  CHECK(gauges.restore(1));
}

TEMPLATE_TEST_CASE("a row that is referred to and can't be erased is a foreign key's violation", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, parent, child> store;
  store.template of<parent>().insert({1});
  store.template of<child>().insert({1, 1});
  CHECK_THROWS_AS(store.template of<parent>().erase(1), ps::foreign_key_violation);
}

TEMPLATE_TEST_CASE("a negative limit is refused before it is sent", "", postgres_store, sqlite_store) {
  store_of<TestType, parent> store;
  CHECK_THROWS_AS(store.template of<parent>().where().limit(-1), ps::value_out_of_range);
}

TEMPLATE_TEST_CASE("numbers of different kinds compare exactly", "", postgres_store, sqlite_store) {
  store_of<TestType, price> store;
  auto prices = store.template of<price>();
  prices.insert(std::vector<price>{{1, 2, ps::decimal(100), 2.5}, {2, 3, *ps::parse_decimal("100.01"), 3.0}});
  CHECK(prices.where(ps::field<&price::rank> > 2.5).one().id == 2);
  CHECK(prices.where(ps::field<&price::rank> == 2.0f).one().id == 1);
  CHECK(prices.where(ps::field<&price::amount> == 100).one().id == 1);
  CHECK(prices.where(ps::field<&price::amount> > 100).one().id == 2);
  CHECK(prices.where(ps::field<&price::rank> == ps::field<&price::weight>).one().id == 2);
  CHECK(prices.where(ps::field<&price::weight> > ps::field<&price::rank>).one().id == 1);
  CHECK(prices.where(in(ps::field<&price::rank>, std::vector<double>{2.5, 3.0})).one().id == 2);
  CHECK(prices.where(in(ps::field<&price::amount>, 100, 101)).one().id == 1);
}

TEST_CASE("an insert that a rule of the server swallows is an error") {
  store_of<postgres_store, parent> store;
  store.connection.execute_script("CREATE RULE swallow AS ON INSERT TO parents DO INSTEAD NOTHING");
  CHECK_THROWS_AS(store.of<parent>().insert({1}), ps::statement_error);
}

TEST_CASE("an insert that a trigger of SQLite swallows is an error") {
  store_of<sqlite_store, parent> store;
  store.connection.execute_script("CREATE TRIGGER swallow BEFORE INSERT ON parents BEGIN SELECT RAISE(IGNORE); END");
  CHECK_THROWS_AS(store.of<parent>().insert({1}), ps::statement_error);
}

TEST_CASE("F7 a table that changed since a statement was prepared is read all the same outside a transaction") {
  store_of<postgres_store, note> store;
  auto notes = store.of<note>();
  notes.insert({1, "text", {}, 0});
  CHECK(notes.get(1).id == 1);
  store.another().execute_script("ALTER TABLE " + std::string(ps::placement<note>.name) +
                                 " ALTER text TYPE varchar(50)");
  CHECK(notes.get(1).text == "text");
}

TEST_CASE("F6 statements that the server has forgotten are prepared again") {
  store_of<postgres_store, parent> store;
  auto parents = store.of<parent>();
  parents.insert({1});
  CHECK(parents.exists(1));
  store.connection.execute_script("DEALLOCATE ALL");
  CHECK(parents.exists(1));
}

TEST_CASE("a transaction that a script has ended is not taken for committed") {
  store_of<postgres_store, parent> store;
  ps::relational::transaction_guard open(store.connection);
  store.of<parent>().insert({1});
  store.connection.execute_script("ROLLBACK");
  CHECK_THROWS_AS(open.commit(), ps::statement_error);
}

TEST_CASE("what a function of the server raises is not repeated, whatever its class") {
  postgres_store store;
  const auto refused = error_of<ps::error>(
      [&] { store.connection.execute_script("DO $$ BEGIN RAISE 'canary %', 7 USING ERRCODE = '42501'; END $$"); });
  CHECK(refused.code() == "42501");
  CHECK_FALSE(says(refused, "canary"));
}
