// SPDX-License-Identifier: BSL-1.0
#include <polystore/query/optional.hpp>

#include <polystore/expressions.hpp>
#include <polystore/postgres.hpp>
#include <polystore/postgres/explain.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/sqlite/explain.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <support/stores.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ps = polystore;
using namespace polystore_tests;
using ps::field;

namespace {

enum class grade { low, middle, high };

struct parcel {
  std::int64_t id{};
  std::string depot{};
  std::int32_t weight{};
  std::optional<std::string> mark{};
  grade value = grade::low;
};
constexpr auto placement_of(ps::entity<parcel>) {
  return ps::postgres::table{"parcels", ps::primary_key<&parcel::id>, ps::index<&parcel::depot, &parcel::weight>};
}

struct filter {
  std::optional<std::int32_t> low{};
  std::optional<std::int32_t> high{};
  std::optional<std::string> mark{};
  std::optional<std::vector<grade>> grades{};

  bool takes(const parcel& each) const {
    return each.depot == "north" && (!low || (each.weight >= *low && each.weight <= *high)) &&
           (!mark || (each.mark && each.mark->starts_with(*mark))) &&
           (!grades || std::count(grades->begin(), grades->end(), each.value) > 0);
  }
};

template <class Store>
struct depots : store_of<Store, parcel> {
  ps::repository<parcel, typename Store::connection_type> parcels = this->template of<parcel>();
  std::vector<parcel> all{};

  depots() {
    for (std::int32_t i = 0; i < 60; ++i) {
      all.push_back({i, i % 3 == 0 ? "south" : "north", i % 11,
                     i % 4 == 0 ? std::nullopt : std::optional<std::string>("m" + std::to_string(i % 5)),
                     static_cast<grade>(i % 3 == 2 ? i % 2 : 2)});
      parcels.insert(all.back());
    }
  }
  auto asked(const filter& by) {
    return parcels.where(field<&parcel::depot> == "north",
                         ps::optional(ps::between(field<&parcel::weight>, by.low, by.high)),
                         ps::optional(ps::starts_with(field<&parcel::mark>, by.mark)),
                         ps::optional(ps::in(field<&parcel::value>, by.grades)));
  }
  std::vector<std::int64_t> expected(const filter& by) const {
    std::vector<std::int64_t> found;
    for (const parcel& each : all) {
      if (by.takes(each)) found.push_back(each.id);
    }
    return found;
  }
};

std::vector<filter> every_filter() {
  std::vector<filter> made;
  for (int mask = 0; mask < 8; ++mask) {
    filter by;
    if (mask & 1) by.low = 3, by.high = 7;
    if (mask & 2) by.mark = "m2";
    if (mask & 4) by.grades = {grade::high, grade::middle};
    made.push_back(by);
  }
  made.push_back({.mark = ""});
  made.push_back({.grades = std::vector<grade>{}});
  return made;
}

}  // namespace

TEMPLATE_TEST_CASE("each choice of optional conditions finds what it asks for", "", postgres_store, sqlite_store) {
  depots<TestType> store;
  for (const filter& by : every_filter()) {
    const auto expected = store.expected(by);
    std::vector<std::int64_t> found;
    for (const parcel& each : store.asked(by).order_by(ps::asc<&parcel::id>).all()) found.push_back(each.id);
    CHECK(found == expected);
    CHECK(store.asked(by).count() == static_cast<std::int64_t>(expected.size()));
    CHECK(store.asked(by).exists() == !expected.empty());
    CHECK(store.asked(by).order_by(ps::asc<&parcel::id>).select(field<&parcel::id>).first() ==
          (expected.empty() ? std::nullopt : std::optional(expected[0])));
    CHECK(store.asked(by).try_count());
    CHECK_FALSE(store.asked(by).explain().empty());
  }
}

TEMPLATE_TEST_CASE("rows that meet the conditions that are given are changed, and no others", "", postgres_store,
                   sqlite_store) {
  depots<TestType> store;
  const filter heavy{.low = 5, .high = 10};
  CHECK(store.asked(heavy).update(ps::set<&parcel::mark>("heavy")) ==
        static_cast<std::int64_t>(store.expected(heavy).size()));
  CHECK(store.asked({.mark = "heavy"}).count() == static_cast<std::int64_t>(store.expected(heavy).size()));
  CHECK(store.asked(heavy).erase() == static_cast<std::int64_t>(store.expected(heavy).size()));
  CHECK(store.asked({}).count() == static_cast<std::int64_t>(store.expected({}).size() - store.expected(heavy).size()));
  CHECK(store.parcels.where(field<&parcel::depot> == "south").count() == 20);
}

TEMPLATE_TEST_CASE("a condition that lacks one of its values is not dropped", "", postgres_store, sqlite_store) {
  depots<TestType> store;
  CHECK_THROWS_AS(store.asked({.low = 3}), ps::value_out_of_range);
  CHECK_THROWS_AS(store.asked({.high = 3}), ps::value_out_of_range);
}

TEMPLATE_TEST_CASE("the only row of an optional condition", "", postgres_store, sqlite_store) {
  depots<TestType> store;
  const auto one = [&](std::optional<std::int64_t> id) {
    return store.parcels.where(field<&parcel::depot> == "north", ps::optional(field<&parcel::id> == id)).one();
  };
  CHECK(one(7).id == 7);
  CHECK_THROWS_AS(one(9), ps::not_found);
  CHECK_THROWS_AS(one({}), ps::too_many_rows);
}
