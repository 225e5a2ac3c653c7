// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/stored_chrono.hpp>

#include <support/round_trip.hpp>

#include <chrono>
#include <utility>

using namespace polystore_tests;
using namespace ps::literals;
namespace chrono = std::chrono;

namespace {

struct money {
  std::int64_t cents{};
  friend bool operator==(const money&, const money&) = default;
};
/// A telephone number, of digits only.
struct phone {
  std::string digits{};
  friend bool operator==(const phone&, const phone&) = default;
};
enum class priority : std::int16_t { low = -1, high = 7 };
enum class color { red, dark_blue };
struct paint {
  color shade{};
  friend bool operator==(const paint&, const paint&) = default;
};

}  // namespace

template <>
struct ps::stored_as<money> {
  using type = std::int64_t;
  static constexpr type to(money value) { return value.cents; }
  static constexpr money from(type cents) { return {cents}; }
};
template <>
struct ps::stored_as<phone> {
  using type = std::string;
  static type to(const phone& value) { return "+" + value.digits; }
  static std::optional<phone> from(const type& text) {
    if (!text.starts_with('+')) return std::nullopt;
    return phone{text.substr(1)};
  }
};
template <>
struct ps::stored_as<priority> {
  using type = std::int16_t;
  static constexpr type to(priority value) { return static_cast<type>(value); }
  static constexpr priority from(type value) { return static_cast<priority>(value); }
};
template <>
struct ps::stored_as<paint> {
  using type = color;
  static constexpr type to(paint value) { return value.shade; }
  static constexpr paint from(type shade) { return {shade}; }
};

namespace {
struct invoice {
  std::int32_t id{};
  money total{100};
};
constexpr auto placement_of(ps::entity<invoice>) {
  return ps::postgres::table{"invoices",
                             ps::primary_key<&invoice::id>,
                             ps::default_<&invoice::total>(money{250}),
                             ps::check(ps::field<&invoice::total> >= money{0}),
                             ps::server_sets<&invoice::total>,
                             ps::small_table("a test writes a few rows")};
}
}  // namespace

TEMPLATE_TEST_CASE("a type of the user's travels as another one, in every place", "", postgres_store, sqlite_store) {
  round_trip<TestType, money>({{0}, {INT64_MAX}, {INT64_MIN}});
  round_trip<TestType, phone>({{"4420"}, {""}, {std::string(100'000, '7')}});
  round_trip<TestType, priority>({priority::low, priority::high, priority{3}});
  round_trip<TestType, paint>({{color::red}, {color::dark_blue}});
}

TEMPLATE_TEST_CASE("a type of the user's can be a default and stand in a check", "", postgres_store, sqlite_store) {
  store_of<TestType, invoice> store;
  auto invoices = store.template of<invoice>();
  CHECK(invoices.insert({1, {}}).total == money{250});
  CHECK(invoices.where(ps::field<&invoice::total> > money{249}).count() == 1);
}

TEMPLATE_TEST_CASE("what the store holds but the user's type refuses names the type and the column", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, holder<phone>> store;
  auto rows = store.template of<holder<phone>>();
  rows.insert({1, {"44"}, {}, {}, {}});
  store.connection.execute_script("UPDATE holders SET value = 'canary'");
  const auto refused = error_of<ps::decode_error>([&] { (void)rows.get(1); });
  CHECK(says(refused, "phone"));
  CHECK(refused.column() == "value");
  CHECK_FALSE(says(refused, "canary"));
}

TEMPLATE_TEST_CASE("the times of std::chrono come back", "", postgres_store, sqlite_store) {
  round_trip<TestType, chrono::sys_time<chrono::microseconds>>(
      {chrono::sys_time<chrono::microseconds>{}, chrono::sys_time<chrono::microseconds>{chrono::microseconds{-1}}});
  round_trip<TestType, chrono::sys_time<chrono::nanoseconds>>(
      {chrono::sys_time<chrono::nanoseconds>{}, chrono::sys_time<chrono::nanoseconds>{chrono::seconds{9'000'000'000}}});
  round_trip<TestType, chrono::sys_seconds>({chrono::sys_seconds{}, chrono::sys_seconds{chrono::seconds{-1}}});
  round_trip<TestType, chrono::local_seconds>({chrono::local_seconds{chrono::seconds{1'700'000'000}}});
  round_trip<TestType, chrono::sys_days>({chrono::sys_days{}, chrono::sys_days{chrono::days{-800'000}}});
  using namespace std::chrono_literals;
  round_trip<TestType, chrono::year_month_day>({2024y / 2 / 29, -4711y / 1 / 1, 32'767y / 12 / 31});
  round_trip<TestType, chrono::milliseconds>({0ms, -1ms, 90'061'001ms});
  round_trip<TestType, chrono::hours>({0h, -48h});
}

TEMPLATE_TEST_CASE("A8 a time of std::chrono that doesn't fit is refused, both ways", "", postgres_store,
                   sqlite_store) {
  using nanos = chrono::sys_time<chrono::nanoseconds>;
  store_of<TestType, holder<nanos>> store;
  auto rows = store.template of<holder<nanos>>();
  constexpr bool is_sqlite = std::is_same_v<TestType, sqlite_store>;
  const auto written = [](ps::timestamp x) {
    return is_sqlite ? std::to_string(x.microseconds) : "'" + to_string(x) + "'";
  };
  const auto list = [](ps::timestamp x) {
    return is_sqlite ? "'[\"" + to_string(x) + "\"]'" : "'{" + to_string(x) + "}'";
  };
  const std::int64_t most = INT64_MAX / 1000;
  for (const ps::timestamp each :
       {ps::timestamp{most + 1}, ps::timestamp{-most - 1}, ps::timestamp::latest(), ps::timestamp::infinity()}) {
    check_unreadable<TestType>(store, nanos{}, written(each), list(each));
  }
  rows.upsert({1, {}, {}, {}, {}});
  store.connection.execute_script("UPDATE holders SET value = " + written({most}));
  CHECK(rows.get(1).value == nanos{chrono::nanoseconds{most * 1000}});
  store_of<TestType, holder<chrono::sys_seconds>> seconds;
  check_refused<ps::value_out_of_range>(seconds.template of<holder<chrono::sys_seconds>>(), chrono::sys_seconds{},
                                        chrono::sys_seconds{chrono::seconds{INT64_MAX}});

  CHECK_THROWS_AS(ps::stored_as<chrono::sys_seconds>::to(chrono::sys_seconds{chrono::seconds{INT64_MAX}}),
                  ps::value_out_of_range);
  CHECK_FALSE(ps::stored_as<chrono::sys_seconds>::from(ps::timestamp{1}));
  using namespace std::chrono_literals;
  CHECK_THROWS_AS(ps::stored_as<chrono::year_month_day>::to(2023y / 2 / 29), ps::value_out_of_range);
  CHECK_THROWS_AS(ps::stored_as<chrono::nanoseconds>::to(1ns), ps::value_out_of_range);
  CHECK_THROWS_AS(ps::stored_as<chrono::hours>::to(chrono::hours{INT64_MAX / 1000}), ps::value_out_of_range);
  CHECK_FALSE(ps::stored_as<chrono::hours>::from({0, 1, 0}));
}

TEMPLATE_TEST_CASE("A11 a duration of nanoseconds that are no whole microseconds is refused, in every place", "",
                   postgres_store, sqlite_store) {
  using namespace std::chrono_literals;
  round_trip<TestType, chrono::nanoseconds>({0ns, -1000ns, 90'061'001'000ns});
  store_of<TestType, holder<chrono::nanoseconds>> store;
  for (const chrono::nanoseconds odd : {1ns, -999ns, 1001ns}) {
    check_refused<ps::value_out_of_range>(store.template of<holder<chrono::nanoseconds>>(), chrono::nanoseconds{}, odd);
  }
}

TEMPLATE_TEST_CASE("A11 nanoseconds are rounded half-even in every place, as PostgreSQL rounds them", "",
                   postgres_store, sqlite_store) {
  using nanos = chrono::sys_time<chrono::nanoseconds>;
  store_of<TestType, holder<nanos>> store;
  auto rows = store.template of<holder<nanos>>();
  for (const auto& [sent, kept] :
       {std::pair{500, 0}, {501, 1}, {1'500, 2}, {2'500, 2}, {2'499, 2}, {-500, 0}, {-1'500, -2}}) {
    const nanos odd{chrono::nanoseconds{sent}}, even{chrono::microseconds{kept}};
    rows.upsert({1, odd, odd, {odd}, {std::nullopt, odd}});
    CHECK(same(rows.get(1), holder<nanos>{1, even, even, {even}, {std::nullopt, even}}));
    if (std::is_same_v<TestType, sqlite_store> || sent < 0) continue;
    const std::string digits = std::to_string(1'000'000'000 + sent).substr(1);
    const std::string text = "1970-01-01 00:00:00." + digits + "+00";
    store.connection.execute_script("UPDATE holders SET value = '" + text + "', many = '{" + text + "}'");
    CHECK(rows.get(1).value == even);
    CHECK(rows.get(1).many.at(0) == even);
  }
}
