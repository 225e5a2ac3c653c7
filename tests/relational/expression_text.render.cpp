// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/expression_text.hpp>

#include <polystore/expr/ranges.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/sqlite/dialect.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

#include <string>

namespace ps = polystore;
using namespace app;
using ps::field;

struct lease {
  std::int64_t id{};
  ps::range<ps::date> during{};
  ps::date start{};
};
constexpr auto placement_of(ps::entity<lease>) { return ps::postgres::table{"leases", ps::primary_key<&lease::id>}; }

namespace {

constexpr auto id = field<&note::id>;
constexpr auto rank = field<&note::rank>;
constexpr auto text = field<&note::text>;
constexpr auto remark = field<&note::remark>;

template <class Entity, class Dialect, class Expression>
constexpr void write(ps::text& out) {
  ps::relational::expression_writer writer{out};
  ps::relational::write_expression<Entity, Dialect, Expression>(writer);
}
template <class Entity, class Dialect, class Expression>
inline constexpr auto frozen = ps::frozen<write<Entity, Dialect, Expression>>;

/// The text on PostgreSQL.
template <class Entity = note, class Expression>
constexpr std::string_view in_postgres(const Expression&) {
  return frozen<Entity, ps::postgres::dialect, Expression>.view();
}
template <class Entity = note, class Expression>
constexpr std::string_view in_sqlite(const Expression&) {
  return frozen<Entity, ps::sqlite::dialect, Expression>.view();
}

}  // namespace

static_assert(in_postgres(id == 1 && text != "x") == "id = $1 AND text <> $2");
static_assert(in_sqlite(id == 1 && text != "x") == "id = ?1 AND text <> ?2");

TEST_CASE("each operator has its sign") {
  CHECK(in_postgres(id == 1) == "id = $1");
  CHECK(in_postgres(id != 1) == "id <> $1");
  CHECK(in_postgres(id < 1) == "id < $1");
  CHECK(in_postgres(id <= 1) == "id <= $1");
  CHECK(in_postgres(id > 1) == "id > $1");
  CHECK(in_postgres(id >= 1) == "id >= $1");
  CHECK(in_postgres(1 < id) == "$1 < id");
  CHECK(in_postgres(id == rank) == "id = rank");
  CHECK(in_sqlite(id == rank) == "id = rank");
}

TEST_CASE("parentheses stand where the meaning needs them, and nowhere else") {
  const auto a = id == 1, b = id == 2, c = id == 3;
  CHECK(in_postgres(a && b && c) == "id = $1 AND id = $2 AND id = $3");
  CHECK(in_postgres(a && (b && c)) == "id = $1 AND id = $2 AND id = $3");
  CHECK(in_postgres(a || b || c) == "id = $1 OR id = $2 OR id = $3");
  CHECK(in_postgres(a || (b && c)) == "id = $1 OR id = $2 AND id = $3");
  CHECK(in_postgres((a || b) && c) == "(id = $1 OR id = $2) AND id = $3");
  CHECK(in_postgres(a && (b || c)) == "id = $1 AND (id = $2 OR id = $3)");
  CHECK(in_postgres(!a) == "NOT (id = $1)");
  CHECK(in_postgres(!a && b) == "NOT (id = $1) AND id = $2");
  CHECK(in_postgres(!(a && b)) == "NOT (id = $1 AND id = $2)");
  CHECK(in_postgres(!!a) == "NOT (NOT (id = $1))");
  CHECK(in_postgres(!(a || b) || !c) == "NOT (id = $1 OR id = $2) OR NOT (id = $3)");
  CHECK(in_postgres((a) == (b)) == "(id = $1) = (id = $2)");
  CHECK(in_sqlite((a || b) && !c) == "(id = ?1 OR id = ?2) AND NOT (id = ?3)");
}

TEST_CASE("null tests bind nothing") {
  CHECK(in_postgres(remark == std::nullopt) == "remark IS NULL");
  CHECK(in_postgres(remark != std::nullopt) == "remark IS NOT NULL");
  CHECK(in_postgres(!(remark == std::nullopt)) == "NOT (remark IS NULL)");
  CHECK(in_postgres((id == 1) == std::nullopt) == "(id = $1) IS NULL");
  CHECK(in_postgres(lower(remark) == std::nullopt && id == 1) == "lower(remark) IS NULL AND id = $1");
}

TEST_CASE("ranges and choices number their values as they stand") {
  CHECK(in_postgres(between(id, 1, 2) && rank == 3) == "id BETWEEN $1 AND $2 AND rank = $3");
  CHECK(in_postgres(!between(id, rank, 2)) == "NOT (id BETWEEN rank AND $1)");
  CHECK(in_postgres(in(id, 1, rank, 3)) == "id IN ($1, rank, $2)");
  CHECK(in_postgres(in(id, 1)) == "id IN ($1)");
  CHECK(in_sqlite(rank == 0 && in(id, 1, 2)) == "rank = ?1 AND id IN (?2, ?3)");
}

TEST_CASE("a list is one parameter") {
  const std::vector<std::int32_t> ids{1, 2};
  CHECK(in_postgres(rank == 0 && in(id, ids)) == "rank = $1 AND id = ANY ($2)");
  CHECK(in_sqlite(rank == 0 && in(id, ids)) == "rank = ?1 AND id IN (SELECT value FROM polystore_list(?2))");
  CHECK(in_postgres(!in(id, ids)) == "NOT (id = ANY ($1))");
  CHECK(in_postgres<ticket>(in(field<&ticket::now>, std::vector<status>{})) == "now = ANY ($1::status[])");
}

TEST_CASE("enumerations are compared as what they are, arrays of them under a cast") {
  CHECK(in_postgres<ticket>(field<&ticket::now> == status::open) == "now = $1");
  CHECK(in_postgres<ticket>(field<&ticket::history> == std::vector<status>{}) == "history = $1::status[]");
  CHECK(in_sqlite<ticket>(field<&ticket::history> == std::vector<status>{}) == "history = ?1");
}

TEST_CASE("constants stand in the text, as the store spells them") {
  CHECK(in_postgres(id == ps::constant<7>) == "id = 7");
  CHECK(in_postgres(id > ps::constant<-7> && rank == 1) == "id > -7 AND rank = $1");
  CHECK(in_postgres(text == ps::text_constant<"it's">) == "text = 'it''s'");
  CHECK(in_postgres<ticket>(field<&ticket::now> != ps::constant<status::resolved>) == "now <> 'resolved'");
  CHECK(in_postgres<legacy::siteAlarm>(field<&legacy::siteAlarm::isCleared> == ps::constant<true>) ==
        "is_cleared = true");
  CHECK(in_sqlite<legacy::siteAlarm>(field<&legacy::siteAlarm::isCleared> == ps::constant<true>) == "is_cleared = 1");
  CHECK(in_postgres(id == ps::constant<INT64_MIN>) == "id = -9223372036854775808");
}

TEST_CASE("functions hold what they are given") {
  CHECK(in_postgres(lower(text) == "x") == "lower(text) = $1");
  CHECK(in_postgres(upper(lower(text)) == "x") == "upper(lower(text)) = $1");
  CHECK(in_sqlite(length(remark) > 3) == "length(remark) > ?1");
}

TEST_CASE("columns are named as the placement says, those of a flattened struct by a path") {
  CHECK(in_postgres<tower>(field<&tower::position, &place::longitude> > 1.5) == "at_longitude > $1");
  CHECK(in_postgres<tower>(field<&tower::postal, &address::city> == std::nullopt) == "city IS NULL");
  CHECK(in_postgres<order>(field<&order::user> == field<&order::limit>) == "\"user\" = upper_bound");
  CHECK(in_postgres<order>(field<&order::text> == "x" && field<&order::groupName> == "y") ==
        "\"note text\" = $1 AND \"groupName\" = $2");
  CHECK(in_sqlite<order>(field<&order::user> == 1) == "user = ?1");
  CHECK(in_postgres<legacy::siteAlarm>(field<&legacy::siteAlarm::HTTPStatus> == "x") == "http_status = $1");
}

TEST_CASE("a condition that is a field stands alone") {
  CHECK(in_postgres<legacy::siteAlarm>(!field<&legacy::siteAlarm::isCleared>) == "NOT is_cleared");
  CHECK(in_postgres<legacy::siteAlarm>(field<&legacy::siteAlarm::isCleared> ||
                                       field<&legacy::siteAlarm::alarmId> == 1) == "is_cleared OR alarm_id = $1");
}

TEST_CASE("a range is compared with values and ranges by PostgreSQL's operators") {
  const auto during = field<&lease::during>;
  CHECK(in_postgres<lease>(contains(during, ps::date{1})) == "during @> $1");
  CHECK(in_postgres<lease>(contains(during, ps::range<ps::date>())) == "during @> $1");
  CHECK(in_postgres<lease>(contains(during, field<&lease::start>)) == "during @> start");
  CHECK(in_postgres<lease>(!overlaps(during, ps::range<ps::date>())) == "NOT (during && $1)");
}
