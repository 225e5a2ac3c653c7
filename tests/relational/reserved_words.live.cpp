// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/connection.hpp>
#include <polystore/sqlite/connection.hpp>

#include <support/stores.hpp>

#include <string>

using namespace polystore_tests;

TEST_CASE("PostgreSQL's reserved words are those of the server, so that every other name stands bare") {
  const ps::postgres::connection connection(postgres_server());
  PGresult* const keywords =
      PQexec(connection.native(), "SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')");
  REQUIRE(PQntuples(keywords) > 90);
  for (int i = 0; i < PQntuples(keywords); ++i) {
    INFO(PQgetvalue(keywords, i, 0));
    CHECK(ps::postgres::dialect_facts.reserved_words.contains(PQgetvalue(keywords, i, 0)));
  }
  PQclear(keywords);
}

TEST_CASE("the columns that each table of PostgreSQL has already are known, and no other") {
  const ps::postgres::connection connection(postgres_server());
  PGresult* const columns = PQexec(
      connection.native(), "SELECT attname FROM pg_attribute WHERE attrelid = 'pg_class'::regclass AND attnum < 0");
  CHECK(PQntuples(columns) == static_cast<int>(ps::postgres::dialect_facts.system_columns.size));
  for (int i = 0; i < PQntuples(columns); ++i) {
    INFO(PQgetvalue(columns, i, 0));
    CHECK(ps::postgres::dialect_facts.system_columns.contains(PQgetvalue(columns, i, 0)));
  }
  PQclear(columns);
}

TEST_CASE("every keyword of SQLite can be a column, quoted or not") {
  sqlite_store store;
  for (int i = 0; i < sqlite3_keyword_count(); ++i) {
    const char* word = nullptr;
    int size = 0;
    REQUIRE(sqlite3_keyword_name(i, &word, &size) == SQLITE_OK);
    std::string name(word, static_cast<std::size_t>(size));
    for (char& c : name) c = c == '_' ? c : static_cast<char>(c - 'A' + 'a');
    char buffer[64];
    ps::text out{buffer};
    ps::relational::write_identifier(out, name, ps::sqlite::dialect_facts);
    const std::string spelt(buffer, out.size);
    INFO(spelt);
    CHECK_NOTHROW(store.connection.execute_script("CREATE TABLE t (" + spelt + " INTEGER, b INTEGER CHECK (" + spelt +
                                                  " > 0)); SELECT " + spelt + " FROM t WHERE " + spelt +
                                                  " = 1; DROP TABLE t"));
  }
}
