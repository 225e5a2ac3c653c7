// SPDX-License-Identifier: BSL-1.0
#include <polystore/context.hpp>
#include <polystore/expr/text.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/statements.hpp>

#include <support/audited.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace audited;
using ps::field, ps::with_context;

namespace {

struct versioned_text {
  std::string text{};
  std::int32_t version{};
};
struct numbered_text {
  std::int32_t id{};
  std::string text{};
};

template <class Store>
struct written_by_two : store_of<Store, page, entry> {
  using connection_type = typename Store::connection_type;
  decltype(ps::connect<journal>(std::declval<connection_type&>())) db = ps::connect<journal>(this->connection);
  decltype(with_context(db, request{})) as_ann = with_context(db, request{"ann", 1});
  decltype(with_context(db, request{})) as_bob = with_context(db, request{"bob", 2});
  template <class Entity>
  auto anns() {
    return as_ann.template repository<Entity>();
  }
  template <class Entity>
  auto bobs() {
    return as_bob.template repository<Entity>();
  }
};

}  // namespace

TEMPLATE_TEST_CASE("a row says who has made it and who has changed it last", "", postgres_store, sqlite_store) {
  written_by_two<TestType> store;
  auto made = store.template anns<page>().insert({.made_by = "a lie", .id = 1, .text = "first"});
  CHECK((made.made_by == "ann" && made.changed_by == "ann" && made.changed_in == 1));
  made.text = "second";
  made.made_by = "another lie";
  store.template bobs<page>().update(made);
  CHECK((made.changed_by == "bob" && made.changed_in == 2));
  const auto found = ps::repository_for<page>(store.db).get(1);
  CHECK((found.text == "second" && found.made_by == "ann" && found.changed_by == "bob" && found.changed_in == 2));
}

TEMPLATE_TEST_CASE("an update that is refused leaves the object as it was", "", postgres_store, sqlite_store) {
  written_by_two<TestType> store;
  auto made = store.template anns<entry>().insert({.text = "first"});
  auto old = made;
  store.template anns<entry>().update(made);
  CHECK_THROWS_AS(store.template bobs<entry>().update(old), ps::stale_version);
  CHECK((old.changed_by == "ann" && old.version == 1));
}

TEMPLATE_TEST_CASE("an upsert leaves who has made the row, and a range notes each", "", postgres_store, sqlite_store) {
  written_by_two<TestType> store;
  auto as_ann = store.template anns<page>();
  auto as_bob = store.template bobs<page>();
  CHECK(as_ann.insert(std::vector<page>{{.id = 1, .text = "1"}, {.id = 2, .text = "2"}})[1].made_by == "ann");
  const auto met = as_bob.upsert({.id = 1, .text = "one"});
  CHECK((met.made_by == "ann" && met.changed_by == "bob"));
  const auto other = as_bob.template upsert<&page::text>({.id = 9, .text = "2"});
  CHECK((other.id == 2 && other.made_by == "ann" && other.changed_by == "bob"));
  CHECK(as_bob.on_conflict().insert(page{.id = 3, .text = "3"}).made_by == "bob");
  const auto rows = as_ann.on_conflict().insert(std::vector<page>{{.id = 3, .text = "three"}, {.id = 4, .text = "4"}});
  CHECK((rows.size() == 2 && rows[0].made_by != rows[1].made_by));
  CHECK((rows[0].changed_by == "ann" && rows[1].changed_in == 1));
  CHECK(as_bob.on_conflict().update(ps::set<&page::text>("33")).insert(page{.id = 3, .text = ""}).changed_by == "bob");
}

TEMPLATE_TEST_CASE("changes by condition, and erasing what is kept, note who makes them", "", postgres_store,
                   sqlite_store) {
  written_by_two<TestType> store;
  auto as_ann = store.template anns<entry>();
  auto as_bob = store.template bobs<entry>();
  const auto id = as_ann.insert({.text = "a"}).id;
  CHECK(as_bob.where().update(ps::set<&entry::text>("b")) == 1);
  CHECK((as_ann.get(id).changed_by == "bob" && as_ann.get(id).made_by == "ann"));
  CHECK(as_ann.where().update_returning(ps::set<&entry::text>("c")).front().changed_by == "ann");
  CHECK(as_bob.erase(id));
  CHECK(as_bob.where().with_deleted().one().changed_by == "bob");
  CHECK(as_ann.restore(id));
  CHECK(as_ann.get(id).changed_by == "ann");
  CHECK(as_bob.where().erase_returning().front().changed_by == "bob");
  CHECK(as_ann.where().restore() == 1);
  CHECK(as_bob.where(field<&entry::id> == id).erase() == 1);
  CHECK(as_bob.where().with_deleted().one().changed_by == "bob");
  CHECK(as_bob.purge(id));
}

TEMPLATE_TEST_CASE("a repository, a transaction and a connection can have a context", "", postgres_store,
                   sqlite_store) {
  written_by_two<TestType> store;
  auto as_zoe = with_context(ps::repository_for<page>(store.db), request{"zoe", 5});
  CHECK(as_zoe.insert({.id = 0, .text = "0"}).changed_in == 5);
  CHECK(as_zoe.try_insert({.id = 0, .text = "0"}).template failed_with<ps::unique_violation>());
  CHECK(as_zoe.where(field<&page::id> == 0).update(ps::set<&page::text>("zero")) == 1);
  store.db.transaction([](auto& tx) {
    auto as_eve = with_context(tx, request{"eve", 3});
    ps::repository_for<page>(as_eve).insert({.id = 1, .text = "1"});
    CHECK(as_eve.query(ps::from<page>()).count() == 2);
  });
  store.as_bob.transaction([](auto& tx) { ps::repository_for<page>(tx).insert({.id = 2, .text = "2"}); });
  auto as_dan = with_context(store.connection, request{"dan", 4});
  ps::repository<page, decltype(as_dan)>(as_dan).insert({.id = 3, .text = "3"});
  CHECK_THROWS_AS(store.as_ann.transaction([](auto& tx) {
    ps::repository_for<page>(tx).insert({.id = 4, .text = "4"});
    throw 1;
  }),
                  int);
  std::string names;
  for (const page& each : ps::repository_for<page>(store.db).where().order_by(ps::asc<&page::id>).all())
    names += each.made_by + ' ';
  CHECK(names == "zoe eve bob dan ");
}

TEMPLATE_TEST_CASE("rows that a query gives have what the context says", "", postgres_store, sqlite_store) {
  written_by_two<TestType> store;
  auto as_ann = store.template anns<entry>();
  auto as_bob = store.template bobs<entry>();
  as_ann.insert({.text = "a"});
  as_ann.insert({.text = "b"});
  const auto texts = ps::from<entry>()
                         .where(field<&entry::text> != "z")
                         .template select<versioned_text>(field<&entry::text>, field<&entry::version>)
                         .order_by(ps::desc<&entry::text>)
                         .limit(2);
  CHECK(as_bob.template insert_from<&entry::text, &entry::version>(texts) == 2);
  const auto all = as_bob.where(field<&entry::made_by> == "bob").order_by(ps::asc<&entry::id>).all();
  REQUIRE(all.size() == 2);
  CHECK((all[0].text == "b" && all[0].changed_by == "bob" && all[1].text == "a" && all[1].changed_by == "bob"));
  const auto numbered = ps::from<entry>()
                            .where(field<&entry::id> == 1)
                            .template select<numbered_text>(ps::constant<7>, ps::concat(field<&entry::text>, "!"));
  CHECK(store.template bobs<page>().template insert_from<&page::id, &page::text>(numbered) == 1);
  const page made = store.template anns<page>().get(7);
  CHECK((made.text == "a!" && made.made_by == "bob" && made.changed_in == 2 && made.changed_at.microseconds > 0));
}

TEMPLATE_TEST_CASE("a database with a context is made, and compared with its schema", "", postgres_store,
                   sqlite_store) {
  TestType store;
  auto db = ps::connect<journal>(store.connection);
  auto as_ann = with_context(db, request{"ann", 1});
  auto as_ann_too = with_context(as_ann, request{"ann too", 1});
  ps::create(as_ann);
  ps::verify(as_ann);
  CHECK(ps::try_create(as_ann));
  CHECK(ps::try_verify(as_ann_too));
  store.connection.execute_script("DROP TABLE pages");
  CHECK_THROWS_AS(ps::verify(as_ann), ps::schema_mismatch);
  as_ann.transaction([](auto& tx) { ps::repository_for<entry>(tx).insert({.text = "a"}); });
}
