// SPDX-License-Identifier: BSL-1.0
#include <polystore/access/missing.hpp>
#include <polystore/expressions.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/sqlite/ddl.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/searched.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What is said of queries; tests/access/*_plans.live.cpp ask the stores whether it is so.
using namespace searched;
using ps::access::reads, ps::asc, ps::desc, ps::from;

namespace plant {

struct place {
  double latitude{};
  double longitude{};
};
struct sensor {
  std::int64_t id{};
  std::string region{};
  std::string name{};
  std::int32_t level{};
  place where{};
  std::vector<std::string> tags{};
  ps::json body{};
  ps::timestamp at{};
  std::optional<std::int64_t> site{};
};
constexpr auto placement_of(ps::entity<sensor>) {
  return ps::postgres::table{"sensors", ps::primary_key<&sensor::id>, ps::flatten<&sensor::where>};
}

struct grade {
  std::int64_t id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<grade>) {
  return ps::postgres::table{"grades", ps::primary_key<&grade::id>, ps::small_table("there are six")};
}

}  // namespace plant

using namespace plant;

namespace {

using postgres = ps::postgres::dialect;
using sqlite = ps::sqlite::dialect;

template <class Query>
std::string facet(const Query&) {
  return std::string(ps::access::missing_facet<postgres, Query>.view());
}
template <class Query>
std::string condition(const Query&) {
  return std::string(ps::access::missing_condition<postgres, Query>.view());
}
template <class Query>
constexpr bool no_facet_in_sqlite(const Query&) {
  return ps::access::missing_facet<sqlite, Query>.view().empty();
}
template <class Dialect, class Query, reads How = reads::every_match>
constexpr bool serves(const Query&) {
  return ps::access::judged<Dialect, Query, How>.is_served;
}
template <class Query>
constexpr bool both_serve(const Query& query) {
  return serves<postgres>(query) && serves<sqlite>(query);
}
template <class Query>
constexpr bool neither_serves(const Query& query) {
  return !serves<postgres>(query) && !serves<sqlite>(query);
}

constexpr auto region = field<&sensor::region>;
constexpr auto name = field<&sensor::name>;
constexpr auto level = field<&sensor::level>;

}  // namespace

TEST_CASE("an index that is missing is spelt as a placement has it") {
  CHECK(facet(from<sensor>().where(region == "x")) == "ps::index<&plant::sensor::region>");
}

TEST_CASE("what an index needs is said") {
  const std::string own = "&plant::sensor::";
  const auto without = [&](std::string text) {
    for (std::size_t at; (at = text.find(own)) != text.npos;) text.replace(at, own.size(), "&");
    return text;
  };
  const auto sensors = [] { return from<sensor>(); };
  CHECK(without(facet(sensors().where(region == "x" && name > "y"))) == "ps::index<&region, &name>");
  CHECK(without(facet(sensors().where(name > "y" && region == "x"))) == "ps::index<&region, &name>");
  CHECK(without(facet(sensors().where(name > "y" && level > 3))) == "ps::index<&name>");
  CHECK(without(facet(sensors().where(in(level, 1, 2) && region == "x"))) == "ps::index<&region, &level>");
  CHECK(without(facet(sensors().where(region == "x").order_by(desc<&sensor::at>))) ==
        "ps::index<&region, ps::desc<&at>>");
  CHECK(without(facet(sensors().order_by(asc<&sensor::at>).limit(3))) == "ps::index<&at>");
  CHECK(without(facet(sensors().order_by(desc<&sensor::site>.nulls_last()).limit(3))) ==
        "ps::index<ps::desc<&site>.nulls_last()>");
  CHECK(without(facet(sensors().order_by(asc<&sensor::site>.nulls_last()).limit(3))) == "ps::index<&site>");
  CHECK(without(facet(sensors().where(lower(name) == "x"))) == "ps::index<ps::lower(ps::field<&name>)>");
  CHECK(without(facet(sensors().where(contains_text(name, "x")))) ==
        "ps::extension(\"pg_trgm\"), ps::gin<ps::operator_class<&name, \"gin_trgm_ops\">>");
  CHECK(without(facet(sensors().where(starts_with(name, "x")))) ==
        "ps::index<ps::operator_class<&name, \"text_pattern_ops\">>");
  CHECK(without(facet(sensors().where(has_elements(field<&sensor::tags>, std::vector<std::string>{})))) ==
        "ps::gin<&tags>");
  CHECK(without(facet(sensors().where(ps::document<&sensor::body>.has_key("x")))) == "ps::gin<&body>");
  CHECK(without(facet(sensors().where(field<&sensor::id> == 1 || region == "x"))) == "ps::index<&region>");
  CHECK(without(facet(sensors().where(field<&sensor::site> == std::nullopt))) == "ps::index<&site>");
  CHECK(facet(sensors().where(field<&sensor::where, &place::latitude> == 1.0)) ==
        "ps::index<ps::field<&plant::sensor::where, &plant::place::latitude>>");
  CHECK(without(
            facet(from<site>().join<sensor>(field<&site::id> == field<&sensor::site>).where(field<&site::id> == 3))) ==
        "ps::index<&site>");
}
TEST_CASE("where no index would do, none is spelt") {
  CHECK(facet(from<sensor>()).empty());
  CHECK(facet(from<sensor>().where(region != "x")).empty());
  CHECK(facet(from<sensor>().where(has_element(field<&sensor::tags>, "x"))).empty());
  CHECK(no_facet_in_sqlite(from<sensor>().where(contains_text(name, "x"))));
  CHECK(no_facet_in_sqlite(from<sensor>().order_by(asc<&sensor::site>.nulls_last()).limit(3)));
}
TEST_CASE("the condition that is not served is said as SQL has it") {
  CHECK(condition(from<sensor>().where(region == "x" && name > "y")) == "region = $1 AND name > $2");
  CHECK(condition(from<sensor>().where(region == "x" || name > "y")) == "(region = $1 OR name > $2)");
  CHECK(condition(from<sensor>()) == "every row");
  CHECK(condition(from<sensor>().order_by(asc<&sensor::at>)) == "ORDER BY");
}

TEST_CASE("keys, lists and the beginning of an index serve") {
  STATIC_CHECK(both_serve(from<reading>().where(field<&reading::id> == 7)));
  STATIC_CHECK(both_serve(from<reading>().where(field<&reading::major> == 7 && field<&reading::minor> > 3)));
  STATIC_CHECK(both_serve(from<reading>().where(in(field<&reading::tenant>, 7, 8))));
  STATIC_CHECK(neither_serves(from<reading>().where(field<&reading::minor> == 3)));
  STATIC_CHECK(neither_serves(from<reading>().where(field<&reading::tenant> != 3)));
  STATIC_CHECK(neither_serves(from<reading>()));
}
TEST_CASE("a query that stops at its first row needs no more than an order") {
  STATIC_CHECK(serves<postgres, decltype(from<reading>()), reads::first_match>(from<reading>()));
  STATIC_CHECK_FALSE(serves<postgres>(from<reading>()));
  STATIC_CHECK(both_serve(from<reading>().limit(3)));
  STATIC_CHECK(both_serve(from<reading>().order_by(desc<&reading::id>).limit(3)));
  STATIC_CHECK(neither_serves(from<reading>().order_by(desc<&reading::plain>).limit(3)));
}
TEST_CASE("only what stands in the text makes sure of a partial index") {
  constexpr auto status = field<&reading::status>;
  constexpr auto late = field<&reading::at> > ps::timestamp{};
  STATIC_CHECK(both_serve(from<reading>().where(status != constant<state::resolved> && late)));
  STATIC_CHECK(neither_serves(from<reading>().where(status != state::resolved && late)));
  STATIC_CHECK(serves<postgres>(from<reading>().where(status == constant<state::open> && late)));
  STATIC_CHECK_FALSE(serves<sqlite>(from<reading>().where(status == constant<state::open> && late)));
  STATIC_CHECK(both_serve(from<reading>().where(field<&reading::remark> == "x")));
}
TEST_CASE("an OR is served when each of its sides is") {
  STATIC_CHECK(both_serve(from<reading>().where(field<&reading::id> == 7 || field<&reading::code> == "x")));
  STATIC_CHECK(neither_serves(from<reading>().where(field<&reading::id> == 7 || field<&reading::plain> == 3)));
}
TEST_CASE("a column that the store turns into another number is looked up by no index") {
  constexpr auto same = field<&reading::tenant> == field<&sensor::level>;
  STATIC_CHECK(both_serve(from<sensor>().join<reading>(same).where(field<&sensor::id> == 3)));
  constexpr auto wider = field<&reading::tenant> == field<&sensor::where, &place::latitude>;
  STATIC_CHECK_FALSE(serves<postgres>(from<sensor>().join<reading>(wider).where(field<&sensor::id> == 3)));
}

TEST_CASE("queries inside of what is worked out for rows are judged, too") {
  constexpr auto one_site = field<&site::id> == 3;
  constexpr auto readings_where = [](auto condition) { return from<reading>().where(condition); };
  constexpr auto of_site = field<&reading::site_id> == field<&site::id>;
  constexpr auto by_plain = field<&reading::plain> == 3;
  STATIC_CHECK(
      both_serve(from<site>().where(one_site).select(ps::scalar(readings_where(of_site).select(ps::count())))));
  STATIC_CHECK(
      neither_serves(from<site>().where(one_site).select(ps::scalar(readings_where(by_plain).select(ps::count())))));
  STATIC_CHECK(neither_serves(from<site>()
                                  .where(one_site)
                                  .group_by(field<&site::id>)
                                  .having(ps::exists(readings_where(by_plain)))
                                  .select(field<&site::id>)));
  STATIC_CHECK(both_serve(from<site>().where(one_site).join<reading>(of_site)));
  STATIC_CHECK(
      neither_serves(from<site>().where(one_site).join<reading>(of_site && ps::exists(readings_where(by_plain)))));
}

TEST_CASE("a scan that is meant needs no index, nor does a small table") {
  constexpr auto by_plain = field<&reading::plain> == 3;
  STATIC_CHECK(both_serve(from<reading>().where(by_plain).scan("a job of the night")));
  STATIC_CHECK(
      neither_serves(from<site>().where(field<&site::id> == 3 && ps::exists(from<reading>().where(by_plain)))));
  STATIC_CHECK(both_serve(from<site>().where(field<&site::id> == 3 &&
                                             ps::exists(from<reading>().where(by_plain).scan("a job of the night")))));
  STATIC_CHECK(both_serve(from<plant::grade>()));
  STATIC_CHECK(both_serve(from<plant::grade>().where(field<&plant::grade::name> != "x")));
  STATIC_CHECK(
      both_serve(from<sensor>().where(field<&sensor::id> == 3).join<plant::grade>(name == field<&plant::grade::name>)));
  STATIC_CHECK(neither_serves(from<plant::grade>().join<sensor>(name == field<&plant::grade::name>)));
}
