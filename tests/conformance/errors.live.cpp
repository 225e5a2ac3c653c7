// SPDX-License-Identifier: BSL-1.0
#include <polystore/ddl/violates.hpp>

#include <support/entities.hpp>
#include <support/hostile.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;
using ps::field;

namespace {

constexpr const char* canary = "canary 4111";

template <class Store>
struct constrained : store_of<Store, note, mark> {
  ps::repository<note, typename Store::connection_type> notes = this->template of<note>();
  ps::repository<mark, typename Store::connection_type> marks = this->template of<mark>();
  constrained() { notes.insert({1, canary, canary, 1}); }
};

/// No value leaves with an error: neither in its words nor in what it names.
void check_discreet(const ps::error& failure) {
  INFO(failure.what());
  for (const std::string_view said : {std::string_view(failure.what()), failure.code(), failure.constraint(),
                                      failure.table(), failure.column(), failure.statement()}) {
    CHECK(said.find("4111") == said.npos);
  }
}

struct loose_note {  // of the same table, but its text may be null
  std::int32_t id{};
  std::optional<std::string> text{};
  std::int32_t rank{};
};
constexpr auto placement_of(ps::entity<loose_note>) {
  return ps::postgres::table{"notes", ps::primary_key<&loose_note::id>};
}

}  // namespace

TEMPLATE_TEST_CASE("a unique key that is taken is named, its value is not", "", postgres_store, sqlite_store) {
  constrained<TestType> store;
  const auto taken = error_of<ps::unique_violation>([&] { store.notes.insert({2, canary, {}, 0}); });
  CHECK(taken.constraint() == "notes_text_key");
  CHECK(ps::violates<note>(taken, ps::unique<&note::text>));
  CHECK_FALSE(ps::violates<note>(taken, ps::primary_key<&note::id>));
  CHECK(taken.statement() == store.notes.insert_sql);
  check_discreet(taken);
}

TEMPLATE_TEST_CASE("a primary key that is taken is a unique violation", "", postgres_store, sqlite_store) {
  constrained<TestType> store;
  const auto taken = error_of<ps::unique_violation>([&] { store.notes.insert({1, "other", {}, 0}); });
  CHECK(taken.table() == "notes");
  CHECK(ps::violates<note>(taken, ps::primary_key<&note::id>));
  CHECK_FALSE(ps::violates<note>(taken, ps::unique<&note::text>));
  store.marks.insert({1, "ann", 1, {}});
  const auto both = error_of<ps::unique_violation>([&] { store.marks.insert({2, "ann", 1, {}}); });
  CHECK(ps::violates<mark>(both, ps::primary_key<&mark::note_id, &mark::reader>));
  CHECK_FALSE(ps::violates<note>(both, ps::primary_key<&note::id>));
}

TEMPLATE_TEST_CASE("a check that is not met is named", "", postgres_store, sqlite_store) {
  constrained<TestType> store;
  const auto refused = error_of<ps::check_violation>([&] { store.notes.insert({2, "4111", canary, -4111}); });
  CHECK(refused.constraint() == "notes_rank_check");
  CHECK(ps::violates<note>(refused, ps::check(field<&note::rank> >= 0)));
  CHECK_THROWS_AS(store.notes.update({1, "x", {}, -1}), ps::check_violation);
  check_discreet(refused);
}

TEMPLATE_TEST_CASE("a reference to nothing is a foreign key violation, and so is erasing what is referred to", "",
                   postgres_store, sqlite_store) {
  constrained<TestType> store;
  const auto dangling = error_of<ps::foreign_key_violation>([&] { store.marks.insert({1, canary, 4111, {}}); });
  CHECK(dangling.constraint() == (TestType::traits.names_foreign_keys ? "marks_note_id_fkey" : ""));
  CHECK(ps::violates<mark>(dangling, ps::references<&mark::note_id, &note::id>) == TestType::traits.names_foreign_keys);
  check_discreet(dangling);
  store.marks.insert({1, "ann", 1, {}});
  CHECK_THROWS_AS(store.notes.erase(1), ps::foreign_key_violation);
  CHECK(store.notes.exists(1));
}

TEMPLATE_TEST_CASE("a null where the column takes none is refused by the store, with the column", "", postgres_store,
                   sqlite_store) {
  constrained<TestType> store;
  auto loose = store.template of<loose_note>();
  const auto refused = error_of<ps::not_null_violation>([&] { loose.insert({4111, std::nullopt, 4111}); });
  CHECK(refused.column() == "text");
  CHECK(refused.table() == "notes");
  check_discreet(refused);
}

TEMPLATE_TEST_CASE("every violation can be caught as one kind, and the store goes on", "", postgres_store,
                   sqlite_store) {
  constrained<TestType> store;
  CHECK_THROWS_AS(store.notes.insert({2, canary, {}, 0}), ps::constraint_violation);
  CHECK_THROWS_AS(store.notes.insert({2, "x", {}, -1}), ps::error);
  CHECK_FALSE(store.connection.in_transaction());
  store.notes.insert({2, "x", {}, 0});
  CHECK(store.notes.count() == 2);
}

TEMPLATE_TEST_CASE("a missing table is a statement error that names it", "", postgres_store, sqlite_store) {
  TestType store;
  ps::repository<note, typename TestType::connection_type> notes(store.connection);
  const auto missing = error_of<ps::statement_error>([&] { (void)notes.find(1); });
  CHECK(says(missing, "notes"));
  CHECK(missing.statement() == notes.find_sql);
  CHECK_THROWS_AS(notes.insert({1, "x", {}, 0}), ps::statement_error);
}

TEMPLATE_TEST_CASE("A23 a dropped column is an error at the first use, an added one is none", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, mark, note> store;
  auto marks = store.template of<mark>();
  store.connection.execute_script("ALTER TABLE marks ADD COLUMN more text");
  CHECK(marks.count() == 0);
  store.template of<note>().insert({1, "x", {}, 0});
  marks.insert({1, "ann", 1, 5});
  CHECK(marks.get(1, "ann").weight == 5);
  store.connection.execute_script("ALTER TABLE marks DROP COLUMN weight");
  CHECK_THROWS_AS(marks.insert({1, "bob", 1, 5}), ps::statement_error);
}

TEMPLATE_TEST_CASE("A23 reordered columns never shift a value", "", postgres_store, sqlite_store) {
  store_of<TestType, note> store;
  store.connection.execute_script(
      "DROP TABLE notes; CREATE TABLE notes (rank integer, remark text, text text, id integer PRIMARY KEY)");
  auto notes = store.template of<note>();
  notes.insert({1, "t", "r", 7});
  CHECK(notes.get(1) == note{1, "t", "r", 7});
}

TEST_CASE(
    "A23 a column of another type is a schema mismatch at its first use on PostgreSQL, and a write changes nothing") {
  store_of<postgres_store, note, account> store;
  store.connection.execute_script(
      "ALTER TABLE notes ALTER rank TYPE bigint; ALTER TABLE accounts ALTER updated_at TYPE timestamp");
  auto notes = store.of<note>();
  const auto drifted = error_of<ps::schema_mismatch>([&] { (void)notes.find(1); });
  CHECK(says(drifted, "column rank"));
  CHECK(drifted.statement() == notes.find_sql);
  CHECK_THROWS_AS((void)notes.where(field<&note::id> == 1).all(), ps::schema_mismatch);
  CHECK_THROWS_AS((void)notes.find(1), ps::schema_mismatch);
  auto accounts = store.of<account>();
  CHECK_THROWS_AS(accounts.insert({.email = "a", .name = "b"}), ps::schema_mismatch);
  CHECK_THROWS_AS(accounts.insert({.email = "a", .name = "b"}), ps::schema_mismatch);
  CHECK(accounts.count() == 0);
}

TEST_CASE("A23 all columns that differ are named at once") {
  store_of<postgres_store, note> store;
  store.connection.execute_script(
      "ALTER TABLE notes ALTER rank TYPE bigint, ALTER remark TYPE bytea USING remark::bytea");
  const auto drifted = error_of<ps::schema_mismatch>([&] { (void)store.of<note>().find(1); });
  CHECK(says(drifted, "column rank"));
  CHECK(says(drifted, "column remark"));
}

TEST_CASE("texts of PostgreSQL's several kinds are read as text") {
  store_of<postgres_store, note> store;
  store.connection.execute_script(
      "CREATE DOMAIN short AS varchar(20); ALTER TABLE notes ALTER text TYPE varchar(9), ALTER remark TYPE short");
  auto notes = store.of<note>();
  notes.insert({1, "one", "r", 1});
  CHECK(notes.get(1) == note{1, "one", "r", 1});
}

TEST_CASE("A15 A6 what is too long or too large for PostgreSQL's column is refused, not cut") {
  store_of<postgres_store, note> store;
  store.connection.execute_script("ALTER TABLE notes ALTER text TYPE varchar(5)");
  auto notes = store.of<note>();
  const auto refused = error_of<ps::invalid_value>([&] { notes.insert({1, "4111 4111", {}, 0}); });
  CHECK(refused.code() == "22001");
  check_discreet(refused);
  store.connection.execute_script("ALTER TABLE notes DROP CONSTRAINT notes_rank_check, ALTER id TYPE smallint");
  CHECK(error_of<ps::invalid_value>([&] { notes.insert({70'000, "a", {}, 0}); }).code() == "22003");
  CHECK(notes.count() == 0);
}

TEST_CASE("values that PostgreSQL quotes in its words stay there: a label, what a trigger raises") {
  constrained<postgres_store> store;
  store.connection.execute_script(
      "CREATE TYPE status AS ENUM ('opened'); CREATE TABLE tickets (id int, now status, history status[], range status[], next status[]);"
      "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'no %', NEW.text; END$$;"
      "CREATE TRIGGER refuse BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION refuse()");
  ps::repository<ticket, ps::postgres::connection> tickets(store.connection);
  const auto unknown = error_of<ps::invalid_value>([&] { tickets.insert({1, status::acknowledged, {}, {}, {}}); });
  CHECK(unknown.code() == "22P02");
  CHECK_FALSE(says(unknown, "acknowledged"));
  const auto raised = error_of<ps::statement_error>([&] { store.notes.update({1, canary, {}, 0}); });
  CHECK(raised.code() == "P0001");
  check_discreet(raised);
}

TEST_CASE("a value of another storage class is a decode error on SQLite, with the column") {
  store_of<sqlite_store, note> store;
  store.connection.execute_script(
      "DROP TABLE notes; CREATE TABLE notes (id INTEGER PRIMARY KEY, text, remark, rank); INSERT INTO notes VALUES (1, 4111, NULL, 0)");
  const auto refused = error_of<ps::decode_error>([&] { (void)store.of<note>().get(1); });
  CHECK(refused.column() == "text");
  check_discreet(refused);
}

TEMPLATE_TEST_CASE("B1 hostile text is stored as it is and finds its row, whichever way it goes in", "", postgres_store,
                   sqlite_store) {
  constrained<TestType> store;
  std::int32_t id = 1;
  for (const std::string text : hostile) {
    INFO(text);
    store.notes.insert({++id, text, text, 0});
    CHECK(store.notes.get(id) == note{id, text, text, 0});
    CHECK(store.notes.where(field<&note::text> == text).one().id == id);
    CHECK(store.notes.where(field<&note::text> >= text && field<&note::text> <= text).one().id == id);
    CHECK(store.notes.where(between(field<&note::remark>, text, text)).one().id == id);
    CHECK(store.notes.where(in(field<&note::remark>, text, text)).one().id == id);
    CHECK(store.notes.where(in(field<&note::text>, std::vector<std::string>{text})).one().id == id);
    CHECK(store.notes.template upsert<&note::text>({9999, text, "met", 1}).id == id);
    store.notes.update({id, text, "x" + text, 2});
    CHECK(store.notes.get(id).remark == "x" + text);
  }
  CHECK(store.notes.count() == id);
}

TEMPLATE_TEST_CASE("B1 hostile text as a key", "", postgres_store, sqlite_store) {
  constrained<TestType> store;
  for (const std::string text : hostile) {
    INFO(text);
    store.marks.insert({1, text, 1, {}});
    CHECK(store.marks.get(1, text).reader == text);
    store.marks.update({2, text, 1, {}});
    store.marks.upsert({3, text, 1, {}});
    CHECK(store.marks.exists(1, text));
    CHECK(store.marks.where(field<&mark::reader> == text).erase() == 1);
    CHECK_FALSE(store.marks.erase(1, text));
  }
  CHECK(store.notes.exists(1));
}

TEMPLATE_TEST_CASE("B2 a negative number is one number, whatever stands before its place", "", postgres_store,
                   sqlite_store) {
  constrained<TestType> store;
  store.notes.insert({-5, "minus", "\n-- x", 0});
  CHECK(store.notes.where(field<&note::id> == -5 && field<&note::remark> == "\n-- x").one().text == "minus");
  CHECK(store.notes.where(between(field<&note::id>, -6, -4)).count() == 1);
}
