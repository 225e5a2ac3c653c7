// SPDX-License-Identifier: BSL-1.0
#include <support/hostile.hpp>
#include <support/round_trip.hpp>

#include <array>
#include <cmath>
#include <limits>

using namespace polystore_tests;
using namespace std::string_literals;
using namespace ps::literals;

namespace {

template <class Integer>
std::vector<Integer> ends() {
  using limits = std::numeric_limits<Integer>;
  return {limits::min(), limits::max(), Integer(-1), Integer(0), Integer(1), Integer(limits::max() - 1)};
}

template <class Real>
std::vector<Real> reals() {
  using limits = std::numeric_limits<Real>;
  return {limits::denorm_min(), limits::min(),     limits::max(), limits::lowest(), limits::infinity(),
          -limits::infinity(),  limits::epsilon(), Real(0),       Real(0.1),        Real(-1) / 3,
          -limits::denorm_min()};
}

enum class color { red, green, dark_blue };
enum class level : std::int16_t { low = -100, high = 250 };

enum class quoted { apostrophe, backslash, brace, null };
constexpr auto labels_of(ps::entity<quoted>) {
  return std::to_array<ps::enum_label<quoted>>({{quoted::apostrophe, "it's; --"},
                                                {quoted::backslash, "\\' $1"},
                                                {quoted::brace, "{\"a\",}"},
                                                {quoted::null, "NULL"}});
}

/// Texts that the DDL quotes.
struct constrained {
  std::int32_t id{};
  std::string text{};
  quoted label{};
};
constexpr auto placement_of(ps::entity<constrained>) {
  return ps::postgres::table{
      "constraineds",
      ps::primary_key<&constrained::id>,
      ps::default_<&constrained::text>("'; DROP TABLE x; -- \\ $1 ?1"),
      ps::default_<&constrained::label>(quoted::backslash),
      ps::server_sets<&constrained::text, &constrained::label>,
      ps::check(ps::field<&constrained::text> != "\\'" && ps::field<&constrained::label> != quoted::apostrophe)};
}

struct amount {
  std::int32_t id{};
  std::uint64_t value{};
};
constexpr auto placement_of(ps::entity<amount>) {
  return ps::postgres::table{"amounts", ps::primary_key<&amount::id>, ps::lossy_ok<&amount::value>,
                             ps::small_table("a test writes a few rows")};
}

}  // namespace

TEMPLATE_TEST_CASE("A1 integers come back at both ends of each width", "", postgres_store, sqlite_store) {
  round_trip<TestType, std::int8_t>(ends<std::int8_t>());
  round_trip<TestType, std::int16_t>(ends<std::int16_t>());
  round_trip<TestType, std::int32_t>(ends<std::int32_t>());
  round_trip<TestType, std::int64_t>(ends<std::int64_t>());
  round_trip<TestType, long long>(ends<long long>());
}

TEMPLATE_TEST_CASE("A2 unsigned integers come back as far as a signed column takes them", "", postgres_store,
                   sqlite_store) {
  round_trip<TestType, std::uint8_t>(ends<std::uint8_t>());
  round_trip<TestType, std::uint16_t>(ends<std::uint16_t>());
  round_trip<TestType, std::uint32_t>(ends<std::uint32_t>());
  round_trip<TestType, std::uint64_t>({std::uint64_t{INT64_MAX}, 0, 1});
}

TEMPLATE_TEST_CASE("A2 an unsigned value above the largest bigint is refused before it is sent", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, amount> store;
  auto amounts = store.template of<amount>();
  for (const std::uint64_t value : {std::uint64_t{INT64_MAX} + 1, std::uint64_t(-1)}) {
    CHECK_THROWS_AS(amounts.insert({1, value}), ps::value_out_of_range);
    CHECK_THROWS_AS(amounts.upsert({1, value}), ps::value_out_of_range);
    CHECK_THROWS_AS((void)amounts.where(ps::field<&amount::value> == value).count(), ps::value_out_of_range);
    CHECK_THROWS_AS((void)amounts.where(in(ps::field<&amount::value>, std::vector{value})).count(),
                    ps::value_out_of_range);
  }
  CHECK(amounts.count() == 0);

  store_of<TestType, holder<std::uint64_t>> store_of_lists;
  auto rows = store_of_lists.template of<holder<std::uint64_t>>();
  if constexpr (std::is_same_v<TestType, postgres_store>) {
    check_refused<ps::value_out_of_range>(rows, std::uint64_t{0}, UINT64_MAX);
  } else {  // whose lists are text
    CHECK_THROWS_AS(rows.insert({1, 0, UINT64_MAX, {}, {}}), ps::value_out_of_range);
    rows.insert({1, 0, {}, {UINT64_MAX}, {std::nullopt, UINT64_MAX}});
    CHECK(same(rows.get(1), holder<std::uint64_t>{1, 0, {}, {UINT64_MAX}, {std::nullopt, UINT64_MAX}}));
  }
}

TEMPLATE_TEST_CASE("A3 floats come back to the last bit, infinities and denormals too", "", postgres_store,
                   sqlite_store) {
  round_trip<TestType, float>(reals<float>());
  round_trip<TestType, double>(reals<double>());
}

TEMPLATE_TEST_CASE("A3 a NaN is equal to itself, or refused before it is sent", "", postgres_store, sqlite_store) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  if constexpr (TestType::traits.keeps_nan) {
    round_trip<TestType, double>({nan, -nan, 1});
    round_trip<TestType, float>({std::nanf("7"), 1});
  } else {
    store_of<TestType, holder<double>> store;
    auto rows = store.template of<holder<double>>();
    CHECK_THROWS_AS(rows.insert({1, nan, {}, {}, {}}), ps::value_out_of_range);
    CHECK_THROWS_AS(rows.insert({1, 0, nan, {}, {}}), ps::value_out_of_range);
    CHECK(rows.count() == 0);
    rows.insert({1, 0, {}, {nan}, {std::nullopt, nan}});
    CHECK(same(rows.get(1), holder<double>{1, 0, {}, {nan}, {std::nullopt, nan}}));
  }
}

TEMPLATE_TEST_CASE("A3 the sign of a negative zero is kept where the store can", "", postgres_store, sqlite_store) {
  store_of<TestType, holder<double>> store;
  auto rows = store.template of<holder<double>>();
  rows.insert({1, -0.0, -0.0, {-0.0}, {-0.0}});
  const auto found = rows.get(1);
  CHECK(found.value == 0);
  CHECK(std::signbit(found.value) == TestType::traits.keeps_negative_zero);
  CHECK(std::signbit(found.maybe.value()) == TestType::traits.keeps_negative_zero);
  CHECK(std::signbit(found.many[0]));
  CHECK(std::signbit(found.some[0].value()));
  CHECK(rows.where(ps::field<&holder<double>::value> == 0.0).count() == 1);
}

TEMPLATE_TEST_CASE("booleans and enumerations come back", "", postgres_store, sqlite_store) {
  round_trip<TestType, bool>({true, false});
  round_trip<TestType, color>({color::red, color::green, color::dark_blue});
  round_trip<TestType, level>({level::low, level::high});
}

TEMPLATE_TEST_CASE("A13 text is byte for byte what it was", "", postgres_store, sqlite_store) {
  round_trip<TestType, std::string>({"",
                                     " ",
                                     "a",
                                     "\xf0\x9f\x98\x80",
                                     "\xef\xbf\xbe",
                                     "e\xcc\x81",
                                     "\xe2\x80\xae"
                                     "abc",
                                     "a\r\nb\n",
                                     "\t\x01\x7f",
                                     "NULL",
                                     "null",
                                     "{}",
                                     "\"",
                                     "\\",
                                     "'",
                                     ",",
                                     "{a,\"b\"}",
                                     "[1]",
                                     "\\N",
                                     std::string(1 << 20, 'x')});
}

TEMPLATE_TEST_CASE("A13 A14 text that is not UTF-8, or holds a NUL, is refused", "", postgres_store, sqlite_store) {
  store_of<TestType, holder<std::string>> store;
  auto rows = store.template of<holder<std::string>>();
  for (const std::string& broken : {"\xff"s, "\xc0\xaf"s, "\xed\xa0\x80"s, "\xf4\x90\x80\x80"s, "\xc3"s, "a\0b"s}) {
    check_refused<ps::invalid_value>(rows, ""s, broken);
    CHECK_THROWS_AS((void)rows.where(ps::field<&holder<std::string>::value> == broken).count(), ps::invalid_value);
    CHECK_THROWS_AS((void)rows.where(in(ps::field<&holder<std::string>::value>, std::vector{broken})).count(),
                    ps::invalid_value);
  }
}

TEMPLATE_TEST_CASE("B1 hostile text is text in every place", "", postgres_store, sqlite_store) {
  round_trip<TestType, std::string>({hostile.begin(), hostile.end()});
}

TEMPLATE_TEST_CASE("B1 A20 hostile labels, defaults and constants are texts", "", postgres_store, sqlite_store) {
  round_trip<TestType, quoted>({quoted::apostrophe, quoted::backslash, quoted::brace, quoted::null});
  store_of<TestType, constrained> store;
  const constrained found = store.template of<constrained>().insert({1, {}, {}});
  CHECK(found.text == "'; DROP TABLE x; -- \\ $1 ?1");
  CHECK(found.label == quoted::backslash);
  CHECK_THROWS_AS(store.connection.execute_script("UPDATE constraineds SET label = 'it''s; --'"), ps::check_violation);
}

TEMPLATE_TEST_CASE("A16 bytes are kept, all 256 of them, and empty is not null", "", postgres_store, sqlite_store) {
  ps::bytes all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::byte>(i));
  round_trip<TestType, ps::bytes>(
      {all, {}, ps::bytes_of("\\x00ff"), ps::bytes_of(std::string_view("\0", 1)), ps::bytes(70'000, std::byte{7})});
}

TEMPLATE_TEST_CASE("A17 uuids come back whatever way they were written", "", postgres_store, sqlite_store) {
  const auto lower = ps::parse_uuid("0f8fad5b-d9cb-469f-a165-70867728950e");
  CHECK(ps::parse_uuid("{0F8FAD5B-D9CB-469F-A165-70867728950E}") == lower);
  CHECK(ps::parse_uuid("0f8fad5bd9cb469fa16570867728950e") == lower);
  round_trip<TestType, ps::uuid>({*lower, ps::uuid{}, *ps::parse_uuid("ffffffff-ffff-ffff-ffff-ffffffffffff")});
}

TEMPLATE_TEST_CASE("A7 times come back at the ends of their range, infinities as such", "", postgres_store,
                   sqlite_store) {
  round_trip<TestType, ps::timestamp>({ps::timestamp::earliest(),
                                       ps::timestamp::latest(),
                                       ps::timestamp::infinity(),
                                       ps::timestamp::minus_infinity(),
                                       {0},
                                       {-1},
                                       {1'700'000'000'123'456}});
  round_trip<TestType, ps::local_timestamp>({ps::local_timestamp::earliest(),
                                             ps::local_timestamp::latest(),
                                             ps::local_timestamp::infinity(),
                                             ps::local_timestamp::minus_infinity(),
                                             {1}});
  round_trip<TestType, ps::date>(
      {ps::date::earliest(), ps::date::latest(), ps::date::infinity(), ps::date::minus_infinity(), {0}, {-1}});
  round_trip<TestType, ps::time_of_day>({{0}, ps::time_of_day::latest(), {86'399'999'999}, {1}});
}

TEMPLATE_TEST_CASE("A7 a time outside of its type's range is refused", "", postgres_store, sqlite_store) {
  const auto refused = [](const auto& odd) {
    using value = std::remove_cvref_t<decltype(odd)>;
    store_of<TestType, holder<value>> store;
    check_refused<ps::invalid_value>(store.template of<holder<value>>(), value{0}, odd);
  };
  for (const std::int64_t microseconds : {std::int64_t{-1}, std::int64_t{86'400'000'001}, INT64_MAX}) {
    refused(ps::time_of_day{microseconds});
  }
  refused(ps::timestamp{INT64_MIN + 1});
  refused(ps::timestamp{ps::timestamp::earliest().microseconds - 1});
  refused(ps::local_timestamp{ps::local_timestamp::earliest().microseconds - 1});
  refused(ps::date{ps::date::earliest().days - 1});
}

TEMPLATE_TEST_CASE("A9 the leap days before Christ and the last moment of a day come back", "", postgres_store,
                   sqlite_store) {
  const ps::date leap_day = ps::parse_date("0045-02-29 BC").value();
  round_trip<TestType, ps::date>({leap_day, ps::parse_date("0001-02-29 BC").value(), ps::date_of(2024, 2, 29)});
  round_trip<TestType, ps::timestamp>({ps::parse_timestamp("0045-02-29T23:59:59.999999Z BC").value()});
  round_trip<TestType, ps::time_of_day>({ps::parse_time_of_day("24:00:00").value()});
}

TEMPLATE_TEST_CASE("A12 the parts of an interval stay apart", "", postgres_store, sqlite_store) {
  round_trip<TestType, ps::interval>({{1, -40, 90'061'000'001},
                                      {},
                                      {0, 30, 0},
                                      {1, 0, 0},
                                      {0, 0, 2'592'000'000'000},
                                      {INT32_MAX, INT32_MIN, INT64_MAX},
                                      {INT32_MIN, INT32_MAX, INT64_MIN + 1},
                                      {-13, 0, -1}});
}

TEMPLATE_TEST_CASE("A4 decimals are exact, their scale is kept", "", postgres_store, sqlite_store) {
  const auto most = *ps::parse_decimal("99999999999999999999999999999999999999");
  round_trip<TestType, ps::decimal>({"0"_decimal, "-0.00"_decimal, "1.50"_decimal, most, -most,
                                     *ps::parse_decimal("0.00000000000000000000000000000000000001"),
                                     "12345678901234567890.123456789"_decimal, "0.1"_decimal, "-10000.0001"_decimal,
                                     "100000000"_decimal});
  store_of<TestType, holder<ps::decimal>> store;
  auto rows = store.template of<holder<ps::decimal>>();
  rows.insert({1, "1.50"_decimal, {}, {"2.500"_decimal}, {}});
  CHECK(to_string(rows.get(1).value) == "1.50");
  CHECK(to_string(rows.get(1).many[0]) == "2.500");
  CHECK(rows.where(ps::field<&holder<ps::decimal>::value> == "1.5"_decimal).count() == 1);
  CHECK(rows.where(ps::field<&holder<ps::decimal>::value> > "-9"_decimal).count() == 1);
}

TEMPLATE_TEST_CASE("A18 documents come back with their numbers exact", "", postgres_store, sqlite_store) {
  round_trip<TestType, ps::json>({{"null"},
                                  {"{}"},
                                  {"[]"},
                                  {"\"\""},
                                  {"{\"a\": [1, 2.50, {\"b\": null}]}"},
                                  {"9007199254740993"},
                                  {"0.1000000000000000055511151231257827"},
                                  {"\"\xf0\x9f\x98\x80 \\\"\\\\\""}});
}

TEMPLATE_TEST_CASE("A18 what is no document is refused", "", postgres_store, sqlite_store) {
  store_of<TestType, holder<ps::json>> store;
  auto rows = store.template of<holder<ps::json>>();
  for (const char* odd : {"NaN", "{\"canary\"", "", "{} x", "\"\xff\"", "\"\\x1"}) {
    const auto refused = error_of<ps::invalid_value>([&] { rows.insert({1, {odd}, {}, {}, {}}); });
    CHECK_FALSE(says(refused, "canary"));
    check_refused<ps::invalid_value>(rows, ps::json{"{}"}, ps::json{odd});
  }
}

TEMPLATE_TEST_CASE("A18 what no text can say is kept as it came, or refused", "", postgres_store, sqlite_store) {
  store_of<TestType, holder<ps::json>> store;
  auto rows = store.template of<holder<ps::json>>();
  for (const char* odd : {"\"\\u0000\"", "\"\\ud800\""}) {
    if constexpr (TestType::traits.keeps_json_text) {
      const holder<ps::json> kept{1, {odd}, {{odd}}, {{odd}}, {std::nullopt, {{odd}}}};
      CHECK(same(rows.upsert(kept), kept));
      CHECK(same(rows.get(1), kept));
    } else {
      check_refused<ps::invalid_value>(rows, ps::json{"{}"}, ps::json{odd});
    }
  }
}

TEMPLATE_TEST_CASE("A18 a document nested ten thousand deep comes back", "", postgres_store, sqlite_store) {
  store_of<TestType, holder<ps::json>> store;
  auto rows = store.template of<holder<ps::json>>();
  const ps::json deep{std::string(10'000, '[') + std::string(10'000, ']')};
  const holder<ps::json> everywhere{1, deep, deep, {deep}, {std::nullopt, deep}};
  rows.insert(everywhere);
  CHECK(same(rows.get(1), everywhere));
}

TEMPLATE_TEST_CASE("A18 a document that holds a NUL is refused, never cut short", "", postgres_store, sqlite_store) {
  store_of<TestType, holder<ps::json>> store;
  auto rows = store.template of<holder<ps::json>>();
  const ps::json cut{std::string("{}\0 canary", 10)};
  check_refused<ps::invalid_value>(rows, ps::json{"1"}, cut);
}

TEMPLATE_TEST_CASE("A19 elements keep what would end or part them, an array keeps its size", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, holder<std::string>> store;
  auto rows = store.template of<holder<std::string>>();
  const std::vector<std::optional<std::string>> odd{"NULL", std::nullopt, "\"", "{",  "}", "\\",
                                                    ",",    "",           " ",  "[]", "'"};
  rows.insert({1, "", {}, {}, odd});
  CHECK(rows.get(1).some == odd);
}

TEMPLATE_TEST_CASE("A20 a label of a newer release is refused, with the type's name", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, holder<color>> store;
  auto rows = store.template of<holder<color>>();
  check_refused<ps::value_out_of_range>(rows, color::red, static_cast<color>(77));
  constexpr bool is_postgres = std::is_same_v<TestType, postgres_store>;
  store.connection.execute_script(is_postgres ? "ALTER TYPE color ADD VALUE 'canary'"
                                              : "PRAGMA ignore_check_constraints = ON");
  check_unreadable<TestType>(store, color::red, "'canary'", is_postgres ? "'{canary}'" : "'[\"canary\"]'");
  CHECK(says(error_of<ps::decode_error>([&] { (void)rows.get(1); }), "color"));
}

TEMPLATE_TEST_CASE("A22 a null where none can be is refused, with the column's name", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, holder<std::string>> store;
  auto rows = store.template of<holder<std::string>>();
  store.connection.execute_script("DROP TABLE holders");
  store.connection.execute_script(
      std::is_same_v<TestType, postgres_store>
          ? "CREATE TABLE holders (id integer, value text, maybe text, many text[], \"some\" text[]);"
            "INSERT INTO holders VALUES (1, NULL, 'canary', '{}', '{}'), (2, 'x', NULL, '{NULL}', '{}')"
          : "CREATE TABLE holders (id INTEGER, value TEXT, maybe TEXT, many TEXT, \"some\" TEXT);"
            "INSERT INTO holders VALUES (1, NULL, 'canary', '[]', '[]'), (2, 'x', NULL, '[null]', '[]')");
  const auto refused = error_of<ps::decode_error>([&] { (void)rows.find(1); });
  CHECK(refused.column() == "value");
  CHECK(says(refused, "column value is null"));
  CHECK_FALSE(says(refused, "canary"));
  CHECK(error_of<ps::decode_error>([&] { (void)rows.find(2); }).column() == "many");
  CHECK_THROWS_AS((void)rows.all(), ps::decode_error);
}

TEST_CASE("A19 PostgreSQL's arrays of other bounds are read, of more dimensions refused") {
  store_of<postgres_store, holder<std::int32_t>> store;
  auto rows = store.of<holder<std::int32_t>>();
  store.connection.execute_script(
      "INSERT INTO holders VALUES (1, 0, NULL, '[5:6]={7,8}', '[-1:0]={NULL,8}'), (2, 0, NULL, '{{{{{{1}}}}}}', '{}'),"
      "(3, 0, NULL, '{{1,2},{3,4}}', '{}'), (4, 0, NULL, '{}', '{{NULL}}')");
  CHECK(rows.get(1).many == std::vector{7, 8});
  CHECK(rows.get(1).some == std::vector<std::optional<std::int32_t>>{std::nullopt, 8});
  CHECK(error_of<ps::decode_error>([&] { (void)rows.get(4); }).column() == "some");
  CHECK(error_of<ps::decode_error>([&] { (void)rows.get(2); }).column() == "many");
  CHECK_THROWS_AS((void)rows.get(3), ps::decode_error);
  for (const char* ragged : {"{{1,2},{3}}", "{1,{2}}", "{{1},2}", "{{},{1}}"}) {
    CHECK_THROWS_AS(
        store.connection.execute_script("INSERT INTO holders VALUES (5, 0, NULL, '" + std::string(ragged) + "', '{}')"),
        ps::invalid_value);
  }
}

TEST_CASE("A18 PostgreSQL keeps a document's value: the last of two equal keys, every digit") {
  store_of<postgres_store, holder<ps::json>> store;
  auto rows = store.of<holder<ps::json>>();
  const auto check_kept = [&](const ps::json& sent, const ps::json& kept) {
    rows.upsert({1, sent, sent, {sent}, {std::nullopt, sent}});
    CHECK(same(rows.get(1), holder<ps::json>{1, kept, kept, {kept}, {std::nullopt, kept}}));
  };
  check_kept({"{\"b\":1,\"a\":2,\"b\":3}"}, {"{\"a\": 2, \"b\": 3}"});
  check_kept({"1e400"}, {"1" + std::string(400, '0')});
}

TEST_CASE("A21 a true of SQLite that is neither 0 nor 1 is refused") {
  store_of<sqlite_store, holder<bool>> store;
  check_unreadable<sqlite_store>(store, true, "7", "'[true,7]'");
  check_unreadable<sqlite_store>(store, true, "-1", "'[1]'");
}
