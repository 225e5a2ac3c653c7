// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/identifier.hpp>

#include <polystore/postgres/type_name.hpp>
#include <polystore/sqlite/dialect.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

namespace ps = polystore;

namespace {

std::string written(std::string_view name, const ps::relational::dialect_facts& dialect) {
  char buffer[64];
  ps::text out{buffer};
  ps::relational::write_identifier(out, name, dialect);
  return {buffer, out.size};
}
std::string on_postgres(std::string_view name) { return written(name, ps::postgres::dialect_facts); }
std::string on_sqlite(std::string_view name) { return written(name, ps::sqlite::dialect_facts); }

bool is_sorted(const ps::relational::word_list& words) {
  return std::adjacent_find(words.first, words.first + words.size, [](auto a, auto b) { return a >= b; }) ==
         words.first + words.size;
}

}  // namespace

TEST_CASE("an identifier is quoted exactly when it must be") {
  for (const char* plain : {"a", "_", "a1", "site_id", "_1"}) CHECK(on_postgres(plain) == plain);
  CHECK(on_postgres("siteId") == "\"siteId\"");
  CHECK(on_postgres("1a") == "\"1a\"");
  CHECK(on_postgres("a b") == "\"a b\"");
  CHECK(on_postgres("a-b") == "\"a-b\"");
  CHECK(on_postgres("a$") == "\"a$\"");
  CHECK(on_postgres("\xc3\xa4") == "\"\xc3\xa4\"");
  CHECK(on_postgres("") == "\"\"");
}

TEST_CASE("B4 a quote in a name is doubled, nothing in it ends the name") {
  CHECK(on_postgres("a\"b") == "\"a\"\"b\"");
  CHECK(on_postgres("\"; DROP TABLE x; --") == "\"\"\"; DROP TABLE x; --\"");
  CHECK(on_sqlite("a\".\"b") == "\"a\"\".\"\"b\"");
}

TEST_CASE("each store has reserved words of its own") {
  for (const char* word : {"select", "order", "table", "from", "where", "check", "default", "primary"}) {
    INFO(word);
    CHECK(on_postgres(word) == '"' + std::string(word) + '"');
    CHECK(on_sqlite(word) == '"' + std::string(word) + '"');
  }
  CHECK(on_postgres("user") == "\"user\"");
  CHECK(on_sqlite("user") == "user");
  CHECK(on_postgres("text") == "text");
  CHECK(on_postgres("orders") == "orders");
}

TEST_CASE("the lists of reserved words are in order, or a word would not be found") {
  CHECK(is_sorted(ps::postgres::dialect_facts.reserved_words));
  CHECK(is_sorted(ps::sqlite::dialect_facts.reserved_words));
  for (const auto* facts : {&ps::postgres::dialect_facts, &ps::sqlite::dialect_facts}) {
    const auto& words = facts->reserved_words;
    for (std::size_t i = 0; i < words.size; ++i) CHECK(words.contains(words.first[i]));
    CHECK_FALSE(words.contains("zzz"));
    CHECK_FALSE(words.contains(""));
  }
}

TEST_CASE("a name is parted at its first dot") {
  CHECK(ps::relational::split_name("a.b").schema == "a");
  CHECK(ps::relational::split_name("a.b").table == "b");
  CHECK(ps::relational::split_name("b").schema.empty());
  CHECK(ps::relational::split_name("b").table == "b");
}
