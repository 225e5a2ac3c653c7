// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/attempts.hpp>

#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/statements.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

#include <stdexcept>

using namespace polystore_tests;
using namespace app;
using ps::field, ps::set;

namespace {

using notes_repository = ps::repository<note, ps::sqlite::connection>;
using notes_query = decltype(std::declval<notes_repository&>().where());
using conflicting_insert = decltype(std::declval<notes_repository&>().on_conflict());
using written_rows =
    decltype(ps::query_on(std::declval<ps::sqlite::connection&>(), ps::sql<"SELECT 1", std::int64_t>()));
using papers = ps::schema<note>;
using papers_database = decltype(ps::connect<papers>(std::declval<ps::sqlite::connection&>()));
using papers_transaction = ps::transaction<papers, ps::only_database, ps::sqlite::connection>;
[[maybe_unused]] const auto do_nothing = [](auto&) {};
constexpr auto count_sql = ps::sql<"SELECT count(*) FROM notes", std::int64_t>();

/// Whether one form of a verb gives the result of what the other gives.
template <class Verb, class Attempt>
inline constexpr bool corresponds = std::is_same_v<Attempt, ps::result<Verb>>;
template <class Attempt>
inline constexpr bool corresponds<void, Attempt> = std::is_same_v<Attempt, ps::result<ps::done>>;

#define CORRESPONDS(object, verb, ...)                                          \
  static_assert(corresponds<decltype(std::declval<object>().verb(__VA_ARGS__)), \
                            decltype(std::declval<object>().try_##verb(__VA_ARGS__))>)

// Each verb of a repository, of a query, of a hand-written one, of a database and its transactions.
CORRESPONDS(notes_repository&, insert, note{});
CORRESPONDS(notes_repository&, insert, std::vector<note>{});
CORRESPONDS(notes_repository&, find, 1);
CORRESPONDS(notes_repository&, get, 1);
CORRESPONDS(notes_repository&, exists, 1);
CORRESPONDS(notes_repository&, count);
CORRESPONDS(notes_repository&, all);
CORRESPONDS(notes_repository&, update, note{});
CORRESPONDS(notes_repository&, upsert, note{});
CORRESPONDS(notes_repository&, upsert<&note::text>, note{});
CORRESPONDS(notes_repository&, erase, 1);
CORRESPONDS(notes_query, all);
CORRESPONDS(notes_query, first);
CORRESPONDS(notes_query, one);
CORRESPONDS(notes_query, count);
CORRESPONDS(notes_query, exists);
CORRESPONDS(notes_query, erase);
CORRESPONDS(notes_query, erase_returning);
CORRESPONDS(notes_query, update, set<&note::rank>(1));
CORRESPONDS(notes_query, update_returning, set<&note::rank>(1));
CORRESPONDS(notes_query, explain);
CORRESPONDS(notes_query, explain_erase);
CORRESPONDS(notes_query, explain_update, set<&note::rank>(1));
CORRESPONDS(conflicting_insert, insert, note{});
CORRESPONDS(conflicting_insert, insert, std::vector<note>{});
CORRESPONDS(written_rows, all);
CORRESPONDS(written_rows, first);
CORRESPONDS(written_rows, one);
CORRESPONDS(papers_database&, transaction, do_nothing);
CORRESPONDS(papers_database&, run, count_sql);
CORRESPONDS(papers_transaction&, run, count_sql);
#undef CORRESPONDS

}  // namespace

TEMPLATE_TEST_CASE("each verb's failure can be an answer", "", postgres_store, sqlite_store) {
  store_of<TestType, note> store;
  auto notes = store.template of<note>();
  CHECK(notes.try_insert(std::vector<note>{{1, "one", {}, 1}, {2, "two", {}, 2}})->size() == 2);
  const std::vector<note> taken{{3, "three", {}, 3}, {1, "again", {}, 1}};
  CHECK(notes.try_insert(taken).template failed_with<ps::unique_violation>());
  CHECK(*notes.try_count() == 2);
  CHECK(*notes.try_exists(1));
  CHECK(notes.try_find(2).value()->text == "two");
  CHECK_FALSE(notes.try_find(9).value());
  CHECK(notes.try_get(1)->rank == 1);
  CHECK(notes.try_get(9).template failed_with<ps::not_found>());
  CHECK(notes.try_update({9, "nine", {}, 1}).template failed_with<ps::not_found>());
  CHECK(notes.try_all()->size() == 2);
  CHECK(notes.where().try_one().template failed_with<ps::too_many_rows>());
  CHECK(notes.where(field<&note::id> == 1).try_one()->text == "one");
  CHECK(notes.where().try_first().value()->rank > 0);
  CHECK(notes.where().try_all()->size() == 2);
  CHECK(*notes.where().try_count() == 2);
  CHECK(*notes.where(field<&note::rank> == 7).try_exists() == false);
  CHECK(notes.where().try_update(set<&note::text>("same")).template failed_with<ps::unique_violation>());
  CHECK(notes.where().try_update(set<&note::rank>(-1)).template failed_with<ps::check_violation>());
  CHECK(notes.where(field<&note::id> == 1).try_update_returning(set<&note::rank>(5))->size() == 1);
  CHECK_FALSE(notes.where().try_explain()->empty());
  CHECK(notes.where(field<&note::id> == 1).try_erase_returning()->front().rank == 5);
  CHECK(*notes.where().try_erase() == 1);
  CHECK(notes.on_conflict().try_insert(note{1, "one", {}, -1}).template failed_with<ps::check_violation>());
  CHECK(notes.on_conflict().try_insert(std::vector<note>{})->empty());
  const auto values = ps::from<note>().select(field<&note::text>);
  CHECK(*notes.template try_insert_from<&note::text>(values) == 0);
}

TEMPLATE_TEST_CASE("a transaction, a schema and a hand-written statement can be tried", "", postgres_store,
                   sqlite_store) {
  TestType store;
  auto db = ps::connect<papers>(store.connection);
  CHECK(ps::try_verify(db).template failed_with<ps::schema_mismatch>());
  CHECK(ps::try_create(db));
  CHECK(ps::try_verify(db));
  const auto insert_twice = [](auto& tx) {
    auto notes = ps::repository_for<note>(tx);
    notes.insert({1, "one", {}, 0});
    return notes.insert({1, "two", {}, 0}).id;
  };
  CHECK(db.try_transaction(insert_twice).template failed_with<ps::unique_violation>());
  CHECK(ps::repository_for<note>(db).count() == 0);
  CHECK(*db.try_transaction([](auto& tx) { return ps::repository_for<note>(tx).insert({1, "one", {}, 0}).id; }) == 1);
  CHECK_THROWS_AS(db.try_transaction([](auto&) { throw std::logic_error("ours"); }), std::logic_error);
  CHECK(db.try_run(count_sql)->front() == 1);
  store.connection.execute_script("DROP TABLE notes");
  CHECK(db.try_run(count_sql).template failed_with<ps::statement_error>());
}
