// SPDX-License-Identifier: BSL-1.0
#include <polystore/ddl/violates.hpp>
#include <polystore/entity/facets/precision.hpp>
#include <polystore/expressions.hpp>
#include <polystore/postgres/value_types.hpp>
#include <polystore/sqlite/value_types.hpp>
#include <polystore/statements.hpp>

#include <support/round_trip.hpp>

#include <array>
#include <limits>

using namespace polystore_tests;
using namespace ps::literals;

namespace {

struct counted {
  std::int32_t id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<counted>) {
  return ps::postgres::table{"counteds", ps::primary_key<&counted::id>, ps::identity<&counted::id>,
                             ps::small_table("a test writes a few rows")};
}

struct priced {
  std::int32_t id{};
  std::int64_t many{};
  ps::decimal price{};
};
constexpr auto placement_of(ps::entity<priced>) {
  return ps::postgres::table{"priceds", ps::primary_key<&priced::id>, ps::small_table("a test writes a few rows")};
}

/// The places of a holder, of a type narrower than the field's.
template <class Value>
struct narrow {
  std::int32_t id{};
  Value value{};
  std::optional<Value> maybe{};
  std::vector<Value> many{};
  std::vector<std::optional<Value>> some{};
};
template <class Value>
constexpr auto placement_of(ps::entity<narrow<Value>>) {
  using narrow = narrow<Value>;
  constexpr bool is_text = std::is_same_v<Value, std::string>;
  constexpr const char* type = is_text ? "varchar(5)" : "numeric(10,2)";
  constexpr const char* list = is_text ? "varchar(5)[]" : "numeric(10,2)[]";
  return ps::postgres::table{"narrows",
                             ps::primary_key<&narrow::id>,
                             ps::column_type<&narrow::value>(type),
                             ps::column_type<&narrow::maybe>(type),
                             ps::column_type<&narrow::many>(list),
                             ps::column_type<&narrow::some>(list),
                             ps::lossy_ok<&narrow::value, &narrow::maybe, &narrow::many, &narrow::some>,
                             ps::small_table("a test writes a few rows")};
}

struct bill {
  std::int32_t id{};
  ps::decimal total{};
  std::optional<ps::decimal> paid{};
};
constexpr auto placement_of(ps::entity<bill>) {
  return ps::postgres::table{"bills",
                             ps::primary_key<&bill::id>,
                             ps::precision<&bill::total, 12, 2>,
                             ps::precision<&bill::paid, 38, 38>,
                             ps::check(ps::field<&bill::total> != 7),
                             ps::small_table("a test writes a few rows")};
}

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

/// The bytes of an array of one element, of so many bytes.
std::string list_of_one(std::size_t size) {
  std::string bytes(24 + size, '\0');
  bytes[3] = bytes[15] = bytes[19] = 1;
  bytes[23] = static_cast<char>(size);
  return bytes;
}
template <class Value>
bool has_one_size_in_lists(std::size_t size) {
  bool only = decodes<std::vector<Value>>(list_of_one(size));
  for (std::size_t other = 0; other <= 40; ++other) {
    only = only && (other == size || !decodes<std::vector<std::optional<Value>>>(list_of_one(other)));
  }
  return only && has_one_size<Value>(size);
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
  rows.insert({1, INT32_MAX, {}});
  CHECK_THROWS_AS((void)rows.get(1), ps::schema_mismatch);
  CHECK(first_text(store.connection, "SELECT many FROM priceds") == "2147483647");

  store_of<postgres_store, holder<std::int64_t>> wide;
  wide.connection.execute_script(
      "ALTER TABLE holders ALTER value TYPE integer, ALTER maybe TYPE integer, ALTER many TYPE integer[],"
      "ALTER \"some\" TYPE integer[]");
  check_refused<ps::invalid_value>(wide.of<holder<std::int64_t>>(), std::int64_t{0}, std::int64_t{1} << 32);
}

TEMPLATE_TEST_CASE("A2 an unsigned value of 64 bits is exact as a decimal", "", postgres_store, sqlite_store) {
  store_of<TestType, priced> store;
  auto rows = store.template of<priced>();
  rows.insert({1, 0, UINT64_MAX});
  CHECK(to_string(rows.get(1).price) == "18446744073709551615");
  CHECK(rows.where(ps::field<&priced::price> == ps::decimal(UINT64_MAX)).count() == 1);
  store_of<TestType, narrow<ps::decimal>> lists;
  if constexpr (std::is_same_v<TestType, postgres_store>) {
    lists.connection.execute_script(
        "ALTER TABLE narrows ALTER value TYPE numeric, ALTER maybe TYPE numeric, ALTER many TYPE numeric[],"
        "ALTER \"some\" TYPE numeric[]");
  }
  const ps::decimal most = UINT64_MAX;
  lists.template of<narrow<ps::decimal>>().insert({1, most, most, {most}, {std::nullopt, most}});
  const narrow<ps::decimal> found = lists.template of<narrow<ps::decimal>>().get(1);
  CHECK((found.value == most && found.maybe == most && found.many[0] == most && found.some[1] == most));
}

TEST_CASE("A4 PostgreSQL's numbers beyond a decimal are decode errors in an array too, its -0 is a zero") {
  store_of<postgres_store, holder<ps::decimal>> store;
  auto rows = store.of<holder<ps::decimal>>();
  for (const std::string beyond : {"'NaN'", "'Infinity'", "'-Infinity'", "1e131071", "1e-16383", "1e38", "1e-40"}) {
    check_unreadable<postgres_store>(store, ps::decimal(0), beyond, "ARRAY[0, " + beyond + "]::numeric[]");
  }
  CHECK(says(error_of<ps::decode_error>([&] { (void)rows.get(1); }), "decimal"));
  const auto powers = ps::sql<"select 10::numeric ^ {} where {} > 0", ps::decimal>(131'072, 1);
  CHECK(error_of<ps::invalid_value>([&] { (void)ps::run_on(store.connection, powers); }).code() == "22003");
  rows.upsert({1, {}, {}, {}, {}});
  store.connection.execute_script("UPDATE holders SET value = -0.00::numeric");
  CHECK(to_string(rows.get(1).value) == "0.00");
}

TEMPLATE_TEST_CASE("A6 a number that rounds up past its column is refused, or kept as it is where it isn't rounded", "",
                   postgres_store, sqlite_store) {
  store_of<TestType, narrow<ps::decimal>> store;
  auto rows = store.template of<narrow<ps::decimal>>();
  const ps::decimal above = "99999999.995"_decimal, below = "99999999.994"_decimal;
  const bool rounds = std::is_same_v<TestType, postgres_store>;
  if (rounds) check_refused<ps::invalid_value>(rows, below, above);
  else rows.insert({2, above, above, {above}, {above}});
  rows.insert({1, below, below, {below}, {std::nullopt, below}});
  const narrow<ps::decimal> found = rows.get(1);
  const ps::decimal kept = rounds ? "99999999.99"_decimal : below;
  CHECK((found.value == kept && found.maybe == kept && found.many[0] == kept && found.some[1] == kept));
}

TEMPLATE_TEST_CASE("A6 a decimal of a declared precision is exact or refused, whoever writes it", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, bill> store;
  auto bills = store.template of<bill>();
  constexpr auto total = ps::field<&bill::total>;
  const ps::decimal most = "9999999999.99"_decimal, nines = "0.99999999999999999999999999999999999999"_decimal;
  for (const ps::decimal fits : {most, -most, "0.01"_decimal, "12.500"_decimal, ps::decimal{0}}) {
    bills.upsert({1, fits, nines});
    CHECK(to_string(bills.get(1).total) == to_string(fits));
    CHECK(bills.get(1).paid == nines);
  }
  bills.upsert({1, "12.50"_decimal, {}});
  const auto refuses = [&](const ps::decimal& value) {
    const auto refused = error_of<ps::check_violation>([&] { bills.insert({2, value, {}}); });
    CHECK(refused.constraint() == "bills_total_check");
    CHECK(ps::violates<bill>(refused, ps::precision<&bill::total, 12, 2>));
    CHECK_THROWS_AS(bills.update({1, value, {}}), ps::check_violation);
    CHECK_THROWS_AS(bills.where(total > 0).update(ps::set<&bill::total>(value)), ps::check_violation);
  };
  for (const ps::decimal beyond : {most + "0.001"_decimal, most + 1, "0.001"_decimal, -most - "0.01"_decimal,
                                   "1e37"_decimal, ps::decimal::of(1, 38)}) {
    refuses(beyond);
  }
  CHECK_THROWS_AS(bills.where(total > 0).update(ps::set<&bill::total>(total * "0.333"_decimal)), ps::check_violation);
  CHECK_THROWS_AS(bills.insert({2, 0, ps::decimal{1}}), ps::check_violation);
  CHECK_THROWS_AS(bills.on_conflict()
                      .update(ps::set<&bill::total>(total * ps::excluded<&bill::total>))
                      .insert({1, "0.33"_decimal, {}}),
                  ps::check_violation);
  CHECK(to_string(bills.get(1).total) == "12.50");
}

TEST_CASE("A6 PostgreSQL rounds half away from zero where a column's own type is narrower, and that is meant") {
  store_of<postgres_store, narrow<ps::decimal>> store;
  auto rows = store.of<narrow<ps::decimal>>();
  for (const auto& [sent, kept] : {std::pair{"0.005"_decimal, "0.01"_decimal},
                                   {"-0.005"_decimal, "-0.01"_decimal},
                                   {"0.0049999"_decimal, "0"_decimal}}) {
    rows.upsert({1, sent, sent, {sent}, {}});
    CHECK((rows.get(1).value == kept && rows.get(1).maybe == kept && rows.get(1).many[0] == kept));
  }
}

TEST_CASE("A7 a time of PostgreSQL's last 30 years is a decode error, its infinities are infinities") {
  store_of<postgres_store, holder<ps::timestamp>> store;
  auto rows = store.of<holder<ps::timestamp>>();
  rows.insert({1, ps::timestamp::infinity(), ps::timestamp::minus_infinity(), {}, {}});
  CHECK(first_text(store.connection, "SELECT value::text || maybe FROM holders") == "infinity-infinity");
  store.connection.execute_script("UPDATE holders SET value = '4714-11-24 00:00:00+00 BC'");
  CHECK(rows.get(1).value == ps::timestamp::earliest());
  check_unreadable<postgres_store>(store, ps::timestamp{0}, "'294276-12-31 23:59:59.999999+00'",
                                   "'{294276-12-31 23:59:59.999999+00}'");
}

TEST_CASE("A7 A9 a time that PostgreSQL can't count, or that doesn't exist, is refused in a list too") {
  postgres_store store;
  const auto refused = [&](const auto& statement) {
    CHECK(error_of<ps::invalid_value>([&] { (void)ps::run_on(store.connection, statement); }).code() == "22008");
  };
  refused(ps::sql<"select cast({} as date)", ps::date>("2024-02-30"));
  refused(ps::sql<"select cast({} as date[])", std::vector<ps::date>>("{2024-02-29,2024-02-30}"));
  refused(ps::sql<"select cast({} as date)", std::optional<ps::date>>("0000-01-01"));
  refused(ps::sql<"select cast({} as time)", ps::time_of_day>("24:00:00.000001"));
  refused(ps::sql<"select cast({} as timestamptz)", ps::timestamp>("294277-01-01 00:00:00+00"));
  refused(ps::sql<"select cast({} as timestamp[])", std::vector<ps::local_timestamp>>("{2024-01-01,4714-11-23 BC}"));
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
      const holder<ps::timestamp> everywhere{++id, moment, moment, {moment}, {std::nullopt, moment}};
      rows.insert(everywhere);
      store.connection.execute_script("SET timezone = 'UTC'");
      CHECK(same(rows.get(id), everywhere));
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
    check_refused<ps::value_out_of_range>(rows, ps::interval{}, each);
  }
  CHECK_FALSE(decodes<ps::interval>(std::string("\x7f\xff\xff\xff\xff\xff\xff\xff\x7f\xff\xff\xff\x7f\xff\xff\xff")));
}

TEST_CASE("A14 text that is not UTF-8 is refused in an array too, and a transaction is over with it") {
  store_of<postgres_store, holder<std::string>> store;
  auto rows = store.of<holder<std::string>>();
  store.connection.begin();
  CHECK(error_of<ps::invalid_value>([&] { rows.insert({1, "\xff", {}, {}, {}}); }).code() == "22021");
  CHECK(error_of<ps::statement_error>([&] { (void)rows.count(); }).code() == "25P02");
  store.connection.rollback();
  store.connection.begin();
  CHECK(error_of<ps::invalid_value>([&] { rows.insert({1, "", {}, {"a", "\xff"}, {}}); }).code() == "22021");
  CHECK(error_of<ps::statement_error>([&] { (void)rows.count(); }).code() == "25P02");
  store.connection.rollback();
  CHECK(rows.count() == 0);
}

TEST_CASE("A15 the spaces of PostgreSQL's char(n) are read as they are") {
  store_of<postgres_store, holder<std::string>> store;
  auto rows = store.of<holder<std::string>>();
  store.connection.execute_script(
      "ALTER TABLE holders ALTER value TYPE char(5), ALTER maybe TYPE char(5), ALTER many TYPE char(5)[],"
      "ALTER \"some\" TYPE char(5)[]");
  check_refused<ps::invalid_value>(rows, std::string("ab"), std::string("abcdef"));
  rows.insert({1, "ab", "ab", {"ab"}, {std::nullopt, "ab"}});
  CHECK(same(rows.get(1), holder<std::string>{1, "ab   ", "ab   ", {"ab   "}, {std::nullopt, "ab   "}}));
}

TEMPLATE_TEST_CASE("A15 a text that is too long for its column is refused, or kept whole where it isn't cut", "",
                   postgres_store, sqlite_store) {
  store_of<TestType, narrow<std::string>> store;
  auto rows = store.template of<narrow<std::string>>();
  const std::string longer = "abcdef", fits = "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9";
  if (std::is_same_v<TestType, postgres_store>) check_refused<ps::invalid_value>(rows, fits, longer);
  else rows.insert({2, longer, longer, {longer}, {longer}});
  rows.insert({1, fits, fits, {fits}, {std::nullopt, fits}});
  const narrow<std::string> found = rows.get(1);
  CHECK((found.value == fits && found.maybe == fits && found.many[0] == fits && found.some[1] == fits));
  CHECK((std::is_same_v<TestType, postgres_store> || rows.get(2).many[0] == longer));
}

TEST_CASE("A21 A17 bytes of another length than the type's are not read") {
  CHECK(has_one_size_in_lists<bool>(1));
  CHECK(has_one_size_in_lists<std::int16_t>(2));
  CHECK(has_one_size_in_lists<std::int32_t>(4));
  CHECK(has_one_size_in_lists<std::int64_t>(8));
  CHECK(has_one_size_in_lists<float>(4));
  CHECK(has_one_size_in_lists<double>(8));
  CHECK(has_one_size_in_lists<ps::uuid>(16));
  CHECK(has_one_size_in_lists<ps::date>(4));
  CHECK(has_one_size_in_lists<ps::timestamp>(8));
  CHECK(has_one_size_in_lists<ps::local_timestamp>(8));
  CHECK(has_one_size_in_lists<ps::time_of_day>(8));
  CHECK(has_one_size_in_lists<ps::interval>(16));
  CHECK_FALSE(decodes<ps::decimal>(std::string(9, '\0')));
  CHECK_FALSE(decodes<std::vector<ps::decimal>>(list_of_one(9)));
  CHECK_FALSE(decodes<std::vector<int>>(std::string(13, '\0')));
  CHECK_FALSE(decodes<std::vector<int>>(list_of_one(4) + '\0'));
  CHECK_FALSE((decodes<std::array<int, 1>>(list_of_one(4) + '\0')));
  std::string negative = list_of_one(0);
  negative.replace(20, 4, "\xff\xff\xff\xfe");  // -1 alone is a null
  CHECK_FALSE(decodes<std::vector<std::optional<int>>>(negative));
  bool is_true = false;
  CHECK((ps::postgres::codec<bool>::decode({"\7", 1}, is_true) && is_true));
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

TEST_CASE("A23 lists and what can be null are checked for their types, all at once") {
  store_of<postgres_store, holder<std::int32_t>> store;
  store.connection.execute_script(
      "ALTER TABLE holders ALTER maybe TYPE bigint, ALTER many TYPE bigint[], ALTER \"some\" TYPE text[]");
  const auto drifted = error_of<ps::schema_mismatch>([&] { (void)store.of<holder<std::int32_t>>().find(1); });
  for (const char* column : {"column maybe", "column many", "column some"}) CHECK(says(drifted, column));
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

TEMPLATE_TEST_CASE("A24 of a list whose keys count past the end no row is kept", "", postgres_store, sqlite_store) {
  store_of<TestType, counted> store;
  auto rows = store.template of<counted>();
  if constexpr (std::is_same_v<TestType, postgres_store>) {
    store.connection.execute_script("ALTER TABLE counteds ALTER id RESTART WITH 2147483646");
    const std::vector<counted> three{{.name = "a"}, {.name = "b"}, {.name = "c"}};
    CHECK(error_of<ps::invalid_value>([&] { rows.insert(three); }).code() == "2200H");
  } else {
    store.connection.execute_script("INSERT INTO counteds VALUES (9223372036854775805, 'x'); DELETE FROM counteds");
    const std::vector<counted> three{{.name = "a"}, {.name = "b"}, {.name = "c"}};
    CHECK_THROWS_AS(rows.insert(three), ps::error);
  }
  CHECK(rows.count() == 0);
}

TEST_CASE("A24 a key of SQLite's that counts past its field is an error, and no row") {
  store_of<sqlite_store, counted> store;
  auto rows = store.of<counted>();
  store.connection.execute_script("INSERT INTO counteds VALUES (2147483647, 'last')");
  CHECK_THROWS_AS(rows.insert({.name = "more"}), ps::decode_error);
  CHECK(rows.count() == 1);
}

TEMPLATE_TEST_CASE("B2 a negative number stays one behind a minus, in a list too", "", postgres_store, sqlite_store) {
  store_of<TestType, counted> store;
  auto rows = store.template of<counted>();
  for (const char* name : {"a", "b"}) rows.insert({.name = name});
  const auto id = ps::field<&counted::id>;
  CHECK(rows.where(id - (-1) == 3 && ps::field<&counted::name> == "b").count() == 1);
  CHECK(rows.where(id - ps::constant<-1> == 3 && -ps::constant<-2> == id).count() == 1);
  CHECK(rows.where(-id == -2 && -(-id) == 2).count() == 1);
  CHECK(rows.where(in(-id, std::vector<std::int32_t>{-1, -2, INT32_MIN}) && in(-id, -2, -3)).count() == 1);
}

TEMPLATE_TEST_CASE("B3 what looks like a parameter in a constant stays text", "", postgres_store, sqlite_store) {
  store_of<TestType, counted> store;
  auto rows = store.template of<counted>();
  rows.insert({.name = "$1 $tag$ ?1 :a -- /*"});
  CHECK(rows.where(ps::field<&counted::name> == ps::text_constant<"$1 $tag$ ?1 :a -- /*"> &&
                   ps::field<&counted::id> == 1 && in(ps::field<&counted::id>, std::vector<std::int32_t>{1}))
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

TEST_CASE("A16 bytes are the same however the session would write them") {
  store_of<postgres_store, holder<ps::bytes>> store;
  auto rows = store.of<holder<ps::bytes>>();
  std::int32_t id = 0;
  for (const char* output : {"escape", "hex"}) {
    store.connection.execute_script(std::string("SET bytea_output = ") + output);
    const ps::bytes odd = ps::bytes_of(std::string_view("\\x00\0\xff\\", 7));
    const holder<ps::bytes> everywhere{++id, odd, ps::bytes{}, {odd, {}}, {std::nullopt, ps::bytes{}, odd}};
    rows.insert(everywhere);
    CHECK(same(rows.get(id), everywhere));
  }
}

TEST_CASE("B7 SQLite's other encodings change no text") {
  for (const char* encoding : {"UTF-16le", "UTF-16be"}) {
    sqlite_store store;
    store.connection.execute_script(std::string("PRAGMA encoding = '") + encoding + "'");
    store.connection.execute_script(ps::ddl<ps::schema<holder<std::string>>, ps::sqlite::dialect>);
    ps::repository<holder<std::string>, ps::sqlite::connection> rows(store.connection);
    const std::string odd = "\xf0\x9f\x98\x80\xef\xbf\xbd\xc3\xa9'";
    const holder<std::string> everywhere{1, odd, odd, {odd}, {std::nullopt, odd}};
    rows.insert(everywhere);
    CHECK(same(rows.get(1), everywhere));
    CHECK(rows.where(ps::field<&holder<std::string>::value> == odd && like(ps::field<&holder<std::string>::maybe>, odd))
              .count() == 1);
  }
}
