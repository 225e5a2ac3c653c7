// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/statements.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;
using ps::field, ps::postgres::plan;

namespace {

constexpr auto id = field<&note::id>;

template <class Store>
struct two_notes : store_of<Store, note> {
  ps::repository<note, typename Store::connection_type> notes = this->template of<note>();
  two_notes() { notes.insert(std::vector<note>{{1, "Alpha", "x", 10}, {2, "beta", {}, 20}}); }
};

bool has(const std::string& words, std::string_view searched) { return words.find(searched) != std::string::npos; }

}  // namespace

TEMPLATE_TEST_CASE("a query's plan names the table and the index, and changes nothing", "", postgres_store,
                   sqlite_store) {
  two_notes<TestType> store;
  CHECK(has(store.notes.where(id == 1).explain(), "notes"));
  CHECK(has(store.notes.where(field<&note::text> == "beta").explain(), "notes_text_key"));
  CHECK(has(store.notes.where(id == 1).explain_erase(), "notes"));
  CHECK(has(store.notes.where(id == 1).explain_update(ps::set<&note::rank>(5)), "notes"));
  CHECK(store.notes.get(1).rank == 10);
}

TEST_CASE("SQLite's plan has the steps of a subquery further in") {
  two_notes<sqlite_store> store;
  const auto others = ps::from<note>().where(id > 1).select(id);
  const std::string words = store.notes.where(in(id, others)).explain();
  CHECK(words.starts_with("SEARCH notes"));
  CHECK(has(words, "\n  SEARCH notes"));
}

TEST_CASE("PostgreSQL's plan comes as text or as a document") {
  two_notes<postgres_store> store;
  CHECK(has(store.notes.where(id == 1).explain<plan::analyze>(), "actual time"));
  const ps::json document = store.notes.where(id == 1).explain<plan::analyze, plan::buffers, plan::as_json>();
  CHECK(document.text.starts_with('['));
  CHECK(has(document.text, "\"Shared Hit Blocks\""));
  CHECK(has(store.notes.where(id == 1).explain<plan::verbose, plan::settings, plan::without_costs>(), "Output: id"));
}

TEST_CASE("what an analysed change has changed is taken back, in a transaction and without") {
  two_notes<postgres_store> store;
  CHECK(has(store.notes.where(id == 1).explain_erase<plan::analyze>(), "actual time"));
  CHECK(store.notes.count() == 2);
  CHECK_FALSE(store.connection.in_transaction());
  ps::relational::transaction_guard open(store.connection);
  store.notes.insert({3, "gamma", {}, 1});
  CHECK(has(store.notes.where().explain_update<plan::analyze>(ps::set<&note::rank>(7)), "actual time"));
  CHECK(store.notes.get(3).rank == 1);
  open.commit();
  CHECK(store.notes.count() == 3);
}

TEMPLATE_TEST_CASE("a statement written by hand shows its plan with its own values, and changes nothing", "",
                   postgres_store, sqlite_store) {
  two_notes<TestType> store;
  const auto read = ps::sql<"SELECT rank FROM notes WHERE text = {}", std::int32_t>(std::string("beta"));
  CHECK(has(ps::query_on(store.connection, read).explain(), "notes_text_key"));
  const auto erase = ps::sql<"DELETE FROM notes WHERE id = {} RETURNING id", std::int32_t>(1);
  if constexpr (std::is_same_v<TestType, postgres_store>) {
    CHECK(has(ps::query_on(store.connection, erase).template explain<plan::analyze>(), "actual time"));
  } else {
    CHECK(has(ps::query_on(store.connection, erase).explain(), "notes"));
  }
  CHECK(store.notes.count() == 2);
}
