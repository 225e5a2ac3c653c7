// SPDX-License-Identifier: BSL-1.0
#include <polystore/query/named_query.hpp>

#include <polystore/expressions.hpp>
#include <polystore/postgres/codec_pattern.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/queries.hpp>
#include <polystore/query/subquery.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/sqlite/dialect.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

#include <string>
#include <type_traits>
#include <vector>

namespace ps = polystore;
using namespace app;
using ps::desc, ps::field, ps::from, ps::parameter;

namespace {

constexpr auto id = field<&note::id>;
constexpr auto text = field<&note::text>;
constexpr auto rank = field<&note::rank>;

inline constexpr auto ranked = ps::query<note>
                                   .where(rank == parameter<&note::rank>, id > parameter<"after", std::int32_t>)
                                   .order_by(desc<&note::id>)
                                   .limit(parameter<"rows", std::int64_t>);
inline constexpr auto found =
    ps::query<note>.where(text == parameter<&note::text> || starts_with(text, parameter<&note::text>));
inline constexpr auto listed = ps::query<note>.where(in(id, parameter<"ids", std::vector<std::int32_t>>), rank > 3);
inline constexpr auto nested =
    ps::query<note>
        .join<mark>(field<&mark::grade> == parameter<"grade", std::int32_t>)
        .where(exists(from<mark>().where(field<&mark::grade> > parameter<"least", std::int32_t>)),
               between(rank, parameter<"low", std::int32_t>, parameter<"high", std::int32_t> + 1))
        .select(coalesce(rank, parameter<"low", std::int32_t>));

template <class Query, class Other>
constexpr bool is_same_query(const Query&, const Other&) {
  return std::is_same_v<Query, Other>;
}

template <class... Named>
consteval bool has_parameters(ps::type_list<Named...>, auto... names) {
  return sizeof...(Named) == sizeof...(names) && (... && (Named::name == names));
}
template <class Query>
using parameters = ps::parameters_of<std::remove_const_t<Query>>;

}  // namespace

static_assert(has_parameters(parameters<decltype(ranked)>{}, "rank", "after", "rows"));
static_assert(has_parameters(parameters<decltype(found)>{}, "text"));
static_assert(has_parameters(parameters<decltype(nested)>{}, "low", "grade", "least", "high"));

TEST_CASE("a query with values for its parameters is the one that would be written with them") {
  const std::string some = "some";
  CHECK(is_same_query(with_arguments(ranked, 1, 2, 3ll),
                      from<note>().where(rank == 1, id > 2).order_by(desc<&note::id>).limit(3)));
  CHECK(is_same_query(with_arguments(found, some), from<note>().where(text == some || starts_with(text, some))));
  CHECK(is_same_query(with_arguments(found, "some"), from<note>().where(text == some || starts_with(text, some))));
  CHECK(is_same_query(with_arguments(listed, std::vector{1, 2}),
                      from<note>().where(in(id, std::vector{1, 2}), rank > 3)));
  CHECK(is_same_query(
      with_arguments(nested, 1, 2, 3, 4),
      from<note>()
          .join<mark>(field<&mark::grade> == 2)
          .where(exists(from<mark>().where(field<&mark::grade> > 3)), between(rank, 1, ps::bound<std::int32_t>{4} + 1))
          .select(coalesce(rank, 1))));
}

TEST_CASE("a query with a name begins as any other does") {
  constexpr auto& begun = ps::query<note>;
  const auto same = [](const auto& one, const auto& other) { CHECK(is_same_query(one, other)); };
  same(begun.where(id == 1), from<note>().where(id == 1));
  same(begun.order_by(desc<&note::id>), from<note>().order_by(desc<&note::id>));
  same(begun.limit(1), from<note>().limit(1));
  same(begun.offset(1), from<note>().offset(1));
  same(begun.select(id), from<note>().select(id));
  same(begun.distinct(), from<note>().distinct());
  same(begun.distinct_on(rank), from<note>().distinct_on(rank));
  same(begun.left_join<mark>(id == 1), from<note>().left_join<mark>(id == 1));
  same(ps::query<mark>.join<&mark::note_id>(), from<mark>().join<&mark::note_id>());
  same(begun.group_by(rank), from<note>().group_by(rank));
  same(begun.union_all(from<note>()), from<note>().union_all(from<note>()));
  same(begun.for_update(ps::skip_locked), from<note>().for_update(ps::skip_locked));
  same(begun.with(from<note>()), from<note>().with(from<note>()));
  same(begun.with_deleted(), from<note>().with_deleted());
  same(begun.scan("few"), from<note>().scan("few"));
}

TEST_CASE("values go where their parameters stand, one of them to several places") {
  ps::testing::dry_run<ps::postgres::dialect> connection;
  ps::repository<note, ps::testing::dry_run<ps::postgres::dialect>> notes{connection};
  (void)notes.query(ranked, 1, 2, 3).all();
  CHECK(connection.text ==
        "SELECT id, text, remark, rank FROM notes WHERE rank = $1 AND id > $2 ORDER BY id DESC LIMIT $3");
  CHECK(connection.put == 3);
  (void)query_on(connection, found, std::string("some")).all();
  CHECK(connection.text == "SELECT id, text, remark, rank FROM notes WHERE text = $1 OR text LIKE $2");
  CHECK(connection.put == 2);
  (void)notes.query(listed, std::vector<std::int32_t>{1, 2}).first();
  CHECK(connection.put == 2);
  const auto filled = with_arguments(found, "kept");
  CHECK(filled.clauses.first.condition.first.second.value == "kept");
  CHECK(filled.clauses.first.condition.second.second.value.text == "kept");
  const auto limited = with_arguments(ranked, 1, 2, 7);
  CHECK(element_at<2>(limited.clauses).rows == 7);
  CHECK_THROWS_AS(with_arguments(ranked, 1, 2, -1), ps::value_out_of_range);
}
