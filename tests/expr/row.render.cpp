// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/row.hpp>

#include <polystore/expr/row_list.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

#include <tuple>
#include <vector>

using namespace sampling;
using ps::field;
using ps::row;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto name = field<&sample::name>;
}  // namespace

TEST_CASE("rows stand in parentheses") {
  CHECK(in_postgres(row(id, name) < row(1, "a")) == "(id, name) < ($1, $2)");
  CHECK(in_postgres(row(1, name) >= row(id, lower(name))) == "($1, name) >= (id, lower(name))");
  CHECK(in_postgres(in(row(id, name), row(1, "a"), row(2, "b"))) == "(id, name) = ($1, $2) OR (id, name) = ($3, $4)");
  CHECK(in_sqlite(row(id, name) != row(1, "a")) == "(id, name) <> (?1, ?2)");
}

TEST_CASE("a row owns the texts that it is given") {
  const auto made = row(id, name) == row(1, std::string("a text that is too long for a short string"));
  const auto& right = ps::element_at<1>(made);
  CHECK(ps::element_at<1>(right).value == "a text that is too long for a short string");
}

TEST_CASE("rows of a list travel as a list for each column") {
  struct pair {
    std::int64_t id{};
    std::string name{};
  };
  CHECK(in_postgres(!in(row(id, name), std::vector<pair>{{1, "a"}})) ==
        "NOT ((id, name) IN (SELECT unnest($1), unnest($2)))");
  CHECK(in_sqlite(in(row(id, name), std::vector<pair>{}) && id > 3) ==
        "(id, name) IN (SELECT value, value2 FROM polystore_list(polystore_lists(?1, ?2))) AND id > ?3");
  CHECK(in_postgres(in(row(id, name, id), std::vector<std::tuple<int, const char*, int>>{{1, "a", 2}})) ==
        "(id, name, id) IN (SELECT unnest($1), unnest($2), unnest($3))");
}
