// SPDX-License-Identifier: BSL-1.0
#include <support/entities.hpp>
#include <support/stores.hpp>

#include <span>

using namespace polystore_tests;
using namespace app;

namespace {

template <class Store>
struct some_notes : store_of<Store, note, mark> {
  ps::repository<note, typename Store::connection_type> notes = this->template of<note>();
  some_notes() {
    notes.insert(std::vector<note>{{1, "one", "first", 10}, {2, "two", std::nullopt, 20}, {3, "three", "third", 20}});
  }
};

/// What a store fills and may count further than the field does.
struct counted {
  std::uint16_t id{};
  std::string name{};
  std::uint32_t version{};
};
constexpr auto placement_of(ps::entity<counted>) {
  return ps::postgres::table{"counteds",
                             ps::primary_key<&counted::id>,
                             ps::identity<&counted::id>,
                             ps::unique<&counted::name>,
                             ps::version<&counted::version>,
                             ps::small_table("a test writes a few rows")};
}

template <class Store>
struct accounts_of : store_of<Store, account> {
  ps::repository<account, typename Store::connection_type> accounts = this->template of<account>();
};

account named(std::string email, std::string name) {
  return {.email = static_cast<std::string&&>(email), .name = static_cast<std::string&&>(name)};
}

}  // namespace

TEMPLATE_TEST_CASE("what is inserted is found by its key", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  CHECK(store.notes.find(1) == note{1, "one", "first", 10});
  CHECK(store.notes.find(2) == note{2, "two", std::nullopt, 20});
  CHECK(store.notes.get(3) == note{3, "three", "third", 20});
  CHECK(store.notes.find(4) == std::nullopt);
  CHECK(store.notes.exists(3));
  CHECK_FALSE(store.notes.exists(4));
  CHECK(store.notes.count() == 3);
  CHECK(store.notes.all().size() == 3);
}

TEMPLATE_TEST_CASE("get says that there is no such row, with its statement", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  const auto missing = error_of<ps::not_found>([&] { (void)store.notes.get(4); });
  CHECK(missing.statement() == store.notes.find_sql);
}

TEMPLATE_TEST_CASE("a write that gives back what its field can't hold is undone", "", postgres_store, sqlite_store) {
  store_of<TestType, counted> store;
  auto rows = store.template of<counted>();
  constexpr bool is_postgres = std::is_same_v<TestType, postgres_store>;
  rows.insert({.name = "first"});
  store.connection.execute_script(is_postgres ? "ALTER TABLE counteds ALTER id RESTART WITH 70000"
                                              : "UPDATE sqlite_sequence SET seq = 70000");
  CHECK_THROWS_AS(rows.insert({.name = "second"}), ps::error);
  CHECK_THROWS_AS(rows.insert(std::vector<counted>(2)), ps::error);
  CHECK_FALSE(store.connection.in_transaction());
  CHECK(rows.count() == 1);

  const counted first = rows.where(ps::field<&counted::name> == "first").one();
  store.connection.execute_script("UPDATE counteds SET version = 4294967295");
  counted again{first.id, "again", 4294967295u};
  CHECK_THROWS_AS(rows.update(again), ps::error);
  CHECK_THROWS_AS(rows.template upsert<&counted::name>({.name = "first"}), ps::error);
  CHECK(rows.get(first.id).name == "first");
  CHECK(rows.get(first.id).version == 4294967295u);
}

TEMPLATE_TEST_CASE("insert gives back what the store has filled", "", postgres_store, sqlite_store) {
  accounts_of<TestType> store;
  const auto before = ps::timestamp{1'700'000'000'000'000};
  const auto first = store.accounts.insert(named("a@x", "Ann"));
  const auto second = store.accounts.insert(named("b@x", "Robert"));
  CHECK(first.id > 0);
  CHECK(second.id > first.id);
  CHECK(first.length == 3);
  CHECK(second.length == 6);
  CHECK(first.version == 1);
  CHECK(first.created_at > before);
  CHECK(first.updated_at > before);
  const auto found = store.accounts.get(second.id);
  CHECK(found.email == "b@x");
  CHECK(found.created_at == second.created_at);
  CHECK(found.updated_at == second.updated_at);
}

TEMPLATE_TEST_CASE("what the store fills is never sent", "", postgres_store, sqlite_store) {
  accounts_of<TestType> store;
  auto sent = named("a@x", "Ann");
  sent.id = 4711;
  sent.length = 99;
  sent.created_at = ps::timestamp{1};
  const auto saved = store.accounts.insert(sent);
  CHECK(saved.id != 4711);
  CHECK(saved.length == 3);
  CHECK(saved.created_at > ps::timestamp{1});
  CHECK(sent.id == 4711);
}

TEMPLATE_TEST_CASE("a range is inserted and comes back filled, in its order", "", postgres_store, sqlite_store) {
  accounts_of<TestType> store;
  const std::array<account, 3> people{named("a@x", "A"), named("b@x", "BB"), named("c@x", "CCC")};
  const auto saved = store.accounts.insert(std::span(people));
  REQUIRE(saved.size() == 3);
  CHECK((saved[0].id < saved[1].id && saved[1].id < saved[2].id));
  CHECK((saved[0].length == 1 && saved[1].length == 2 && saved[2].length == 3));
  CHECK(store.accounts.insert(std::vector<account>{}).empty());
  CHECK(store.accounts.count() == 3);
}

TEMPLATE_TEST_CASE("a range that fails in the middle leaves nothing behind", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  const std::vector<note> rows{{4, "four", {}, 0}, {5, "two", {}, 0}, {6, "six", {}, 0}};
  CHECK_THROWS_AS(store.notes.insert(rows), ps::unique_violation);
  CHECK(store.notes.count() == 3);
  CHECK_FALSE(store.connection.in_transaction());
}

TEMPLATE_TEST_CASE("a range that fails in a transaction takes only itself back", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  const std::vector<note> rows{{4, "four", {}, 0}, {5, "two", {}, 0}, {6, "six", {}, 0}};
  store.connection.begin();
  store.notes.insert({7, "seven", {}, 0});
  CHECK_THROWS_AS(store.notes.insert(rows), ps::unique_violation);
  store.notes.insert(std::vector<note>{{8, "eight", {}, 0}, {9, "nine", {}, 0}});
  store.connection.commit();
  CHECK(store.notes.count() == 6);
  CHECK(store.notes.exists(7));
  CHECK_FALSE(store.notes.exists(4));
}

TEMPLATE_TEST_CASE("update writes all of the row that the key finds", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  store.notes.update({2, "zwei", "was two", 0});
  CHECK(store.notes.get(2) == note{2, "zwei", "was two", 0});
  store.notes.update({2, "zwei", std::nullopt, 1});
  CHECK(store.notes.get(2) == note{2, "zwei", std::nullopt, 1});
  CHECK(store.notes.get(1) == note{1, "one", "first", 10});
  const auto missing = error_of<ps::not_found>([&] { store.notes.update({4, "four", {}, 0}); });
  CHECK(missing.statement() == store.notes.update_sql);
  CHECK(store.notes.count() == 3);
}

TEMPLATE_TEST_CASE("update counts the version up and refreshes what the store works out", "", postgres_store,
                   sqlite_store) {
  accounts_of<TestType> store;
  auto saved = store.accounts.insert(named("a@x", "Ann"));
  const auto created = saved.created_at;
  saved.name = "Annabel";
  saved.created_at = ps::timestamp{1};
  saved.updated_at = ps::timestamp{1};
  store.accounts.update(saved);
  CHECK(saved.version == 2);
  CHECK(saved.length == 7);
  CHECK(saved.updated_at >= created);
  const auto found = store.accounts.get(saved.id);
  CHECK(found.name == "Annabel");
  CHECK(found.version == 2);
  CHECK(found.created_at == created);
  CHECK(found.updated_at == saved.updated_at);
}

TEMPLATE_TEST_CASE("update of a row that changed in between says so and changes nothing", "", postgres_store,
                   sqlite_store) {
  accounts_of<TestType> store;
  auto mine = store.accounts.insert(named("a@x", "Ann"));
  auto yours = mine;
  store.accounts.update(yours);
  mine.name = "lost";
  CHECK_THROWS_AS(store.accounts.update(mine), ps::stale_version);
  CHECK(mine.version == 1);
  CHECK(store.accounts.get(mine.id).name == "Ann");
  mine.id += 1000;
  CHECK_THROWS_AS(store.accounts.update(mine), ps::not_found);
  yours.name = "kept";
  store.accounts.update(yours);
  CHECK(store.accounts.get(yours.id).version == 3);
}

TEMPLATE_TEST_CASE("upsert adds a row or overwrites the one with its primary key", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  CHECK(store.notes.upsert({4, "four", {}, 4}) == note{4, "four", {}, 4});
  CHECK(store.notes.upsert({1, "eins", std::nullopt, 11}) == note{1, "eins", std::nullopt, 11});
  CHECK(store.notes.get(1) == note{1, "eins", std::nullopt, 11});
  CHECK(store.notes.count() == 4);
  CHECK_THROWS_AS(store.notes.upsert({1, "two", {}, 0}), ps::unique_violation);
}

TEMPLATE_TEST_CASE("upsert on a unique key keeps the primary key and gives it back", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  const auto met = store.notes.template upsert<&note::text>({77, "two", "met", 22});
  CHECK(met == note{2, "two", "met", 22});
  CHECK(store.notes.get(2) == met);
  CHECK_FALSE(store.notes.exists(77));
  CHECK(store.notes.template upsert<&note::text>({5, "five", {}, 5}).id == 5);
  CHECK(store.notes.count() == 4);
}

TEMPLATE_TEST_CASE("upsert counts a version up and refreshes the rest", "", postgres_store, sqlite_store) {
  accounts_of<TestType> store;
  const auto first = store.accounts.template upsert<&account::email>(named("a@x", "Ann"));
  const auto second = store.accounts.template upsert<&account::email>(named("a@x", "Annabel"));
  CHECK(first.version == 1);
  CHECK(second.version == 2);
  CHECK(second.id == first.id);
  CHECK(second.length == 7);
  CHECK(second.created_at == first.created_at);
  CHECK(second.updated_at >= first.updated_at);
  CHECK(store.accounts.get(first.id).name == "Annabel");
  CHECK(store.accounts.count() == 1);
}

TEMPLATE_TEST_CASE("erase says whether there was a row", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  CHECK(store.notes.erase(2));
  CHECK_FALSE(store.notes.erase(2));
  CHECK(store.notes.count() == 2);
}

TEMPLATE_TEST_CASE("a key of several fields is given in the order of primary_key", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  auto marks = store.template of<mark>();
  marks.insert(std::vector<mark>{{5, "ann", 1, 7}, {3, "bob", 1, {}}, {1, "ann", 2, {}}});
  CHECK(marks.get(1, "ann") == mark{5, "ann", 1, 7});
  CHECK(marks.exists(2, "ann"));
  CHECK_FALSE(marks.exists(2, "bob"));
  marks.update({4, "bob", 1, 9});
  CHECK(marks.get(1, "bob") == mark{4, "bob", 1, 9});
  marks.upsert({2, "ann", 2, 8});
  CHECK(marks.get(2, "ann") == mark{2, "ann", 2, 8});
  CHECK(marks.erase(1, "ann"));
  CHECK(marks.count() == 2);
}

TEMPLATE_TEST_CASE("a type that is nothing but its key has every verb", "", postgres_store, sqlite_store) {
  store_of<TestType, membership> store;
  auto members = store.template of<membership>();
  members.insert({1, 2});
  CHECK(members.upsert({1, 2}) == membership{1, 2});
  members.update({1, 2});
  CHECK_THROWS_AS(members.update({2, 1}), ps::not_found);
  CHECK(members.find(1, 2) == membership{1, 2});
  CHECK(members.count() == 1);
}

TEMPLATE_TEST_CASE("a type without a key is inserted and queried", "", postgres_store, sqlite_store) {
  store_of<TestType, reading> store;
  auto readings = store.template of<reading>();
  readings.insert({"a", 1.5});
  readings.insert(std::vector<reading>{{"a", 2.5}, {"a", 2.5}, {"b", 1}});
  CHECK(readings.count() == 4);
  CHECK(readings.where(ps::field<&reading::sensor> == "a").count() == 3);
  CHECK(readings.where(ps::field<&reading::value> == 2.5).erase() == 2);
  CHECK(readings.where(ps::field<&reading::sensor> == "b").one() == reading{"b", 1});
}

TEMPLATE_TEST_CASE("flattened structs come back as they went", "", postgres_store, sqlite_store) {
  store_of<TestType, tower> store;
  auto towers = store.template of<tower>();
  const tower sent{1, {48.25, 16.5}, {"Ring 1", std::nullopt}, 30};
  CHECK(towers.insert(sent) == sent);
  CHECK(towers.get(1) == sent);
  towers.update({1, {-1, 2}, {"Ring 2", "Wien"}, 31});
  CHECK(towers.get(1) == tower{1, {-1, 2}, {"Ring 2", "Wien"}, 31});
  CHECK(towers.where(ps::field<&tower::position, &place::longitude> == 2.0).count() == 1);
  CHECK(towers.where(ps::field<&tower::postal, &address::city> == "Wien").count() == 1);
}

TEMPLATE_TEST_CASE("names that need quotes serve every verb", "", postgres_store, sqlite_store) {
  store_of<TestType, order> store;
  auto orders = store.template of<order>();
  orders.insert({1, "g", "t", 5});
  orders.update({1, "h", "u", 6});
  orders.upsert({1, "i", "v", 7});
  CHECK(orders.get(1).groupName == "i");
  CHECK(orders.get(1).limit == 7);
  CHECK(orders.where(ps::field<&order::text> == "v").order_by(ps::desc<&order::user>).all().size() == 1);
  CHECK(orders.erase(1));
}

TEMPLATE_TEST_CASE("arrays of an enumeration are read, written and overwritten", "", postgres_store, sqlite_store) {
  store_of<TestType, ticket> store;
  auto tickets = store.template of<ticket>();
  const auto open = status::open, done = status::resolved;
  tickets.insert({1, open, {open, done}, {done, open}, std::nullopt});
  auto found = tickets.get(1);
  CHECK(found.history == std::vector{open, done});
  CHECK(found.range == std::array{done, open});
  CHECK(found.next == std::nullopt);
  tickets.update({1, done, {}, {open, open}, std::vector{done}});
  found = tickets.get(1);
  CHECK(found.history.empty());
  CHECK(found.next == std::vector{done});
  tickets.upsert({1, open, {done}, {open, open}, std::vector<status>{}});
  CHECK(tickets.get(1).next == std::vector<status>{});
}

TEMPLATE_TEST_CASE("two statements of one text live side by side", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  const std::string two = "two";
  CHECK(store.notes.find(2));
  CHECK(store.notes.where(ps::field<&note::id> == 2).all().size() == 1);
  CHECK(store.notes.where(ps::field<&note::text> == two).one().id == 2);
  CHECK(store.notes.where(ps::field<&note::text> == std::string("two")).one().id == 2);
  CHECK(store.notes.where(ps::field<&note::id> == 2L).one().id == 2);
}

TEMPLATE_TEST_CASE("the verbs that try give the error instead of throwing it", "", postgres_store, sqlite_store) {
  some_notes<TestType> store;
  auto twice = store.notes.try_insert({1, "again", {}, 0});
  REQUIRE_FALSE(twice);
  CHECK(twice.template failed_with<ps::unique_violation>());
  CHECK_FALSE(twice.template failed_with<ps::foreign_key_violation>());
  CHECK_THROWS_AS(twice.value(), ps::unique_violation);
  CHECK(store.notes.try_insert({4, "four", {}, 0})->id == 4);
  CHECK(store.notes.try_update({4, "vier", {}, 0}));
  CHECK(store.notes.try_update({5, "five", {}, 0}).template failed_with<ps::not_found>());
  CHECK(store.notes.try_upsert({4, "two", {}, 0}).template failed_with<ps::constraint_violation>());
  CHECK(*store.notes.try_erase(4));
  CHECK_FALSE(*store.notes.try_erase(4));
}
