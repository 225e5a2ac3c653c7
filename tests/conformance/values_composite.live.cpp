// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/row_list.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite/codec_composite.hpp>

#include <support/round_trip.hpp>

using namespace polystore_tests;
using namespace ps::literals;

namespace {

enum class side { north, south };
struct point {
  double x{}, y{};
  friend bool operator==(const point&, const point&) = default;
};
struct mast {
  std::string maker{};
  std::optional<std::string> remark{};
  std::optional<point> top{};
  point foot{};
  ps::decimal height{};
  side faces{};
  std::vector<std::optional<std::int32_t>> sectors{};
  std::vector<side> sides{};
  std::vector<point> anchors{};
  ps::timestamp builtAt{};
  ps::json papers{"{}"};
  bool lit{};
  friend bool operator==(const mast&, const mast&) = default;
};
constexpr std::string_view composite_name_of(ps::entity<point>) { return "spot"; }
constexpr std::string_view composite_name_of(ps::entity<mast>) { return "Mast"; }

std::vector<mast> masts() {
  mast full{"O'\"Hara\\, (\xf0\x9f\x98\x80)",
            "",
            point{-1, 1e300},
            {0.1, 2},
            "12.50"_decimal,
            side::south,
            {1, std::nullopt, INT32_MAX},
            {side::south, side::north},
            {{1, 2}, {3, 4}},
            {1'700'000'000'123'456},
            {"{\"a\": [1]}"},
            true};
  return {full, {}, {"NULL", "(,)", std::nullopt, {}, -"1"_decimal, side::north, {}, {}, {}, {}, {"null"}, false}};
}

struct traffic {
  std::uint64_t in{}, out{};
  friend bool operator==(const traffic&, const traffic&) = default;
};
constexpr std::string_view composite_name_of(ps::entity<traffic>) { return "traffic_count"; }
struct traffic_of_port {
  std::int32_t id{};
  traffic today{};
  std::vector<traffic> before{};
};
constexpr auto placement_of(ps::entity<traffic_of_port>) {
  return ps::postgres::table{"ports", ps::primary_key<&traffic_of_port::id>,
                             ps::lossy_ok<&traffic_of_port::today, &traffic_of_port::before>,
                             ps::small_table("a test writes a few rows")};
}

}  // namespace

TEMPLATE_TEST_CASE("a composite comes back with its members, in every place", "", postgres_store, sqlite_store) {
  round_trip<TestType, point>({{0, 0}, {-1.5, 1e-300}});
  round_trip<TestType, mast>(masts());
}

TEMPLATE_TEST_CASE("a composite is found in a list, by itself and as a part of a row", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, holder<point>> store;
  auto rows = store.template of<holder<point>>();
  rows.insert({1, {1, 2}, point{3, 4}, {}, {}});
  rows.insert({2, {5, 6}, {}, {{1, 2}}, {}});
  constexpr auto id = ps::field<&holder<point>::id>;
  constexpr auto value = ps::field<&holder<point>::value>;
  constexpr auto many = ps::field<&holder<point>::many>;
  constexpr auto maybe = ps::field<&holder<point>::maybe>;
  CHECK(rows.where(in(value, std::vector<point>{{5, 6}, {7, 8}})).one().id == 2);
  using pairs = std::vector<std::pair<std::int32_t, point>>;
  CHECK(rows.where(in(ps::row(id, value), pairs{{1, {1, 2}}, {2, {1, 2}}})).one().id == 1);
  CHECK(rows.where(in(ps::row(id, maybe), pairs{{1, {3, 4}}, {2, {3, 4}}})).one().id == 1);
  CHECK(rows.where(in(ps::row(id, value), pairs{})).count() == 0);
  const std::vector<point> none{}, one{{1, 2}};
  CHECK(rows.where(in(ps::row(id, many), ps::row(1, one), ps::row(2, one))).one().id == 2);
  CHECK(rows.where(in(many, none, none)).one().id == 1);
}

TEMPLATE_TEST_CASE("a composite's member that can't be stored is refused", "", postgres_store, sqlite_store) {
  store_of<TestType, holder<mast>> store;
  auto rows = store.template of<holder<mast>>();
  mast broken = masts()[0];
  broken.faces = static_cast<side>(77);
  CHECK_THROWS_AS(rows.insert({1, broken, {}, {}, {}}), ps::value_out_of_range);
  CHECK_THROWS_AS(rows.insert({1, {}, {}, {broken}, {}}), ps::value_out_of_range);
  CHECK(rows.count() == 0);
}

TEST_CASE("PostgreSQL makes the types that a composite holds before itself, each once") {
  const std::string_view ddl = ps::ddl<ps::schema<holder<mast>>>;
  const auto at = [&](std::string_view part) {
    INFO(ddl);
    CHECK(ddl.find(part) == ddl.rfind(part));
    REQUIRE(ddl.find(part) != ddl.npos);
    return ddl.find(part);
  };
  const auto spot = at("CREATE TYPE spot AS (x double precision, y double precision);");
  const auto face = at("CREATE TYPE side AS ENUM ('north', 'south');");
  const auto whole =
      at("CREATE TYPE \"Mast\" AS (maker text, remark text, top spot, foot spot, height numeric, faces side, "
         "sectors integer[], sides side[], anchors spot[], \"builtAt\" timestamp with time zone, papers jsonb, lit "
         "boolean);");
  CHECK(spot < whole);
  CHECK(face < whole);
  CHECK(whole < at("CREATE TABLE"));
}

TEST_CASE("A23 a composite of the server's that has changed is not read") {
  store_of<postgres_store, holder<point>> store;
  auto rows = store.of<holder<point>>();
  rows.insert({1, {1, 2}, {}, {}, {}});
  store.connection.execute_script("UPDATE holders SET value = ROW(1, NULL)");
  CHECK(error_of<ps::decode_error>([&] { (void)rows.get(1); }).column() == "value");
  store.connection.execute_script("ALTER TYPE spot ADD ATTRIBUTE z integer");
  CHECK_THROWS_AS(rows.get(1), ps::decode_error);
  store.connection.execute_script(
      "ALTER TYPE spot DROP ATTRIBUTE z, DROP ATTRIBUTE y, ADD ATTRIBUTE y bigint; UPDATE holders SET value = ROW(1, 2)");
  CHECK_THROWS_AS(rows.get(1), ps::decode_error);
}

TEST_CASE("A22 a null in place of a composite's member of SQLite is not read") {
  store_of<sqlite_store, holder<point>> store;
  auto rows = store.of<holder<point>>();
  rows.insert({1, {1, 2}, {}, {}, {}});
  for (const char* odd : {"[1,null]", "[1]", "[1,2,3]", "{}", "[1,\"2\"]", ""}) {
    store.connection.execute_script(std::string("UPDATE holders SET value = '") + odd + "'");
    CHECK_THROWS_AS(rows.get(1), ps::decode_error);
  }
}

TEST_CASE("a composite is made once, and a change of its members is a difference") {
  postgres_store store;
  auto db = ps::connect<ps::schema<holder<mast>>>(store.connection);
  ps::create(db);
  ps::create(db);
  ps::verify(db);
  store.connection.execute_script("ALTER TYPE spot RENAME ATTRIBUTE y TO z");
  CHECK(says(error_of<ps::schema_mismatch>([&] { ps::verify(db); }), "spot"));
}

TEMPLATE_TEST_CASE(
    "A2 an unsigned value above the largest bigint is refused in a composite of PostgreSQL's, and kept in a text", "",
    postgres_store, sqlite_store) {
  store_of<TestType, traffic_of_port> store;
  auto ports = store.template of<traffic_of_port>();
  const traffic most{UINT64_MAX, INT64_MAX};
  if constexpr (std::is_same_v<TestType, postgres_store>) {
    CHECK_THROWS_AS(ports.insert({1, most, {}}), ps::value_out_of_range);
    CHECK_THROWS_AS(ports.insert({1, {}, {most}}), ps::value_out_of_range);
    CHECK(ports.count() == 0);
  } else {
    ports.insert({1, most, {most}});
    CHECK(ports.get(1).today == most);
    CHECK(ports.get(1).before == std::vector{most});
  }
}
