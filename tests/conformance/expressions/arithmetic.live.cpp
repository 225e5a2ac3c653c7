// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/frame_text.hpp>

#include <support/sampled.hpp>

#include <limits>

using namespace polystore_tests;
using namespace sampling;
using ps::constant;
using ps::field;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto small = field<&sample::small>;
constexpr auto big = field<&sample::big>;
constexpr auto maybe = field<&sample::maybe>;
constexpr auto real = field<&sample::real>;
constexpr auto ratio = field<&sample::ratio>;
constexpr auto price = field<&sample::price>;
constexpr auto rebate = field<&sample::rebate>;
constexpr auto at = field<&sample::at>;
constexpr auto local = field<&sample::local>;
constexpr auto day = field<&sample::day>;
constexpr auto span = field<&sample::span>;

ps::decimal exact(const char* written) { return *ps::parse_decimal(written); }
ps::timestamp instant(const char* written) { return *ps::parse_timestamp(written); }
ps::date date(const char* written) { return *ps::parse_date(written); }
ps::interval interval(const char* written) { return *ps::parse_interval(written); }
}  // namespace

TEMPLATE_TEST_CASE("integers are reckoned with as in C++", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(id + 1 == 2));
  CHECK(store.holds(small - 10 == -3));
  CHECK(store.holds(big * 2 == 10'000'000'000));
  CHECK(store.holds(small / 2 == 3));
  CHECK(store.holds(-small / 2 == -3));
  CHECK(store.holds(-small % 4 == -3));
  CHECK(store.holds(small % -4 == 3));
  CHECK(store.holds(100 - small == 93));
  CHECK(store.holds(id + small + big == 5'000'000'008));
  CHECK(store.holds(small - (id - 3) == 9));
  CHECK(store.holds((id + small) * 2 == 16));
  CHECK(store.holds(100 / (small / constant<2>) == 33));
  CHECK(store.holds(-constant<-5> == 5));
  CHECK(store.holds(small - constant<-5> == 12));
  CHECK(store.holds(small + constant<std::int64_t{5}> == 12));
  CHECK(store.is_null(maybe + 1));
  CHECK_THROWS_AS(store.holds(id / (id - 1) == 1), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(id % (id - 1) == 1), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(real / (id - 1) == 1), ps::invalid_value);
}

TEMPLATE_TEST_CASE("beside a double everything is a double", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(real * 2 == 5));
  CHECK(store.holds(small / 2.0 == 3.5));
  CHECK(store.holds(constant<1> / 2.0 == 0.5));
  CHECK(store.holds(real - id == 1.5));
  CHECK(store.holds(-real == -2.5));
  CHECK(store.holds(ratio + 0 == 0.10000000149011612));
  CHECK(store.holds(real * id / small == 2.5 / 7));
}

TEMPLATE_TEST_CASE("decimals stay exact", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(price + exact("0.001") == exact("12.501")));
  CHECK(store.holds(price - 2 == exact("10.5")));
  CHECK(store.holds(price * price == exact("156.25")));
  CHECK(store.holds(-price < exact("0")));
  CHECK(store.holds(price * 10 > price + exact("99.9")));
  CHECK(store.holds(price * exact("1e-20") + price == exact("12.500000000000000000125")));
  CHECK(store.holds(between(price * 2, exact("9.5"), exact("100"))));
  CHECK(store.is_null(price + rebate));
}
TEMPLATE_TEST_CASE("a remainder of decimals is exact, with the sign of the dividend", "", postgres_store,
                   sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(price % 4 == exact("0.5")));
  CHECK(store.holds(-price % 4 == exact("-0.5")));
  CHECK(store.holds(price % exact("-0.7") == exact("0.6")));
  CHECK(store.holds(price % exact("1e-38") == exact("0")));
  CHECK(store.holds(price % exact("7e-38") == exact("4e-38")));
  CHECK(store.holds(price % exact("99999999999999999999999999999999999999") == price));
  CHECK_THROWS_AS(store.holds(price % exact("0") == price), ps::invalid_value);
}
TEST_CASE("PostgreSQL divides decimals, too") {
  sampled<postgres_store> store;
  CHECK(store.holds(price / 4 == exact("3.125")));
}

TEMPLATE_TEST_CASE("what lies between two times is an interval", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(at - instant("2024-02-27T12:00:00Z") == interval("P2DT2H45M10.5S")));
  CHECK(store.holds(instant("2024-02-27T12:00:00Z") - at == interval("P-2DT-2H-45M-10.5S")));
  CHECK(store.holds(local - local == ps::interval{}));
  CHECK(store.holds(day - date("2023-03-01") == 365));
  CHECK(store.holds(at - instant("2024-02-27T12:00:00Z") > ps::interval{0, 2, 0}));
  CHECK(store.is_null(at - field<&sample::until>));
  CHECK_THROWS_AS(store.holds(day - ps::date::infinity() == 1), ps::invalid_value);
}

TEMPLATE_TEST_CASE("times are moved by intervals, durations and days", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(at + ps::days{1} == instant("2024-03-01T14:45:10.5Z")));
  CHECK(store.holds(at - ps::days{60} == instant("2023-12-31T14:45:10.5Z")));
  CHECK(store.holds(at + interval("P1Y") == instant("2025-02-28T14:45:10.5Z")));
  CHECK(store.holds(at - interval("P1M-1DT0.5S") == instant("2024-01-30T14:45:10Z")));
  CHECK(store.holds(at + span == instant("2024-03-31T17:49:15.75Z")));
  CHECK(store.holds(local + span == ps::utc_clock_at(instant("2024-03-31T17:49:15.75Z"))));
  CHECK(store.holds(local - ps::days{29} == ps::utc_clock_at(instant("2024-01-31T14:45:10.5Z"))));
  CHECK(store.holds(day + 1 == date("2024-03-01")));
  CHECK(store.holds(day - ps::days{60} == date("2023-12-31")));
  CHECK(store.holds(day + id == date("2024-03-01")));
  CHECK(store.holds(ps::constant<ps::date{0}> + id == date("1970-01-02")));
  CHECK(store.holds(ps::constant<ps::timestamp{0}> + ps::days{1} == ps::timestamp{86'400'000'000}));
  CHECK(store.holds(at < ps::now - ps::days{1}));
  CHECK(store.holds(ps::now + interval("P1M") > ps::now));
  CHECK(store.is_null(field<&sample::until> + span));
}

TEMPLATE_TEST_CASE("an instant moves in UTC whatever the session's zone is", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  if constexpr (requires { store.another(); }) store.connection.execute_script("SET timezone = 'America/New_York'");
  constexpr auto before = constant<ps::timestamp{1709985600'000000}>;  // a day before a change of the clocks there
  CHECK(store.holds(before + ps::days{1} == instant("2024-03-10T12:00:00Z")));
}

TEMPLATE_TEST_CASE("an infinite time stays where it is, a finite one leaves its range with an error", "",
                   postgres_store, sqlite_store) {
  sampled<TestType> store;
  constexpr auto forever = ps::constant<ps::timestamp::infinity()>;
  CHECK(store.holds(forever + interval("P1M") == ps::timestamp::infinity()));
  CHECK(store.holds(ps::constant<ps::date::infinity()> - 1 == ps::date::infinity()));
  CHECK_THROWS_AS(store.holds(at + ps::interval{2'000'000'000, 0, 0} == at), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(day + 2'147'000'000 == day), ps::invalid_value);
}

TEMPLATE_TEST_CASE("intervals have sums", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(span + interval("P1DT0.75S") == interval("P1M3DT3H4M6S")));
  CHECK(store.holds(span - span == ps::interval{}));
  CHECK(store.holds(-span == interval("P-1M-2DT-3H-4M-5.25S")));
  CHECK(store.holds(span + ps::days{1} > span));
  CHECK(store.holds(span + span > interval("P2M")));
}

TEMPLATE_TEST_CASE("a number that is out of its type's range is refused, in a condition too", "", postgres_store,
                   sqlite_store) {
  sampled<TestType> store;
  constexpr auto most = constant<std::numeric_limits<std::int64_t>::max()>;
  constexpr auto least = constant<std::numeric_limits<std::int64_t>::min() + 1>;
  constexpr auto most_of_32 = constant<std::numeric_limits<std::int32_t>::max()>;
  CHECK_THROWS_AS(store.holds(big + most > 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(least - big < 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(least - 2 < 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(most * id * 2 != 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(-(least - 1) != 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(id + most_of_32 > 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(small * std::int16_t{30'000} > 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds((-most_of_32 - 1) / -id > 0), ps::invalid_value);
  CHECK(store.holds(least - 1 < 0));
  CHECK(store.holds(big - id + most_of_32 > 0));
  CHECK_THROWS_AS(store.template of<sample>().where().select(big + most).all(), ps::invalid_value);
}

TEMPLATE_TEST_CASE("sums are exact", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  auto samples = store.template of<sample>();
  sample second = the_sample();
  second.id = 2;
  second.price = exact("0.1");
  second.big = std::numeric_limits<std::int64_t>::max();
  second.span = interval("P1Y2DT0.000001S");
  samples.insert(second);
  CHECK(samples.where().select(ps::sum(price)).one() == exact("12.6"));
  CHECK(samples.where().select(ps::sum(big)).one() == exact("9223372041854775807"));
  CHECK(samples.where().select(ps::sum(small)).one() == 14);
  CHECK(samples.where().select(ps::sum(span)).one() == interval("P1Y1M4DT3H4M5.250001S"));
  CHECK(samples.where(id > 2).select(ps::sum(price)).one() == std::nullopt);
  CHECK(samples.where().group_by(small).having(ps::sum(price) > exact("9.99")).select(small).all().size() == 1);
  CHECK(
      samples.where().group_by(small).having(ps::sum(big) > exact("9223372041854775808")).select(small).all().empty());
  CHECK(samples.where()
            .select(over(ps::sum(price), ps::partition_by().order_by(ps::desc<&sample::id>).so_far()))
            .order_by(ps::desc<&sample::id>)
            .all() == std::vector<std::optional<ps::decimal>>{exact("0.1"), exact("12.6")});
  CHECK(samples.where()
            .select(over(ps::sum(price), ps::rows_between<ps::current_row, ps::current_row>(
                                             ps::partition_by().order_by(ps::asc<&sample::id>))))
            .order_by(ps::asc<&sample::id>)
            .all() == std::vector<std::optional<ps::decimal>>{exact("12.5"), exact("0.1")});
}

namespace {
struct meter {
  std::int32_t id{};
  std::uint32_t wide{};
  std::uint16_t narrow{};
};
constexpr auto placement_of(ps::entity<meter>) {
  return ps::postgres::table{"meters", ps::primary_key<&meter::id>, ps::small_table("a test writes a few rows")};
}
}  // namespace

TEMPLATE_TEST_CASE("numbers without a sign are summed as they are stored", "", postgres_store, sqlite_store) {
  store_of<TestType, meter> store;
  auto meters = store.template of<meter>();
  meters.insert(std::vector<meter>{{1, 4'294'967'295, 65'535}, {2, 4'294'967'295, 65'535}});
  CHECK(meters.where().select(ps::sum(field<&meter::wide>)).one() == exact("8589934590"));
  CHECK(meters.where().select(ps::sum(field<&meter::narrow>)).one() == 131'070);
  CHECK(meters.where(field<&meter::wide> + std::uint32_t{1} == std::int64_t{4'294'967'296}).count() == 2);
}

TEMPLATE_TEST_CASE("what has left a frame leaves no trace in its sum", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  auto samples = store.template of<sample>();
  std::int32_t next = 1;
  for (const double each : {1e16, 1.0, 0.1, -3.5}) {
    sample other = the_sample();
    other.id = ++next;
    other.real = each;
    samples.insert(other);
  }
  const auto over_frame = [&](auto function) {
    return samples.where(id > 1)
        .select(over(function, ps::rows_between<ps::preceding(1), ps::current_row>(
                                   ps::partition_by().order_by(ps::asc<&sample::id>))))
        .order_by(ps::asc<&sample::id>)
        .all();
  };
  using found = std::vector<std::optional<double>>;
  CHECK(over_frame(ps::sum(real)) == found{1e16, 1e16 + 1.0, 1.0 + 0.1, 0.1 - 3.5});
  CHECK(over_frame(ps::avg(real)) == found{1e16, (1e16 + 1.0) / 2, (1.0 + 0.1) / 2, (0.1 - 3.5) / 2});
  CHECK(over_frame(filter(ps::sum(real), real < 5)) == found{{}, 1.0, 1.0 + 0.1, 0.1 - 3.5});
}

TEMPLATE_TEST_CASE("a double that is out of range is refused", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  constexpr double most = std::numeric_limits<double>::max(), infinity = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(store.holds(real * most > 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(real * 1e-200 * 1e-200 == 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(real / 1e200 / 1e200 == 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(real / 1e-200 / 1e-200 > 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds((real - real + most) + most > 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds((real - real - most) - most < 0), ps::invalid_value);
  CHECK(store.holds(real + infinity == infinity));
  CHECK(store.holds(real * -infinity == -infinity));
  CHECK(store.holds(real / infinity == 0));
  CHECK(store.holds(real * 0.0 == 0));
  CHECK(store.holds(real + 0.5 - 3.0 == 0));
}
TEST_CASE("SQLite has no result that is not a number") {
  sampled<sqlite_store> store;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(store.holds(real + infinity - infinity == 0), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(real * infinity * 0.0 == 0), ps::invalid_value);
}
