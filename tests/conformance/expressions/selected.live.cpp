// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

using namespace polystore_tests;
using namespace sampling;
using ps::constant;
using ps::field;
using ps::part;
using ps::unit;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto small = field<&sample::small>;
constexpr auto big = field<&sample::big>;
constexpr auto maybe = field<&sample::maybe>;
constexpr auto real = field<&sample::real>;
constexpr auto price = field<&sample::price>;
constexpr auto name = field<&sample::name>;
constexpr auto grade = field<&sample::grade>;
constexpr auto at = field<&sample::at>;
constexpr auto day = field<&sample::day>;
constexpr auto span = field<&sample::span>;
constexpr auto body = ps::document<&sample::document>;
}  // namespace

// PostgreSQL's answer is of another type than the one that is read, or it isn't: each is checked when it comes.
TEMPLATE_TEST_CASE("what an expression yields is read as its type", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  auto samples = store.template of<sample>();
  const auto value_of = [&](auto expression) {
    auto value = samples.where().select(expression).one();
    static_assert(std::is_same_v<decltype(value), typename decltype(expression)::yields>);
    return value;
  };
  CHECK(value_of(small + small) == 14);
  CHECK(value_of(small + 1) == 8);
  CHECK(value_of(small * constant<std::int16_t{2}>) == 14);
  CHECK(value_of(id + constant<std::int64_t{2}>) == 3);
  CHECK(value_of(big / 2) == 2'500'000'000);
  CHECK(value_of(-small) == -7);
  CHECK(value_of(maybe + 1) == std::nullopt);
  CHECK(value_of(id / 2.0) == 0.5);
  CHECK(value_of(field<&sample::ratio> * 1) == 0.10000000149011612);
  CHECK(value_of(price * 2) == *ps::parse_decimal("25"));
  CHECK(value_of(at - at) == ps::interval{});
  CHECK(value_of(at + ps::days{1}) == sample_time + ps::days{1});
  CHECK(value_of(day - day) == 0);
  CHECK(value_of(day + 1) == ps::date{the_sample().day.days + 1});
  CHECK(value_of(-span).days == -2);
  CHECK(value_of(ps::cast<std::int16_t>(real)) == 2);
  CHECK(value_of(ps::cast<std::string>(grade)) == "middle");
  CHECK(value_of(case_when(id == 1, level::high).otherwise(grade)) == level::high);
  CHECK(value_of(case_when(id == 1, small).otherwise(big)) == 7);
  CHECK(value_of(case_when(id == 1, 0.5).otherwise(std::nullopt)) == 0.5);
  CHECK(value_of(case_when(id == 1, "a").otherwise("b")) == "a");
  CHECK(value_of(coalesce(maybe, 3)) == 3);
  CHECK(value_of(coalesce(field<&sample::rebate>, price)) == *ps::parse_decimal("12.5"));
  CHECK(value_of(nullif(id, 1)) == std::nullopt);
  CHECK(value_of(greatest(id, big)) == 5'000'000'000);
  CHECK(value_of(concat(left(name, 1), "x")) == "Lx");
  CHECK(value_of(position(name, "d")) == 4);
  CHECK(value_of(like(name, "L%")) == true);
  CHECK(value_of(ps::date_trunc<unit::day, "UTC">(at)) ==
        ps::timestamp{sample_time.microseconds / 86'400'000'000 * 86'400'000'000});
  CHECK(value_of(ps::at_zone<"UTC">(at)) == the_sample().local);
  CHECK(value_of(ps::extract<part::hour, "UTC">(at)) == 14);
  CHECK(value_of(ps::extract<part::second, "UTC">(at)) == 10.5);
  CHECK(value_of(body["name"].as_text()) == "Anna");
  CHECK(value_of(body["age"].template as<std::int64_t>()) == 41);
  CHECK(value_of(body["ok"].template as<bool>()) == true);
  CHECK(value_of(body["age"].as_json()) == ps::json{"41"});
  CHECK(value_of(body.has_key("age")) == true);
  CHECK(value_of(has_element(field<&sample::tags>, "red")) == true);
  CHECK(value_of(cardinality(field<&sample::numbers>)) == 3);
  CHECK(value_of(ps::row(id, small) < ps::row(1, 8)) == true);
  CHECK(value_of(ps::raw<"{} || '!'", std::string>(ps::cast<std::string>(id))) == "1!");
}
