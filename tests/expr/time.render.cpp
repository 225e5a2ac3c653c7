// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/time.hpp>

#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/make_interval.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::field;
using ps::part;
using ps::unit;

namespace {
constexpr auto at = field<&sample::at>;
constexpr auto local = field<&sample::local>;
constexpr auto span = field<&sample::span>;
}  // namespace

static_assert(std::is_same_v<decltype(ps::extract<part::hour, "UTC">(at))::yields, std::int32_t>);
static_assert(std::is_same_v<decltype(ps::extract<part::second>(span))::yields, double>);
static_assert(std::is_same_v<decltype(ps::date_trunc<unit::day, "UTC">(field<&sample::until>))::yields,
                             std::optional<ps::timestamp>>);
static_assert(std::is_same_v<decltype(ps::at_zone<"UTC">(at))::yields, ps::local_timestamp>);

TEST_CASE("the zone of an instant is always written") {
  CHECK(in_postgres(ps::date_trunc<unit::day, "UTC">(at)) ==
        "(date_trunc('day', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')");
  CHECK(in_postgres(ps::date_trunc<unit::week, "Europe/London">(at)) == "date_trunc('week', at, 'Europe/London')");
  CHECK(in_postgres(ps::extract<part::hour, "Europe/London">(at)) ==
        "CAST(date_part('hour', at AT TIME ZONE 'Europe/London') AS integer)");
  CHECK(in_postgres(ps::extract<part::second, "UTC">(at)) == "date_part('second', at AT TIME ZONE 'UTC')");
  CHECK(in_postgres(ps::at_zone<"UTC">(at) == local) == "(at AT TIME ZONE 'UTC') = local");
  CHECK(in_sqlite(ps::date_trunc<unit::day, "UTC">(at)) == "polystore_date_trunc('day', at, 'UTC')");
  CHECK(in_sqlite(ps::extract<part::hour, "UTC">(at)) == "polystore_date_part('hour', at, 'UTC')");
  CHECK(in_sqlite(ps::at_zone<"UTC">(local)) == "polystore_clock(local, 'UTC')");
}

TEST_CASE("other times know no zone") {
  CHECK(in_postgres(ps::date_trunc<unit::month>(local)) == "date_trunc('month', local)");
  CHECK(in_postgres(ps::extract<part::epoch>(span) > 60) == "date_part('epoch', span) > $1");
  CHECK(in_postgres(ps::extract<part::year>(local)) == "CAST(date_part('year', local) AS integer)");
  CHECK(in_sqlite(ps::extract<part::epoch>(at)) == "polystore_date_part('epoch', at)");
  CHECK(in_sqlite(ps::extract<part::year>(field<&sample::day>)) == "polystore_part_of_date('year', day)");
  CHECK(in_sqlite(ps::extract<part::hour>(field<&sample::clock>)) == "polystore_part_of_time('hour', clock)");
  CHECK(in_sqlite(ps::extract<part::epoch>(span)) == "polystore_part_of_interval('epoch', span)");
}

TEST_CASE("a number of units is an interval") {
  constexpr auto id = field<&sample::id>;
  CHECK(in_postgres(ps::make_interval<ps::unit::day>(id)) == "id * INTERVAL '1 day'");
  CHECK(in_postgres(ps::make_interval<ps::unit::quarter>(id + 1)) == "(id + $1) * INTERVAL '3 months'");
  CHECK(in_sqlite(ps::make_interval<ps::unit::hour>(id)) ==
        "polystore_interval('hour', id) COLLATE polystore_interval");
  CHECK(in_postgres(field<&sample::at> + ps::make_interval<ps::unit::hour>(id)) ==
        "(at AT TIME ZONE 'UTC' + id * INTERVAL '1 hour') AT TIME ZONE 'UTC'");
}
