// SPDX-License-Identifier: BSL-1.0
#include <polystore/expressions.hpp>

#include <support/stores.hpp>

#include <cstdint>
#include <string>

using namespace polystore_tests;
using ps::field;

namespace {

struct invoice {
  std::int32_t id{};
  std::string code{};
  std::int32_t count{};
  ps::decimal price{};
  ps::timestamp at{};
  std::string label{};
  ps::decimal total{};
  std::int32_t hour{};
};
constexpr auto placement_of(ps::entity<invoice>) {
  return ps::postgres::table{
      "invoices",
      ps::primary_key<&invoice::id>,
      ps::check(starts_with(field<&invoice::code>, "50%_")),
      ps::check(field<&invoice::count> - -5 > -(-field<&invoice::id>)-1'000).named("enough"),
      ps::check(case_when(field<&invoice::count> > 100, 0.5).otherwise(-1) * 2 < 3).named("cases"),
      ps::check(like(field<&invoice::code>, "%'%") || length(trim(field<&invoice::code>)) > 2).named("quoted"),
      ps::generated<&invoice::label>(concat(field<&invoice::code>, "-", ps::cast<std::string>(field<&invoice::id>))),
      ps::generated<&invoice::total>(field<&invoice::price> * ps::cast<ps::decimal>(field<&invoice::count>)),
      ps::generated<&invoice::hour>(ps::extract<ps::part::hour, "UTC">(field<&invoice::at>)),
      ps::index<ps::date_trunc<ps::unit::day, "UTC">(field<&invoice::at>)>,
      ps::unique_index<coalesce(nullif(field<&invoice::count>, ps::constant<-1>), field<&invoice::id>)>,
      ps::index<&invoice::code>.where(field<&invoice::count> % 2 == 0),
      ps::small_table("a test writes a few rows")};
}

}  // namespace

TEMPLATE_TEST_CASE("expressions stand in checks, generated columns and indexes", "", postgres_store, sqlite_store) {
  store_of<TestType, invoice> store;
  auto invoices = store.template of<invoice>();
  const invoice saved = invoices.insert({.id = 7,
                                         .code = "50%_x",
                                         .count = 3,
                                         .price = *ps::parse_decimal("1.25"),
                                         .at = *ps::parse_timestamp("2024-02-29T14:45:00Z")});
  CHECK(saved.label == "50%_x-7");
  CHECK(saved.total == *ps::parse_decimal("3.75"));
  CHECK(saved.hour == 14);
  CHECK(invoices.where(field<&invoice::total> > *ps::parse_decimal("3.7")).count() == 1);
  CHECK_THROWS_AS(invoices.insert({.id = 8, .code = "50x_x"}), ps::check_violation);
  CHECK_THROWS_AS(invoices.insert({.id = 8, .code = "50%_y", .count = -2'000}), ps::check_violation);
  CHECK_THROWS_AS(invoices.insert({.id = 3, .code = "50%_y", .count = -1}), ps::unique_violation);
}
