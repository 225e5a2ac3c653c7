// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <support/default_schema.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using default_schema::holder;

TEMPLATE_TEST_CASE("a default is the value that the codecs read", "", postgres_store, sqlite_store) {
  TestType store;
  auto db = ps::connect<ps::schema<holder>>(store.connection);
  ps::create(db);
  ps::verify(db);
  store.connection.execute_script("INSERT INTO holders (id, at_latitude) VALUES (1, 0)");
  const holder read = ps::repository_for<holder>(db).get(1);
  CHECK(default_schema::holds_its_defaults(read));
}

TEMPLATE_TEST_CASE("a default equals the same value that is sent", "", postgres_store, sqlite_store) {
  TestType store;
  auto db = ps::connect<ps::schema<holder>>(store.connection);
  ps::create(db);
  store.connection.execute_script("INSERT INTO holders (id, at_latitude) VALUES (1, 0)");
  auto holders = ps::repository_for<holder>(db);
  CHECK(holders.where(ps::field<&holder::tenth> == 0.1f).count() == 1);
  holder sent = holders.get(1);
  sent.id = 2;
  holders.insert(sent);  // what the check of the table says holds for it too
  CHECK(default_schema::holds_its_defaults(holders.get(2)));
}
