// SPDX-License-Identifier: BSL-1.0
#include <polystore/sqlite/table_text.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace {

using namespace polystore::sqlite::detail;

TEST_CASE("a table is parted at its own commas") {
  const table_text text(
      "CREATE TABLE \"odd(,\" (\n  id INTEGER,\n  a DECIMAL(6, 2) DEFAULT ')',  [b,c] TEXT /* , */ -- (\n , `d\"` "
      "TEXT,\n\t\"e\"\",\" TEXT CHECK (x IN ('a,', 'it''s'))\n) STRICT,  WITHOUT\nROWID");
  CHECK(text.parts == std::vector<std::string>{"id INTEGER", "a DECIMAL(6, 2) DEFAULT ')'", "[b,c] TEXT", "`d\"` TEXT",
                                               "\"e\"\",\" TEXT CHECK (x IN ('a,', 'it''s'))"});
  CHECK(text.ending == "STRICT, WITHOUT ROWID");
}

TEST_CASE("text that ends too early is read to its end") {
  const std::string whole = "CREATE TABLE t (a TEXT DEFAULT 'x''y', \"b\" [c] `d` /* e */ -- f\n) STRICT";
  for (std::size_t size = 0; size <= whole.size(); ++size) CHECK(table_text(whole.substr(0, size)).parts.size() <= 2);
}

TEST_CASE("a part begins with a word, in quotes or not") {
  CHECK(first_word("id INTEGER").word == "id");
  CHECK(first_word("id INTEGER").rest == "INTEGER");
  CHECK(first_word("CHECK(x)").word == "CHECK");
  CHECK(first_word("\"check\" TEXT").is_quoted);
  CHECK(first_word("\"check\" TEXT").word == "check");
  CHECK(first_word("").word.empty());
}

}  // namespace
