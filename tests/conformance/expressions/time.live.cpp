// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

#include <cstdint>
#include <limits>

using namespace polystore_tests;
using namespace sampling;
using ps::field;
using ps::part;
using ps::unit;

namespace {
constexpr auto at = field<&sample::at>;
constexpr auto local = field<&sample::local>;
constexpr auto day = field<&sample::day>;
constexpr auto clock_time = field<&sample::clock>;
constexpr auto span = field<&sample::span>;

ps::timestamp instant(const char* written) { return *ps::parse_timestamp(written); }
ps::local_timestamp wall(const char* written) { return *ps::parse_local_timestamp(written); }
}  // namespace

TEMPLATE_TEST_CASE("an instant is cut to a unit of its clock in UTC", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  const auto cut_at = instant("2024-02-29T14:00:00Z");
  CHECK(store.holds(ps::date_trunc<unit::hour, "UTC">(at) == cut_at));
  CHECK(store.holds(ps::date_trunc<unit::second, "UTC">(at) == instant("2024-02-29T14:45:10Z")));
  CHECK(store.holds(ps::date_trunc<unit::minute, "UTC">(at) == instant("2024-02-29T14:45:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::millisecond, "UTC">(at) == at));
  CHECK(store.holds(ps::date_trunc<unit::day, "UTC">(at) == instant("2024-02-29T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::week, "UTC">(at) == instant("2024-02-26T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::month, "UTC">(at) == instant("2024-02-01T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::quarter, "UTC">(at) == instant("2024-01-01T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::year, "UTC">(at) == instant("2024-01-01T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::decade, "UTC">(at) == instant("2020-01-01T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::century, "UTC">(at) == instant("2001-01-01T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::day>(local) == wall("2024-02-29T00:00:00")));
  CHECK(store.holds(ps::date_trunc<unit::day, "UTC">(at - ps::days{29}) == instant("2024-01-31T00:00:00Z")));
  CHECK(store.holds(ps::date_trunc<unit::day, "UTC">(ps::now) <= ps::now));
  CHECK(
      store.holds(ps::date_trunc<unit::hour, "UTC">(ps::constant<ps::timestamp{-1}>) == ps::timestamp{-3'600'000'000}));
}

TEMPLATE_TEST_CASE("parts are read off a clock and a calendar", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(ps::extract<part::hour, "UTC">(at) == 14));
  CHECK(store.holds(ps::extract<part::minute, "UTC">(at) == 45));
  CHECK(store.holds(ps::extract<part::second, "UTC">(at) == 10.5));
  CHECK(store.holds(ps::extract<part::day, "UTC">(at) == 29));
  CHECK(store.holds(ps::extract<part::month, "UTC">(at) == 2));
  CHECK(store.holds(ps::extract<part::quarter, "UTC">(at) == 1));
  CHECK(store.holds(ps::extract<part::year, "UTC">(at) == 2024));
  CHECK(store.holds(ps::extract<part::week, "UTC">(at) == 9));
  CHECK(store.holds(ps::extract<part::isoyear, "UTC">(at) == 2024));
  CHECK(store.holds(ps::extract<part::isodow, "UTC">(at) == 4));
  CHECK(store.holds(ps::extract<part::dow, "UTC">(at) == 4));
  CHECK(store.holds(ps::extract<part::doy, "UTC">(at) == 60));
  CHECK(store.holds(ps::extract<part::epoch>(at) == 1709217910.5));
  CHECK(store.holds(ps::extract<part::hour>(local) == 14));
  CHECK(store.holds(ps::extract<part::year>(day) == 2024));
  CHECK(store.holds(ps::extract<part::isodow>(day) == 4));
  CHECK(store.holds(ps::extract<part::minute>(clock_time) == 45));
  CHECK(store.holds(ps::extract<part::epoch>(clock_time) == 53110.5));
  CHECK(store.is_null(ps::extract<part::hour, "UTC">(field<&sample::until>)));
}

TEMPLATE_TEST_CASE("an interval has parts, and a length in seconds", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(ps::extract<part::month>(span) == 1));
  CHECK(store.holds(ps::extract<part::day>(span) == 2));
  CHECK(store.holds(ps::extract<part::hour>(span) == 3));
  CHECK(store.holds(ps::extract<part::second>(span) == 5.25));
  CHECK(store.holds(ps::extract<part::minute>(-span) == -4));
  CHECK(store.holds(ps::extract<part::epoch>(span) == 32 * 86400 + 3 * 3600 + 4 * 60 + 5.25));
  CHECK(store.holds(ps::extract<part::epoch>(at - instant("2024-02-28T00:00:00Z")) == 139510.5));
}

TEMPLATE_TEST_CASE("what a clock on UTC shows", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  if constexpr (requires { store.another(); }) store.connection.execute_script("SET timezone = 'Asia/Kolkata'");
  CHECK(store.holds(ps::at_zone<"UTC">(at) == local));
  CHECK(store.holds(ps::at_zone<"UTC">(local) == at));
  CHECK(store.holds(ps::extract<part::hour, "UTC">(at) == 14));
  CHECK(store.holds(ps::date_trunc<unit::day, "UTC">(at) == instant("2024-02-29T00:00:00Z")));
}

TEST_CASE("PostgreSQL knows the clocks of all zones") {
  sampled<postgres_store> store;
  CHECK(store.holds(ps::extract<part::hour, "Asia/Kolkata">(at) == 20));
  CHECK(store.holds(ps::date_trunc<unit::day, "America/New_York">(at) == instant("2024-02-29T05:00:00Z")));
  CHECK(store.holds(ps::at_zone<"Europe/Madrid">(at) == wall("2024-02-29T15:45:10.5")));
  CHECK(store.holds(ps::at_zone<"Europe/Madrid">(local) == instant("2024-02-29T13:45:10.5Z")));
  CHECK_THROWS_AS(store.holds(ps::extract<part::hour, "Nowhere/Land">(at) == 1), ps::error);
}

TEMPLATE_TEST_CASE("infinite times have no hour but an epoch", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  constexpr auto forever = ps::constant<ps::timestamp::infinity()>;
  CHECK(store.holds(ps::date_trunc<unit::day, "UTC">(forever) == ps::timestamp::infinity()));
  CHECK(store.is_null(ps::extract<part::hour, "UTC">(forever)));
  CHECK(store.holds(ps::extract<part::epoch>(forever) > 1e300));
  CHECK_THROWS_AS(store.holds(ps::extract<part::year, "UTC">(forever) == 1), ps::invalid_value);
}

TEST_CASE("SQLite's calendar is PostgreSQL's, far back and far ahead") {
  sampled<postgres_store> postgres;
  sampled<sqlite_store> sqlite;
  auto in_postgres = postgres.of<sample>();
  auto in_sqlite = sqlite.of<sample>();
  sample each = the_sample();
  std::uint64_t seed = 20260801;
  for (int i = 0; i < 300; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    const std::int64_t day = static_cast<std::int64_t>(seed >> 33) % 2'000'000 - 800'000;  // 221 BC to 5254
    each.id = i + 2;
    each.at = {day * 86'400'000'000 + static_cast<std::int64_t>(seed >> 20 & 0xfffffffff)};
    each.span = {static_cast<std::int32_t>(seed >> 50) % 1000 - 500, static_cast<std::int32_t>(seed >> 40 & 1023) - 512,
                 static_cast<std::int64_t>(seed >> 30 & 0xffffffff) - 0x80000000};
    in_postgres.insert(each);
    in_sqlite.insert(each);
  }
  // Each condition finds the same rows in both.
  const auto agree = [&](auto condition) {
    const auto found = in_postgres.where(condition).order_by(ps::asc<&sample::id>).all();
    const auto same = in_sqlite.where(condition).order_by(ps::asc<&sample::id>).all();
    if (found.size() != same.size()) return false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i].id != same[i].id) return false;
    }
    return !found.empty() && found.size() < 301;
  };
  CHECK(agree(ps::extract<part::week, "UTC">(at) > 25));
  CHECK(agree(ps::extract<part::week, "UTC">(at) == 1));
  CHECK(agree(ps::extract<part::week, "UTC">(at) + ps::extract<part::isoyear, "UTC">(at) > 2500));
  CHECK(agree(ps::extract<part::isodow, "UTC">(at) * 10 + ps::extract<part::dow, "UTC">(at) > 44));
  CHECK(agree(ps::extract<part::doy, "UTC">(at) % 7 == 3));
  CHECK(agree(ps::extract<part::year, "UTC">(at) < 0));
  CHECK(agree(ps::extract<part::quarter, "UTC">(at) == 3));
  CHECK(agree(ps::extract<part::second, "UTC">(at) > 30));
  CHECK(agree(ps::extract<part::epoch>(ps::date_trunc<unit::century, "UTC">(at)) > 7e9));
  CHECK(agree(ps::date_trunc<unit::decade, "UTC">(at) < ps::date_trunc<unit::year, "UTC">(at)));
  CHECK(agree(ps::date_trunc<unit::week, "UTC">(at) < ps::date_trunc<unit::month, "UTC">(at)));
  CHECK(agree(ps::date_trunc<unit::century, "UTC">(at) > ps::date_trunc<unit::decade, "UTC">(at)));
  CHECK(agree(ps::extract<part::day, "UTC">(at + span) < 15));
  CHECK(agree(ps::extract<part::day, "UTC">(at - span) < 15));
  CHECK(agree(ps::extract<part::hour, "UTC">(at - span) == 14));
  CHECK(agree(at + span - (at - span) > ps::interval{12, 0, 0}));
  CHECK(agree(ps::extract<part::epoch>(span) > 1000));
}

TEMPLATE_TEST_CASE("a number of units is an interval, exactly", "", postgres_store, sqlite_store) {
  using ps::unit, ps::make_interval;
  sampled<TestType> store;
  constexpr auto id = field<&sample::id>;
  const auto spans = [&](auto made, const char* written) { return store.holds(made == *ps::parse_interval(written)); };
  CHECK(spans(make_interval<unit::microsecond>(id), "PT0.000001S"));
  CHECK(spans(make_interval<unit::millisecond>(id * 1001), "PT1.001S"));
  CHECK(spans(make_interval<unit::second>(-id), "PT-1S"));
  CHECK(spans(make_interval<unit::minute>(id * 61), "PT61M"));
  CHECK(spans(make_interval<unit::hour>(id * 25), "PT25H"));
  CHECK(spans(make_interval<unit::day>(id * 40), "P40D"));
  CHECK(spans(make_interval<unit::week>(id * 2), "P14D"));
  CHECK(spans(make_interval<unit::month>(id * 13), "P13M"));
  CHECK(spans(make_interval<unit::quarter>(id), "P3M"));
  CHECK(spans(make_interval<unit::year>(id * -2), "P-24M"));
  CHECK(spans(make_interval<unit::decade>(id), "P120M"));
  CHECK(spans(make_interval<unit::century>(id), "P1200M"));
  constexpr auto most = ps::constant<std::numeric_limits<std::int32_t>::max()>;
  constexpr auto least = ps::constant<-std::numeric_limits<std::int32_t>::max()>;
  auto samples = store.template of<sample>();
  const auto exact = [&](auto made) { return samples.where().select(made).one(); };
  CHECK(exact(make_interval<unit::hour>(most)) == ps::interval{0, 0, 2147483647 * 3'600'000'000});
  CHECK(exact(make_interval<unit::minute>(least)) == ps::interval{0, 0, -2147483647 * std::int64_t{60'000'000}});
  CHECK(exact(make_interval<unit::second>(most)) == ps::interval{0, 0, 2147483647 * std::int64_t{1'000'000}});
  CHECK(exact(make_interval<unit::millisecond>(least)) == ps::interval{0, 0, -2147483647 * std::int64_t{1'000}});
  CHECK(exact(make_interval<unit::day>(most)) == ps::interval{0, 2147483647, 0});
  CHECK_THROWS_AS(exact(make_interval<unit::week>(most)), ps::invalid_value);
  CHECK_THROWS_AS(exact(make_interval<unit::year>(least)), ps::invalid_value);
  CHECK(store.is_null(make_interval<unit::day>(field<&sample::maybe>)));
  CHECK(store.holds(field<&sample::at> + make_interval<unit::day>(id) == field<&sample::at> + ps::days{1}));
}
