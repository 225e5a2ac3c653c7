// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/value_types.hpp>
#include <polystore/sqlite/value_types.hpp>

#include <support/round_trip.hpp>

#include <limits>

using namespace polystore_tests;
using namespace ps::literals;

namespace {

enum class color { red, green };

struct counted {
  std::int32_t id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<counted>) {
  return ps::postgres::table{"counteds", ps::primary_key<&counted::id>, ps::identity<&counted::id>};
}

struct priced {
  std::int32_t id{};
  std::int64_t many{};
  ps::decimal price{};
};
constexpr auto placement_of(ps::entity<priced>) { return ps::postgres::table{"priceds", ps::primary_key<&priced::id>}; }

template <class Value>
bool decodes(std::string_view bytes) {
  Value value{};
  return ps::postgres::codec<Value>::decode({bytes.data(), static_cast<int>(bytes.size())}, value);
}
/// Whether a type's bytes are read in this size alone.
template <class Value>
bool has_one_size(std::size_t size) {
  bool only = decodes<Value>(std::string(size, '\0'));
  for (std::size_t other = 0; other <= 40; ++other)
    only = only && (other == size || !decodes<Value>(std::string(other, '\0')));
  return only;
}

std::string first_text(ps::postgres::connection& connection, const char* sql) {
  PGresult* const shown = PQexec(connection.native(), sql);
  std::string text = PQntuples(shown) > 0 ? PQgetvalue(shown, 0, 0) : PQresultErrorMessage(shown);
  PQclear(shown);
  return text;
}

}  // namespace

TEST_CASE("A1 a value too large for PostgreSQL's narrower column is refused, never wrapped") {
  postgres_store store;
  store.connection.execute_script("CREATE TABLE priceds (id integer PRIMARY KEY, many integer, price numeric)");
  ps::repository<priced, ps::postgres::connection> rows(store.connection);
  CHECK_THROWS_AS(rows.insert({1, std::int64_t{1} << 32, {}}), ps::invalid_value);
  CHECK(rows.count() == 0);
  rows.insert({1, INT32_MAX, {}});
  CHECK_THROWS_AS((void)rows.get(1), ps::schema_mismatch);
  CHECK(first_text(store.connection, "SELECT many FROM priceds") == "2147483647");
}

TEMPLATE_TEST_CASE("A2 an unsigned value of 64 bits is exact as a decimal", "", postgres_store, sqlite_store) {
  store_of<TestType, priced> store;
  auto rows = store.template of<priced>();
  rows.insert({1, 0, UINT64_MAX});
  CHECK(to_string(rows.get(1).price) == "18446744073709551615");
  CHECK(rows.where(ps::field<&priced::price> == ps::decimal(UINT64_MAX)).count() == 1);
}

TEST_CASE("A4 PostgreSQL's numbers beyond a decimal are decode errors in an array too, its -0 is a zero") {
  store_of<postgres_store, holder<ps::decimal>> store;
  auto rows = store.of<holder<ps::decimal>>();
  rows.insert({1, {}, {}, {}, {}});
  for (const char* beyond : {"'NaN'", "'Infinity'", "'-Infinity'", "1e131071", "1e-16383", "1e38"}) {
    store.connection.execute_script(std::string("UPDATE holders SET many = ARRAY[0, ") + beyond + "]::numeric[]");
    const auto refused = error_of<ps::decode_error>([&] { (void)rows.get(1); });
    CHECK(refused.column() == "many");
    CHECK(says(refused, "decimal"));
    store.connection.execute_script(std::string("UPDATE holders SET many = '{}', maybe = ") + beyond);
    CHECK(error_of<ps::decode_error>([&] { (void)rows.get(1); }).column() == "maybe");
    store.connection.execute_script("UPDATE holders SET maybe = NULL");
  }
  store.connection.execute_script("UPDATE holders SET value = -0.00::numeric");
  CHECK(to_string(rows.get(1).value) == "0.00");
}

TEST_CASE("A7 a time of PostgreSQL's last 30 years is a decode error, its infinities are infinities") {
  store_of<postgres_store, holder<ps::timestamp>> store;
  auto rows = store.of<holder<ps::timestamp>>();
  rows.insert({1, ps::timestamp::infinity(), ps::timestamp::minus_infinity(), {}, {}});
  CHECK(first_text(store.connection, "SELECT value::text || maybe FROM holders") == "infinity-infinity");
  store.connection.execute_script("UPDATE holders SET value = '294276-12-31 23:59:59.999999+00'");
  CHECK(error_of<ps::decode_error>([&] { (void)rows.get(1); }).column() == "value");
  store.connection.execute_script("UPDATE holders SET value = '4713-01-01 00:00:00+00 BC'");
  CHECK(rows.get(1).value == ps::timestamp::earliest());
}

TEST_CASE("A10 an instant is the same in every zone of the session, also where clocks go back") {
  store_of<postgres_store, holder<ps::timestamp>> store;
  auto rows = store.of<holder<ps::timestamp>>();
  std::int32_t id = 0;
  for (const char* zone : {"Europe/London", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"}) {
    store.connection.execute_script(std::string("SET timezone = '") + zone + "'");
    for (const char* text : {"2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z", "2024-03-31T01:30:00Z",
                             "2011-12-30T10:00:00Z", "1847-12-01T00:00:00Z"}) {
      const ps::timestamp moment = ps::parse_timestamp(text).value();
      rows.insert({++id, moment, moment, {moment}, {}});
      store.connection.execute_script("SET timezone = 'UTC'");
      CHECK(rows.get(id).value == moment);
      CHECK(rows.get(id).many.at(0) == moment);
      store.connection.execute_script(std::string("SET timezone = '") + zone + "'");
    }
  }
}

TEST_CASE("A12 an interval that would be infinite on a later PostgreSQL is refused, both ways") {
  store_of<postgres_store, holder<ps::interval>> store;
  auto rows = store.of<holder<ps::interval>>();
  const ps::interval most{INT32_MAX, INT32_MAX, INT64_MAX}, least{INT32_MIN, INT32_MIN, INT64_MIN};
  for (const ps::interval& each : {most, least}) {
    CHECK(says(error_of<ps::value_out_of_range>([&] { rows.insert({1, each, {}, {}, {}}); }), "interval"));
    CHECK_THROWS_AS(rows.insert({1, {}, {}, {each}, {}}), ps::value_out_of_range);
  }
  CHECK_FALSE(decodes<ps::interval>(std::string("\x7f\xff\xff\xff\xff\xff\xff\xff\x7f\xff\xff\xff\x7f\xff\xff\xff")));
}

TEST_CASE("A14 text that is not UTF-8 is refused in an array too, and a transaction is over with it") {
  store_of<postgres_store, holder<std::string>> store;
  auto rows = store.of<holder<std::string>>();
  for (const char* broken : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc3"}) {
    CHECK_THROWS_AS(rows.insert({1, "", {}, {broken}, {}}), ps::invalid_value);
    CHECK_THROWS_AS(rows.insert({1, "", {}, {}, {broken}}), ps::invalid_value);
  }
  store.connection.begin();
  CHECK(error_of<ps::invalid_value>([&] { rows.insert({1, "\xff", {}, {}, {}}); }).code() == "22021");
  CHECK(error_of<ps::statement_error>([&] { (void)rows.count(); }).code() == "25P02");
  store.connection.rollback();
  CHECK(rows.count() == 0);
}

TEST_CASE("A15 the spaces of PostgreSQL's char(n) are read as they are") {
  store_of<postgres_store, holder<std::string>> store;
  auto rows = store.of<holder<std::string>>();
  store.connection.execute_script("ALTER TABLE holders ALTER value TYPE char(5)");
  rows.insert({1, "ab", {}, {}, {}});
  CHECK(rows.get(1).value == "ab   ");
}

TEST_CASE("A20 an unknown label in PostgreSQL's array is refused, with the column") {
  store_of<postgres_store, holder<color>> store;
  auto rows = store.of<holder<color>>();
  rows.insert({1, color::red, {}, {color::red}, {}});
  store.connection.execute_script("ALTER TYPE color ADD VALUE 'canary'");
  store.connection.execute_script("UPDATE holders SET many = '{red,canary}'");
  const auto refused = error_of<ps::decode_error>([&] { (void)rows.get(1); });
  CHECK(refused.column() == "many");
  CHECK_FALSE(says(refused, "canary"));
}

TEST_CASE("A21 A17 bytes of another length than the type's are not read") {
  CHECK(has_one_size<bool>(1));
  CHECK(has_one_size<std::int16_t>(2));
  CHECK(has_one_size<std::int32_t>(4));
  CHECK(has_one_size<std::int64_t>(8));
  CHECK(has_one_size<float>(4));
  CHECK(has_one_size<double>(8));
  CHECK(has_one_size<ps::uuid>(16));
  CHECK(has_one_size<ps::date>(4));
  CHECK(has_one_size<ps::timestamp>(8));
  CHECK(has_one_size<ps::local_timestamp>(8));
  CHECK(has_one_size<ps::time_of_day>(8));
  CHECK(has_one_size<ps::interval>(16));
  CHECK_FALSE(decodes<ps::decimal>(std::string(9, '\0')));
  CHECK_FALSE(decodes<std::vector<int>>(std::string(13, '\0')));
}

TEMPLATE_TEST_CASE("A22 a null element where none can be is refused, and no row is half filled", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, holder<std::int32_t>> store;
  auto rows = store.template of<holder<std::int32_t>>();
  rows.insert({1, 5, 6, {7}, {}});
  store.connection.execute_script(std::is_same_v<TestType, postgres_store> ? "UPDATE holders SET many = '{7,NULL}'"
                                                                           : "UPDATE holders SET many = '[7,null]'");
  CHECK(error_of<ps::decode_error>([&] { (void)rows.get(1); }).column() == "many");
}

TEMPLATE_TEST_CASE("A24 a key that has counted to its end is an error, and no row", "", postgres_store, sqlite_store) {
  store_of<TestType, counted> store;
  auto rows = store.template of<counted>();
  if constexpr (std::is_same_v<TestType, postgres_store>) {
    store.connection.execute_script("ALTER TABLE counteds ALTER id RESTART WITH 2147483647");
    rows.insert({.name = "last"});
    CHECK(error_of<ps::invalid_value>([&] { rows.insert({.name = "more"}); }).code() == "2200H");
  } else {
    store.connection.execute_script("INSERT INTO counteds VALUES (9223372036854775807, 'last')");
    CHECK_THROWS_AS(rows.insert({.name = "more"}), ps::out_of_resources);
  }
  CHECK(rows.count() == 1);
}

TEST_CASE("A24 a key of SQLite's that counts past its field is an error, and no row") {
  store_of<sqlite_store, counted> store;
  auto rows = store.of<counted>();
  store.connection.execute_script("INSERT INTO counteds VALUES (2147483647, 'last')");
  CHECK_THROWS_AS(rows.insert({.name = "more"}), ps::decode_error);
  CHECK(rows.count() == 1);
}

TEST_CASE("B3 what looks like a parameter in a constant stays text") {
  store_of<postgres_store, counted> store;
  auto rows = store.of<counted>();
  rows.insert({.name = "$1 $tag$ ?1 -- /*"});
  CHECK(rows.where(ps::field<&counted::name> == ps::text_constant<"$1 $tag$ ?1 -- /*"> && ps::field<&counted::id> == 1)
            .count() == 1);
}

TEST_CASE("B7 a session's odd settings change no value") {
  store_of<postgres_store, holder<std::string>> store;
  auto rows = store.of<holder<std::string>>();
  store.connection.execute_script(
      "SET standard_conforming_strings = off; SET bytea_output = 'escape'; SET backslash_quote = on;"
      "SET extra_float_digits = -15; SET datestyle = 'SQL, DMY'; SET intervalstyle = 'postgres_verbose'");
  const std::string odd = "\\'; DROP TABLE holders; -- \xe8\xa1\xa8\\";
  rows.insert({1, odd, odd, {odd}, {odd}});
  CHECK(rows.get(1).many.at(0) == odd);
  CHECK(rows.where(ps::field<&holder<std::string>::value> == odd).count() == 1);
}
