// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

using namespace polystore_tests;
using namespace sampling;
using ps::field;
using ps::raw;
using ps::row;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto small = field<&sample::small>;
constexpr auto name = field<&sample::name>;
constexpr auto at = field<&sample::at>;
}  // namespace

TEMPLATE_TEST_CASE("a fragment of SQL stands among expressions", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(raw<"{} + {}", int>(id, small) * 2 == 16));
  CHECK(store.holds(raw<"abs({} - {})", int>(id, 5) == 4));
  CHECK(store.holds(raw<"{} OR {}", bool>(id == 9, small == 7) && id == 1));
  CHECK(!store.holds(raw<"{} OR {}", bool>(id == 1, small == 7) && id == 2));
  CHECK(store.holds(raw<"'{{}} $ ?'", std::string>() == "{} $ ?"));
  CHECK(store.holds(raw<"upper({})", std::string>(std::string("it's $1 {}")) == "IT'S $1 {}"));
  CHECK(store.holds(raw<"1", int>() == id));
  CHECK(store.is_null(raw<"nullif({}, 1)", std::optional<int>>(id)));
}

TEMPLATE_TEST_CASE("rows are compared part by part", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(row(id, small) == row(1, 7)));
  CHECK(store.holds(row(id, small) < row(1, 8)));
  CHECK(store.holds(row(id, small) < row(2, 0)));
  CHECK(!store.holds(row(id, small) < row(1, 7)));
  CHECK(store.holds(row(id, small) <= row(1, 7)));
  CHECK(store.holds(row(id, small) != row(1, 8)));
  CHECK(store.holds(row(0, 9) < row(id, small)));
  CHECK(store.holds(row(at, id) > row(sample_time, 0)));
  CHECK(store.holds(row(at, id, name) >= row(sample_time, 1, std::string("A"))));
  CHECK(store.holds(row(id, name) == row(1, name)));
  CHECK(store.holds(in(row(id, small), row(3, 4), row(1, 7))));
  CHECK(!store.holds(in(row(id, small), row(3, 4), row(1, 8))));
}
