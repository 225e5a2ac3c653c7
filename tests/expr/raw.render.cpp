// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/raw.hpp>

#include <polystore/expr/operators.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::field;
using ps::raw;

namespace {
constexpr auto id = field<&sample::id>;
}

static_assert(std::is_same_v<decltype(raw<"1", std::optional<int>>())::yields, std::optional<int>>);

TEST_CASE("operands stand at the places of a fragment, their values as parameters") {
  CHECK(in_postgres(raw<"{} % {} = 0", bool>(id, 2)) == "id % $1 = 0");
  CHECK(in_postgres(raw<"f({}, {})", int>(id == 1, "x")) == "f((id = $1), $2)");
  CHECK(in_postgres(id == 1 && raw<"{} OR {}", bool>(id == 2, id == 3)) == "id = $1 AND ((id = $2) OR (id = $3))");
  CHECK(in_postgres(raw<"{} -> '{{{}}}'", int>(id, id)) == "id -> '{id}'");
  CHECK(in_postgres(raw<"'{{type}}'", std::string>() == "x") == "('{type}') = $1");
  CHECK(in_sqlite(raw<"max({}, {})", int>(id, 2)) == "max(id, ?1)");
  CHECK(literal_in_sqlite(raw<"max({}, {})", int>(id, -2)) == "max(id, -2)");
}
