// SPDX-License-Identifier: BSL-1.0
#include <polystore/expressions.hpp>
#include <polystore/query/assignment.hpp>
#include <polystore/query/subquery.hpp>
#include <polystore/statements.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

#include <algorithm>

using namespace polystore_tests;
using namespace app;
using ps::field;

namespace {

constexpr auto id = field<&note::id>;
constexpr auto rank = field<&note::rank>;
constexpr auto text = field<&note::text>;
constexpr auto remark = field<&note::remark>;
constexpr auto grade = field<&mark::grade>;

struct rank_load {
  std::int32_t rank{};
  std::int64_t notes{};
  friend bool operator==(const rank_load&, const rank_load&) = default;
};
struct graded {
  std::string text{};
  std::optional<std::int32_t> grade{};
  friend bool operator==(const graded&, const graded&) = default;
};
struct summary {
  std::optional<std::int64_t> sum{};
  std::optional<double> mean{};
  std::optional<std::int32_t> least{};
  std::optional<std::string> last{};
  std::int64_t remarks{};
  friend bool operator==(const summary&, const summary&) = default;
};
struct placed {
  std::int32_t id{};
  std::int64_t rank{}, dense{};
  std::int32_t part{};
  std::optional<std::int32_t> ahead{}, first{}, last{};
  friend bool operator==(const placed&, const placed&) = default;
};
struct numbered {
  std::int32_t id{};
  std::int64_t place{};
  std::optional<std::int32_t> before{};
  friend bool operator==(const numbered&, const numbered&) = default;
};

struct constants {
  std::int64_t whole{};
  std::int16_t small{};
  std::string text{};
  ps::timestamp at{};
  friend bool operator==(const constants&, const constants&) = default;
};
struct mark_seed {
  std::int32_t grade{};
  std::string reader{};
  std::int32_t note_id{};
};

template <class Store>
struct library : store_of<Store, note, mark> {
  using connection_type = typename Store::connection_type;
  ps::repository<note, connection_type> notes = this->template of<note>();
  ps::repository<mark, connection_type> marks = this->template of<mark>();
  library() {
    notes.insert(std::vector<note>{
        {1, "Alpha", "x", 10}, {2, "beta", {}, 20}, {3, "gamma", "y", 20}, {4, "delta", "x", 30}, {5, "", {}, 0}});
    marks.insert(std::vector<mark>{{5, "ann", 1, {}}, {4, "ben", 1, 2}, {1, "ann", 3, 7}});
  }
  template <class Entity, class... Clauses>
  ps::connected_query<connection_type, Entity, Clauses...> run(ps::selection<Entity, Clauses...> asked) {
    return {this->connection, std::move(asked.clauses)};
  }
};

template <class Query>
Query clone(const Query& query) {
  return query;
}

}  // namespace

TEMPLATE_TEST_CASE("a query gives structs that its columns fill", "", postgres_store, sqlite_store) {
  library<TestType> store;
  CHECK(store.notes.where(rank > 0)
            .template select<rank_load>(rank, ps::count())
            .group_by(rank)
            .order_by(ps::desc<&rank_load::notes>, ps::asc<&rank_load::rank>)
            .all() == std::vector<rank_load>{{20, 2}, {10, 1}, {30, 1}});
  CHECK(
      store.notes.where().group_by(rank).having(ps::count() > 1).template select<rank_load>(rank, ps::count()).one() ==
      rank_load{20, 2});
  CHECK(store.notes.where(rank == 20).select(text).order_by(ps::desc<&note::text>).all() ==
        std::vector<std::string>{"gamma", "beta"});
  CHECK(store.notes.where().select(rank).distinct().order_by(ps::asc<&note::rank>).all() ==
        std::vector<std::int32_t>{0, 10, 20, 30});
}

TEMPLATE_TEST_CASE("aggregates over no rows are null, and count none", "", postgres_store, sqlite_store) {
  library<TestType> store;
  const auto of = [&](auto condition) {
    return store.notes.where(condition)
        .template select<summary>(ps::sum(rank), ps::avg(rank), ps::min(rank), ps::max(text), ps::count(remark))
        .one();
  };
  CHECK(of(id > 0) == summary{80, 16.0, 0, "gamma", 3});
  CHECK(of(id > 9) == summary{{}, {}, {}, {}, 0});
}

TEMPLATE_TEST_CASE("aggregates count some rows, or different values", "", postgres_store, sqlite_store) {
  library<TestType> store;
  CHECK(store.notes.where().select(filter(ps::count(), rank >= 20)).one() == 3);
  CHECK(store.notes.where().select(ps::count_distinct(remark)).one() == 2);
  CHECK(store.notes.where(rank == 20).select(ps::bool_and(rank > 10)).one() == true);
  CHECK(store.notes.where().select(ps::bool_or(rank > 30)).one() == false);
  CHECK(store.notes.where(id == 1).select(ps::string_agg(text, ", ")).one() == "Alpha");
}

TEMPLATE_TEST_CASE("a constant that is selected is of its own type", "", postgres_store, sqlite_store) {
  library<TestType> store;
  CHECK(store.notes.where(id == 1).select(ps::constant<std::int64_t{5}>).one() == 5);
  CHECK(store.notes.where(id == 1)
            .template select<constants>(ps::constant<std::int64_t{5}>, ps::constant<std::int16_t{2}>,
                                        ps::text_constant<"x">, ps::constant<ps::timestamp{7}>)
            .one() == constants{5, 2, "x", {7}});
}

TEMPLATE_TEST_CASE("what is alike by an expression is a group", "", postgres_store, sqlite_store) {
  library<TestType> store;
  const auto joined = concat(remark, ps::text_constant<"!">, remark);
  const auto groups = store.notes.where(remark != std::nullopt).group_by(joined).select(joined).all();
  CHECK(groups.size() == 2);
}

TEMPLATE_TEST_CASE("a join puts rows side by side, a left join keeps those without another", "", postgres_store,
                   sqlite_store) {
  library<TestType> store;
  CHECK(store.marks.where(grade >= 4)
            .template join<&mark::note_id>()
            .template select<graded>(text, grade)
            .order_by(ps::asc<&graded::grade>)
            .all() == std::vector<graded>{{"Alpha", 4}, {"Alpha", 5}});
  CHECK(store.notes.where(rank >= 20)
            .template left_join<mark>(field<&mark::note_id> == id)
            .template select<graded>(text, grade)
            .order_by(ps::asc<&note::id>)
            .all() == std::vector<graded>{{"beta", {}}, {"gamma", 1}, {"delta", {}}});
  CHECK(store.notes.where(rank >= 20)
            .template left_join<mark>(field<&mark::note_id> == id)
            .where(field<&mark::note_id> == std::nullopt)
            .template select<graded>(text, grade)
            .order_by(ps::asc<&note::id>)
            .all() == std::vector<graded>{{"beta", {}}, {"delta", {}}});
  const auto grades = store.notes.where(rank >= 20)
                          .template left_join<mark>(field<&mark::note_id> == id)
                          .select(grade)
                          .order_by(ps::asc<&note::id>)
                          .all();
  CHECK(grades == std::vector<std::optional<std::int32_t>>{{}, 1, {}});
  CHECK(store.marks.where().template join<&mark::note_id>().where(text == "gamma").one().reader == "ann");
  CHECK(store.marks.where().template join<&mark::note_id>().where(text == "Alpha").count() == 2);
}

TEMPLATE_TEST_CASE("subqueries are tests, values and lists", "", postgres_store, sqlite_store) {
  library<TestType> store;
  CHECK(store.notes.where(exists(ps::from<mark>().where(field<&mark::note_id> == id))).count() == 2);
  CHECK(store.notes.where(!exists(ps::from<mark>().where(field<&mark::note_id> == id && grade > 3))).count() == 4);
  CHECK(store.notes.where(rank == scalar(ps::from<note>().select(ps::max(rank)))).one().id == 4);
  CHECK(store.notes.where(in(id, ps::from<mark>().where(grade < 5).select(field<&mark::note_id>))).count() == 2);
  CHECK(store.notes.where(id == 4).exists());
  CHECK_FALSE(store.notes.where(id == 9).exists());
}

TEMPLATE_TEST_CASE("named queries and unions", "", postgres_store, sqlite_store) {
  library<TestType> store;
  const auto loads = ps::from<note>().where(rank > 5).template select<rank_load>(rank, ps::count()).group_by(rank);
  CHECK(store.notes.where()
            .with(loads)
            .template join<rank_load>(field<&rank_load::rank> == rank)
            .where(field<&rank_load::notes> > 1)
            .count() == 2);
  CHECK(store.run(ps::from<rank_load>().with(loads).order_by(ps::desc<&rank_load::rank>)).all() ==
        std::vector<rank_load>{{30, 1}, {20, 2}, {10, 1}});
  const auto ids = ps::from<note>().where(rank == 20).select(id);
  const auto marked = ps::from<mark>().where(grade > 0).select(field<&mark::note_id>);
  CHECK(store.run(clone(ids).union_all(marked)).all().size() == 5);
  CHECK(store.run(clone(ids).union_with(marked)).count() == 3);
  CHECK(store.run(clone(ids).intersect(marked)).one() == 3);
  CHECK(store.run(clone(ids).except(marked)).one() == 2);
}

TEMPLATE_TEST_CASE("a row knows its place among others", "", postgres_store, sqlite_store) {
  library<TestType> store;
  const auto by_rank = ps::partition_by(rank).order_by(ps::desc<&note::id>);
  CHECK(store.notes.where(rank > 10)
            .template select<numbered>(id, over(ps::row_number(), by_rank), over(ps::lag(id), by_rank))
            .order_by(ps::asc<&note::id>)
            .all() == std::vector<numbered>{{2, 2, 3}, {3, 1, {}}, {4, 1, {}}});
  CHECK(store.notes.where()
            .select(over(ps::sum(rank), ps::partition_by().order_by(ps::asc<&note::id>).so_far()))
            .order_by(ps::asc<&note::id>)
            .all() == std::vector<std::optional<std::int64_t>>{10, 30, 50, 80, 80});
}

TEMPLATE_TEST_CASE("every window function gives its value in its type", "", postgres_store, sqlite_store) {
  library<TestType> store;
  constexpr auto by_rank = ps::partition_by().order_by(ps::asc<&note::rank>);
  constexpr auto by_id = ps::partition_by().order_by(ps::asc<&note::id>);
  const auto places =
      store.notes.where()
          .template select<placed>(id, over(ps::rank(), by_rank), over(ps::dense_rank(), by_rank),
                                   over(ps::ntile<2>(), by_id), over(ps::lead<2>(id), by_id),
                                   over(ps::first_value(id), by_id), over(ps::last_value(id), by_id.whole()))
          .order_by(ps::asc<&note::id>)
          .all();
  CHECK(places == std::vector<placed>{{1, 2, 2, 1, 3, 1, 5},
                                      {2, 3, 3, 1, 4, 1, 5},
                                      {3, 3, 3, 1, 5, 1, 5},
                                      {4, 5, 4, 2, {}, 1, 5},
                                      {5, 1, 1, 2, {}, 1, 5}});
}

TEST_CASE("PostgreSQL locks the rows that a query finds, and others pass them over, give up or share them") {
  library<postgres_store> store;
  auto second = store.another();
  ps::repository<note, ps::postgres::connection> others(second);
  store.connection.begin();
  CHECK(store.notes.where(rank == 20).for_update().all().size() == 2);
  second.begin();
  CHECK(others.where().order_by(ps::asc<&note::id>).for_update(ps::skip_locked).first()->id == 1);
  CHECK(others.where().for_share(ps::skip_locked).all().size() == 3);
  CHECK_THROWS_AS(others.where(id == 2).for_share(ps::no_wait).all(), ps::timeout);
  second.rollback();
  store.connection.rollback();
  store.connection.begin();
  CHECK(store.notes.where(id == 2).for_share().one().id == 2);
  second.begin();
  CHECK(others.where(id == 2).for_share(ps::no_wait).one().id == 2);
  CHECK_THROWS_AS(others.where(id == 2).for_update(ps::no_wait).all(), ps::timeout);
  second.rollback();
  store.connection.rollback();
}

TEST_CASE("PostgreSQL takes the first row of each that are alike in something") {
  library<postgres_store> store;
  CHECK(store.notes.where().distinct_on(rank).select(id).order_by(ps::asc<&note::rank>, ps::desc<&note::id>).all() ==
        std::vector<std::int32_t>{5, 1, 3, 4});
}

TEMPLATE_TEST_CASE("rows are updated and erased by a condition", "", postgres_store, sqlite_store) {
  library<TestType> store;
  CHECK(store.notes.where(rank == 20).update(ps::set<&note::remark>("seen"), ps::set<&note::rank>(21)) == 2);
  CHECK(store.notes.where(remark == "seen" && rank == 21).count() == 2);
  CHECK(store.notes.where(id == 1).update_returning(ps::set<&note::remark>(std::nullopt)) ==
        std::vector<note>{{1, "Alpha", {}, 10}});
  CHECK(store.notes.where(id == 5).update(ps::set<&note::rank>(id)) == 1);
  CHECK(store.notes.where(id == 4).erase_returning() == std::vector<note>{{4, "delta", "x", 30}});
  CHECK(store.notes.where(id == 4).erase() == 0);
}

TEMPLATE_TEST_CASE("rows that a query gives are inserted", "", postgres_store, sqlite_store) {
  library<TestType> store;
  const auto copied = ps::from<note>().where(rank == 20).template select<mark_seed>(rank, text, id);
  CHECK(store.marks.template insert_from<&mark::grade, &mark::reader, &mark::note_id>(copied) == 2);
  CHECK(store.marks.get(2, "beta") == mark{20, "beta", 2, {}});
}

namespace {

struct part {
  std::int32_t id{};
  std::optional<std::int32_t> whole{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<part>) {
  return ps::postgres::table{"parts", ps::primary_key<&part::id>, ps::references<&part::whole, &part::id>,
                             ps::small_table("a test writes a few rows")};
}
struct step {
  std::int32_t id{};
  std::int32_t depth{};
  std::string path{};
  friend bool operator==(const step&, const step&) = default;
};
struct pair_of_names {
  std::string name{};
  std::optional<std::string> whole{};
  friend bool operator==(const pair_of_names&, const pair_of_names&) = default;
};

/// A car with a wheel with a bolt, and a boat.
template <class Store>
struct workshop : store_of<Store, part> {
  using connection_type = typename Store::connection_type;
  ps::repository<part, connection_type> parts = this->template of<part>();
  template <class Entity, class... Clauses>
  ps::connected_query<connection_type, Entity, Clauses...> run(ps::selection<Entity, Clauses...> asked) {
    return {this->connection, std::move(asked.clauses)};
  }
  workshop() { parts.insert(std::vector<part>{{1, {}, "car"}, {2, 1, "wheel"}, {3, 2, "bolt"}, {4, {}, "boat"}}); }
};

struct taken {
  ps::timestamp at{};
  ps::date day{};
  std::int32_t value{};
};
constexpr auto placement_of(ps::entity<taken>) {
  return ps::postgres::table{"takens", ps::primary_key<&taken::at>, ps::small_table("a test writes a few rows")};
}

}  // namespace

TEMPLATE_TEST_CASE("a query follows a tree down to its leaves", "", postgres_store, sqlite_store) {
  workshop<TestType> store;
  const auto below = [](auto top) {
    return ps::from<part>()
        .where(field<&part::name> == top)
        .template select<step>(field<&part::id>, ps::constant<0>, field<&part::name>)
        .union_all(ps::from<part>()
                       .template join<step>(field<&part::whole> == field<&step::id>)
                       .template select<step>(field<&part::id>, field<&step::depth> + ps::constant<1>,
                                              ps::concat(field<&step::path>, "/", field<&part::name>)));
  };
  CHECK(store.run(ps::from<step>().with_recursive(below("car")).order_by(ps::asc<&step::depth>)).all() ==
        std::vector<step>{{1, 0, "car"}, {2, 1, "car/wheel"}, {3, 2, "car/wheel/bolt"}});
  CHECK(store.parts.where(field<&part::name> != "wheel")
            .with_recursive(below("car"))
            .template join<step>(field<&step::id> == field<&part::id>)
            .where(field<&step::depth> > 0)
            .one()
            .name == "bolt");
  CHECK(store.run(ps::from<step>().with_recursive(below("nothing"))).count() == 0);
}

TEMPLATE_TEST_CASE("a type is joined with itself", "", postgres_store, sqlite_store) {
  workshop<TestType> store;
  CHECK(store.parts.where(field<&part::id> < 4)
            .template left_join<part, "whole">(ps::field_in<"whole", &part::id> == field<&part::whole>)
            .template select<pair_of_names>(field<&part::name>, ps::field_in<"whole", &part::name>)
            .order_by(ps::asc<&pair_of_names::name>)
            .all() == std::vector<pair_of_names>{{"bolt", "wheel"}, {"car", {}}, {"wheel", "car"}});
}

TEMPLATE_TEST_CASE("a window takes rows, values or groups around the current row", "", postgres_store, sqlite_store) {
  using ps::preceding, ps::following, ps::current_row;
  store_of<TestType, taken> store;
  auto takens = store.template of<taken>();
  constexpr std::int64_t hour = 3'600'000'000;
  for (const std::int32_t each : {0, 1, 2, 26, 27, 80}) {
    takens.insert({{each * hour}, ps::date{each / 24}, each});
  }
  constexpr auto value = field<&taken::value>;
  constexpr auto by_time = ps::partition_by().order_by(ps::asc<&taken::at>);
  constexpr auto by_day = ps::partition_by().order_by(ps::asc<&taken::day>);
  const auto sums = [&](auto window) {
    std::vector<std::int64_t> found;
    for (const auto& each : takens.where().select(over(ps::sum(value), window)).order_by(ps::asc<&taken::at>).all()) {
      found.push_back(each.value_or(-1));
    }
    return found;
  };
  using all = std::vector<std::int64_t>;
  CHECK(sums(ps::rows_between<preceding(1), following(1)>(by_time)) == all{1, 3, 29, 55, 133, 107});
  CHECK(sums(ps::rows_between<following(1), ps::unbounded_following>(by_time)) == all{136, 135, 133, 107, 80, -1});
  CHECK(sums(ps::range_between<preceding(ps::days{1}), current_row>(by_time)) == all{0, 1, 3, 28, 53, 80});
  CHECK(sums(ps::range_between<preceding(ps::days{1}), current_row>(by_day)) == all{3, 3, 3, 56, 56, 80});
  CHECK(sums(ps::range_between<preceding(25), following(1)>(ps::partition_by().order_by(ps::asc<&taken::value>))) ==
        all{1, 3, 3, 56, 55, 80});
  CHECK(sums(ps::groups_between<preceding(1), current_row, ps::frame_exclusion::current_row>(by_day)) ==
        all{3, 2, 1, 30, 29, 53});
}

TEMPLATE_TEST_CASE("exact numbers are compared as such behind a filter or a window", "", postgres_store, sqlite_store) {
  library<TestType> store;
  constexpr auto weight = field<&mark::weight>;
  CHECK(store.marks.where()
            .group_by(field<&mark::note_id>)
            .having(filter(ps::max(weight), grade < 3) > 5)
            .select(field<&mark::note_id>)
            .all() == std::vector<std::int32_t>{3});
  CHECK(store.marks.where()
            .select(over(ps::lag(weight), ps::partition_by().order_by(ps::asc<&mark::weight>.nulls_first())))
            .all()
            .size() == 3);
}

TEMPLATE_TEST_CASE("rows are found by a list of rows", "", postgres_store, sqlite_store) {
  library<TestType> store;
  struct read_by {
    std::int32_t note_id{};
    std::string reader{};
  };
  constexpr auto read = field<&mark::note_id>;
  constexpr auto reader = field<&mark::reader>;
  const auto found = [&](const auto& rows) { return store.marks.where(in(ps::row(read, reader), rows)).count(); };
  CHECK(found(std::vector<read_by>{{1, "ann"}, {3, "ann"}, {3, "ben"}, {1, "ann"}}) == 2);
  CHECK(found(std::vector<std::pair<int, std::string_view>>{{1, "ben"}, {7, "ann"}}) == 1);
  CHECK(found(std::vector<read_by>{}) == 0);
  CHECK(store.marks.where(!in(ps::row(read, reader), std::vector<read_by>{{1, "ann"}})).count() == 2);
  CHECK(
      store.notes.where(in(ps::row(id, remark), std::vector<std::pair<int, std::string>>{{1, "x"}, {2, ""}})).count() ==
      1);
}
