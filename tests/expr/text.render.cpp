// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/text.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::field;

namespace {
constexpr auto name = field<&sample::name>;
constexpr auto remark = field<&sample::remark>;
}  // namespace

static_assert(std::is_same_v<decltype(concat(name, "x"))::yields, std::string>);
static_assert(std::is_same_v<decltype(concat(name, remark))::yields, std::optional<std::string>>);
static_assert(std::is_same_v<decltype(position(remark, "x"))::yields, std::optional<std::int32_t>>);

TEST_CASE("functions of texts") {
  CHECK(in_postgres(concat("<", name, remark)) == "$1 || name || remark");
  CHECK(in_postgres(concat(name, concat("a", remark)) == "x") == "name || ($1 || remark) = $2");
  CHECK(in_postgres(trim(name)) == "btrim(name)");
  CHECK(in_postgres(trim(name, " x")) == "btrim(name, $1)");
  CHECK(in_postgres(trim_left(name)) == "ltrim(name)");
  CHECK(in_postgres(trim_right(name, "x")) == "rtrim(name, $1)");
  CHECK(in_postgres(replace(name, "a", "b")) == "replace(name, $1, $2)");
  CHECK(in_postgres(position(name, "a") > 0) == "strpos(name, $1) > $2");
  CHECK(in_postgres(substring(name, 2)) == "substr(name, $1)");
  CHECK(in_postgres(substring(name, 2, 3)) == "substr(name, $1, $2)");
  CHECK(in_postgres(left(name, 2)) == "left(name, $1)");
  CHECK(in_postgres(right(name, 2)) == "right(name, $1)");
  CHECK(in_postgres(pad_left(name, 9, "0")) == "lpad(name, $1, $2)");
  CHECK(in_postgres(pad_right(name, 9, "0")) == "rpad(name, $1, $2)");
  CHECK(in_postgres(repeat(name, 3)) == "repeat(name, $1)");
  CHECK(in_postgres(split_part(name, ",", 2)) == "split_part(name, $1, $2)");
  CHECK(in_sqlite(concat(name, "a")) == "name || ?1");
  CHECK(in_sqlite(trim(name)) == "trim(name)");
  CHECK(in_sqlite(trim(name, "x")) == "trim(name, ?1)");
  CHECK(in_sqlite(position(name, "a")) == "instr(name, ?1)");
  CHECK(in_sqlite(substring(name, 2, 3)) == "polystore_substr(name, ?1, ?2)");
  CHECK(in_sqlite(right(left(name, 2), 1)) == "polystore_right(polystore_left(name, ?1), ?2)");
  CHECK(in_sqlite(pad_left(name, 9, "0")) == "polystore_lpad(name, ?1, ?2)");
  CHECK(in_sqlite(pad_right(name, 9, "0")) == "polystore_rpad(name, ?1, ?2)");
  CHECK(in_sqlite(repeat(name, 3)) == "polystore_repeat(name, ?1)");
  CHECK(in_sqlite(split_part(name, ",", 2)) == "polystore_split_part(name, ?1, ?2)");
}
