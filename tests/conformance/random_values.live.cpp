// SPDX-License-Identifier: BSL-1.0
#include <conformance/random_values.hpp>

#include <polystore/core/stored_chrono.hpp>
#include <polystore/postgres/codec_json_of.hpp>
#include <polystore/postgres/value_types.hpp>
#include <polystore/sqlite/codec_json_of.hpp>
#include <polystore/sqlite/value_types.hpp>

#include <chrono>
#include <cmath>

using namespace polystore_tests;

// Compiled twice: with a few values of each type for every run, and with a hundred thousand.
namespace {

/// How many of a type: fewer where each has many members, and all of these together are no fewer.
template <class Value>
constexpr std::size_t values_of = POLYSTORE_RANDOM_VALUES;
constexpr std::size_t values_of_each_array = 10'000;

struct spot {
  std::int32_t x{};
  std::optional<std::string> label{};
  friend bool operator==(const spot&, const spot&) = default;
};
struct mast {
  std::string maker{};
  std::optional<ps::decimal> height{};
  spot foot{};
  std::optional<spot> top{};
  shade paint{};
  std::vector<std::optional<std::int64_t>> sectors{};
  std::vector<ps::range<ps::date>> leases{};
  std::vector<spot> anchors{};
  std::array<ps::uuid, 2> keys{};
  std::vector<bool> flags{};
  ps::timestamp built_at{};
  ps::interval age{};
  ps::inet host{};
  ps::bytes plan{};
  ps::json papers{};
  bool is_lit{};
  friend bool operator==(const mast&, const mast&) = default;
};
constexpr std::string_view composite_name_of(ps::entity<spot>) { return "spot"; }
constexpr std::string_view composite_name_of(ps::entity<mast>) { return "mast"; }

template <>
constexpr std::size_t values_of<mast> = POLYSTORE_RANDOM_VALUES / 10;

struct reading {
  std::string name{};
  std::int64_t count{};
  std::optional<ps::decimal> cost{};
  std::vector<std::int64_t> values{};
  std::optional<ps::timestamp> at{};
  ps::json rest{};
  friend bool operator==(const reading&, const reading&) = default;
};

template <>
constexpr std::size_t values_of<ps::json_of<reading>> = POLYSTORE_RANDOM_VALUES / 5;

/// Whether two values are one to the last bit, and as exactly written.
template <class Value>
bool identical(const std::optional<Value>& a, const std::optional<Value>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  if constexpr (std::is_floating_point_v<Value>) {
    return std::memcmp(&*a, &*b, sizeof *a) == 0;
  } else {
    return *a == *b && random_value<Value>::text(*a) == random_value<Value>::text(*b);
  }
}
template <class Value>
std::size_t count_different(const std::vector<std::optional<Value>>& a, const std::vector<std::optional<Value>>& b) {
  REQUIRE(a.size() == b.size());
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += !identical(a[i], b[i]);
  return different;
}

/// Runs a statement with some parameters, and hands its rows to a visitor.
template <class Connection, class Visitor, class... Parameters>
void run(Connection& connection, const ps::relational::statement& statement, Visitor visitor,
         const Parameters&... parameters) {
  typename Connection::template call<sizeof...(Parameters)> call(connection, statement);
  std::size_t index = 0;
  (call.values().put(index++, parameters), ...);
  auto rows = call.execute();
  while (rows.next()) visitor(rows.current());
}

template <class Value, bool Compared>
constexpr void write_query(ps::text& out) {
  if (Compared) {
    out += "SELECT count(*) FROM (SELECT unnest($1::";
    ps::postgres::write_type_name<std::vector<Value>>(out);
    out += ") AS v, unnest($2) AS t) AS u WHERE v::text IS DISTINCT FROM t::";
    ps::postgres::write_type_name<Value>(out);
    out += "::text";
  } else {
    out += "SELECT $1::";
    ps::postgres::write_type_name<std::vector<Value>>(out);
  }
}
template <class Value, bool Compared>
constexpr auto query = ps::frozen<write_query<Value, Compared>>;

/// Sends values in binary, has the server compare each with what it makes of our text, and reads them back.
template <class Value>
void check_on_postgres(ps::postgres::connection& connection, random_source& random) {
  using list = std::vector<std::optional<Value>>;
  static constexpr unsigned types[] = {ps::postgres::column_type<list>::oid, 1009};
  static constexpr ps::relational::statement compare{query<Value, true>.view(), types, nullptr, 2};
  static constexpr ps::relational::statement send_back{query<Value, false>.view(), types, nullptr, 1};
  INFO(compare.text);
  for (std::size_t left = values_of<Value>; left > 0;) {
    const list sent = random_values<Value>(std::min(left, values_of_each_array), random);
    std::vector<std::optional<std::string>> texts(sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
      if (sent[i]) texts[i] = random_value<Value>::text(*sent[i]);
    }
    std::int64_t different = -1;
    run(connection, compare, [&](const auto& row) { row.get(0, different); }, sent, texts);
    CHECK(different == 0);
    list got;
    run(connection, send_back, [&](const auto& row) { row.get(0, got); }, sent);
    CHECK(count_different(sent, got) == 0);
    left -= sent.size();
  }
}

/// Whether SQLite quotes a value as we write it: a BLOB's digits are in another case, a REAL's are as many as it likes.
template <class Value>
constexpr bool has_literal_on_sqlite =
    ps::sqlite::storage_of<Value> != "BLOB" && !std::is_floating_point_v<Value> && !ps::composite<Value>;
template <class Value>
constexpr bool has_literal_on_sqlite<ps::json_of<Value>> = false;
template <class Value>
std::string literal_of(const std::optional<Value>& value) {
  std::string out(1000, '\0');
  ps::text to{out.data()};
  if (value) ps::sqlite::write_literal(to, *value);
  else to += "NULL";
  out.resize(to.size);
  return out;
}

/// Puts values into a table, compares what SQLite itself says of each, and reads them back.
template <class Value>
void check_on_sqlite(ps::sqlite::connection& connection, random_source& random) {
  using list = std::vector<std::optional<Value>>;
  connection.execute_script("DROP TABLE IF EXISTS scratch; CREATE TABLE scratch (value " +
                            std::string(ps::sqlite::storage_of<Value>) + ") STRICT");
  INFO(ps::reflect::readable_name<Value>());
  for (std::size_t left = values_of<Value>; left > 0;) {
    const list sent = random_values<Value>(std::min(left, values_of_each_array), random);
    run(connection, {.text = "DELETE FROM scratch"}, [](const auto&) {});
    run(
        connection, {.text = "INSERT INTO scratch SELECT value FROM polystore_list(?1)", .parameters = 1},
        [](const auto&) {}, sent);
    list got;
    std::size_t different = 0;
    run(connection, {.text = "SELECT value, quote(value) FROM scratch ORDER BY rowid"}, [&](const auto& row) {
      row.get(0, got.emplace_back());
      if constexpr (has_literal_on_sqlite<Value>) {
        std::string said;
        row.get(1, said);
        different += said != literal_of(sent[got.size() - 1]);
      }
    });
    CHECK(different == 0);
    for (std::size_t i = 0; std::is_floating_point_v<Value> && i < got.size(); ++i) {
      if (sent[i] && *sent[i] == Value() && got[i] && *got[i] == Value()) got[i] = sent[i];  // the sign of a zero
    }
    CHECK(count_different(sent, got) == 0);
    std::string text;
    list elements;
    run(connection, {.text = "SELECT ?1", .parameters = 1}, [&](const auto& row) { row.get(0, elements); }, sent);
    CHECK(count_different(sent, elements) == 0);
    left -= sent.size();
  }
}

template <class Value>
void check_everywhere() {
  random_source random{20'240'229};
  if (std::getenv("POLYSTORE_TEST_POSTGRES")) {
    ps::postgres::connection connection(postgres_server());
    connection.execute_script(
        "SET timezone = 'Asia/Kathmandu'; SET datestyle = 'SQL, DMY'; SET bytea_output = 'escape';"
        "CREATE TYPE pg_temp.shade AS ENUM ('red', 'green', 'dark_blue');"
        "CREATE TYPE pg_temp.spot AS (x integer, label text);"
        "CREATE TYPE pg_temp.mast AS (maker text, height numeric, foot spot, top spot, paint shade, sectors bigint[],"
        "leases daterange[], anchors spot[], \"keys\" uuid[], flags boolean[], built_at timestamptz, age interval, host inet, plan bytea,"
        "papers jsonb, is_lit boolean)");
    check_on_postgres<Value>(connection, random);
  }
  if constexpr (!std::is_same_v<Value, ps::range<ps::decimal>>) {  // which SQLite has not
    ps::sqlite::connection file(":memory:");
    check_on_sqlite<Value>(file, random);
  }
}

}  // namespace

TEMPLATE_TEST_CASE("A1 random integers are the same here and in the store", "", std::int8_t, std::int16_t, std::int32_t,
                   std::int64_t, long long, std::uint8_t, std::uint16_t, std::uint32_t, std::uint64_t, bool) {
  check_everywhere<TestType>();
}
TEMPLATE_TEST_CASE("A3 random floats are the same here and in the store", "", float, double) {
  check_everywhere<TestType>();
}
TEMPLATE_TEST_CASE("A13 random texts are the same here and in the store", "", std::string, ps::bytes, ps::uuid, shade,
                   ps::json) {
  check_everywhere<TestType>();
}
TEST_CASE("A5 random decimals are the same here and in the store") { check_everywhere<ps::decimal>(); }
TEMPLATE_TEST_CASE("A7 random times are the same here and in the store", "", ps::timestamp, ps::local_timestamp,
                   ps::date, ps::time_of_day, ps::interval) {
  check_everywhere<TestType>();
}
TEMPLATE_TEST_CASE("random addresses are the same here and in the store", "", ps::inet, ps::cidr) {
  check_everywhere<TestType>();
}
TEMPLATE_TEST_CASE("random ranges are the same here and in the store", "", ps::range<std::int32_t>,
                   ps::range<std::int64_t>, ps::range<ps::date>, ps::range<ps::timestamp>,
                   ps::range<ps::local_timestamp>, ps::range<ps::decimal>) {
  check_everywhere<TestType>();
}

TEMPLATE_TEST_CASE("A19 random composites are the same here and in the store", "", spot, mast) {
  check_everywhere<TestType>();
}
TEST_CASE("A18 random documents of a struct are the same here and in the store") {
  check_everywhere<ps::json_of<reading>>();
}
TEMPLATE_TEST_CASE("A8 random times of chrono are the same here and in the store", "",
                   std::chrono::sys_time<std::chrono::microseconds>, std::chrono::sys_time<std::chrono::nanoseconds>,
                   std::chrono::sys_days) {
  check_everywhere<TestType>();
}
