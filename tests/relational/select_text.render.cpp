// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/select_text.hpp>

#include <polystore/expr/arithmetic.hpp>
#include <polystore/postgres/repository.hpp>
#include <polystore/relational/aliased_text.hpp>
#include <polystore/relational/frame_text.hpp>
#include <polystore/relational/relations_text.hpp>
#include <polystore/sqlite/repository.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

#include <string>
#include <string_view>

namespace ps = polystore;
using namespace app;
using ps::field;

namespace {

template <class Dialect, class Query>
constexpr std::string_view text_of(const Query&) {
  return ps::relational::detail::query_text<Dialect, Query, ps::relational::purpose::rows>.view();
}
template <class Query>
constexpr std::string_view in_postgres(const Query& query) {
  return text_of<ps::postgres::dialect>(query);
}
template <class Query>
constexpr std::string_view in_sqlite(const Query& query) {
  return text_of<ps::sqlite::dialect>(query);
}

constexpr auto id = field<&note::id>;
constexpr auto rank = field<&note::rank>;
constexpr auto text = field<&note::text>;
constexpr auto remark = field<&note::remark>;

struct chain {
  std::int32_t id{};
  std::int32_t depth{};
};
struct taken {
  ps::timestamp at{};
  ps::date on{};
  std::int64_t value{};
};
constexpr auto placement_of(ps::entity<taken>) {
  return ps::postgres::table{"takens", ps::column_name<&taken::on>("on_day")};
}
struct rank_load {
  std::int32_t rank{};
  std::int64_t notes{};
};
struct graded {
  std::string text{};
  std::optional<std::int32_t> grade{};
};

}  // namespace

TEST_CASE("a query gives the whole entity, a struct, or one value") {
  CHECK(in_postgres(ps::from<note>()) == "SELECT id, text, remark, rank FROM notes");
  CHECK(in_postgres(ps::from<note>().select<rank_load>(rank, ps::count()).group_by(rank)) ==
        "SELECT rank, count(*) AS notes FROM notes GROUP BY rank");
  CHECK(in_postgres(ps::from<note>().select(text).distinct()) == "SELECT DISTINCT text FROM notes");
}

TEST_CASE("clauses stand in SQL's order, whatever order they were given in") {
  CHECK(in_postgres(ps::from<note>()
                        .offset(10)
                        .limit(5)
                        .order_by(ps::desc<&rank_load::notes>, ps::asc<&rank_load::rank>)
                        .having(ps::count() > 1)
                        .group_by(rank)
                        .where(remark != std::nullopt)
                        .select<rank_load>(rank, ps::count())
                        .where(id > 3 || id < 1)) ==
        "SELECT rank, count(*) AS notes FROM notes WHERE remark IS NOT NULL AND (id > $1 OR id < $2) GROUP BY rank "
        "HAVING count(*) > $3 ORDER BY notes DESC, rank LIMIT $4 OFFSET $5");
  CHECK(in_sqlite(ps::from<note>().offset(10)) == "SELECT id, text, remark, rank FROM notes LIMIT -1 OFFSET ?1");
}

TEST_CASE("joins follow a declared reference or a condition") {
  CHECK(
      in_postgres(ps::from<mark>().join<&mark::note_id>()) ==
      "SELECT marks.grade, marks.reader, marks.note_id, marks.weight FROM marks JOIN notes ON marks.note_id = notes.id");
  CHECK(in_postgres(ps::from<note>()
                        .left_join<mark>(field<&mark::note_id> == id && field<&mark::reader> == "me")
                        .where(id == 4)
                        .select<graded>(text, field<&mark::grade>)) ==
        "SELECT notes.text, marks.grade FROM notes LEFT JOIN marks ON marks.note_id = notes.id AND marks.reader = $1 "
        "WHERE notes.id = $2");
}

TEST_CASE("subqueries know the tables of the query around them") {
  CHECK(in_postgres(ps::from<note>().where(exists(ps::from<mark>().where(field<&mark::note_id> == id)))) ==
        "SELECT id, text, remark, rank FROM notes WHERE EXISTS (SELECT 1 FROM marks WHERE marks.note_id = notes.id)");
  CHECK(in_postgres(ps::from<note>().where(
            rank > 1 && in(id, ps::from<mark>().where(field<&mark::grade> == 2).select(field<&mark::note_id>)))) ==
        "SELECT id, text, remark, rank FROM notes WHERE rank > $1 AND id IN (SELECT marks.note_id FROM marks WHERE "
        "marks.grade = $2)");
  CHECK(in_postgres(ps::from<note>().where(rank == scalar(ps::from<note>().select(ps::max(rank))))) ==
        "SELECT id, text, remark, rank FROM notes WHERE rank = (SELECT max(notes.rank) FROM notes)");
}

TEST_CASE("a query can be named and joined, and two can be one") {
  const auto loads = ps::from<note>().select<rank_load>(rank, ps::count()).group_by(rank);
  CHECK(in_postgres(ps::from<note>()
                        .with(loads)
                        .join<rank_load>(field<&rank_load::rank> == rank)
                        .where(field<&rank_load::notes> > 1)) ==
        "WITH rank_load (rank, notes) AS (SELECT rank, count(*) AS notes FROM notes GROUP BY rank) SELECT notes.id, "
        "notes.text, notes.remark, notes.rank FROM notes JOIN rank_load ON rank_load.rank = notes.rank WHERE "
        "rank_load.notes > $1");
  CHECK(in_postgres(ps::from<note>().where(rank == 1).select(id).union_all(
            ps::from<mark>().where(field<&mark::grade> == 2).select(field<&mark::note_id>))) ==
        "SELECT id FROM notes WHERE rank = $1 UNION ALL SELECT note_id FROM marks WHERE grade = $2");
}

TEST_CASE("window functions and filtered aggregates") {
  CHECK(
      in_postgres(ps::from<note>().select(over(ps::row_number(), partition_by(rank).order_by(ps::desc<&note::id>)))) ==
      "SELECT row_number() OVER (PARTITION BY rank ORDER BY id DESC) FROM notes");
  CHECK(in_postgres(
            ps::from<note>().select(over(ps::sum(rank), ps::partition_by().order_by(ps::asc<&note::id>).so_far()))) ==
        "SELECT sum(rank) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM notes");
  constexpr auto by_id = ps::partition_by().order_by(ps::asc<&note::id>);
  const auto of = [&](auto function) {
    const std::string text(in_postgres(ps::from<note>().select(over(function, by_id.whole()))));
    return text.substr(7,
                       text.find(" OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)") - 7);
  };
  CHECK(of(ps::rank()) == "rank()");
  CHECK(of(ps::dense_rank()) == "dense_rank()");
  CHECK(of(ps::ntile<4>()) == "ntile(4)");
  CHECK(of(ps::lag(id)) == "lag(id, 1)");
  CHECK(of(ps::lead<2>(id)) == "lead(id, 2)");
  CHECK(of(ps::first_value(id)) == "first_value(id)");
  CHECK(of(ps::last_value(id)) == "last_value(id)");
  CHECK(in_postgres(ps::from<note>().select(filter(ps::count(), rank > 2))) ==
        "SELECT count(*) FILTER (WHERE rank > $1) FROM notes");
}

TEST_CASE("rows are locked where the store locks rows") {
  CHECK(in_postgres(ps::from<note>().where(id == 1).for_update()) ==
        "SELECT id, text, remark, rank FROM notes WHERE id = $1 FOR UPDATE");
  CHECK(in_postgres(ps::from<note>().limit(1).for_update(ps::skip_locked)) ==
        "SELECT id, text, remark, rank FROM notes LIMIT $1 FOR UPDATE SKIP LOCKED");
  CHECK(in_postgres(ps::from<note>().for_share()) == "SELECT id, text, remark, rank FROM notes FOR SHARE");
  CHECK(in_postgres(ps::from<note>().for_share(ps::no_wait)) ==
        "SELECT id, text, remark, rank FROM notes FOR SHARE NOWAIT");
}

TEST_CASE("the first row of each that are alike is taken where the store has words for it") {
  CHECK(in_postgres(ps::from<note>().distinct_on(rank).select(id).order_by(ps::asc<&note::rank>)) ==
        "SELECT DISTINCT ON (rank) id FROM notes ORDER BY rank");
}

TEST_CASE("a query that selects from itself begins with one that doesn't") {
  const auto steps =
      ps::from<note>()
          .where(rank == 0)
          .select<chain>(id, ps::constant<0>)
          .union_all(
              ps::from<note>().join<chain>(rank == field<&chain::id>).select<chain>(id, field<&chain::depth> + 1));
  CHECK(in_postgres(ps::from<chain>().with_recursive(steps).order_by(ps::asc<&chain::depth>)) ==
        "WITH RECURSIVE chain (id, depth) AS (SELECT id, 0 AS depth FROM notes WHERE rank = $1 UNION ALL SELECT "
        "notes.id, chain.depth + $2 AS depth FROM notes JOIN chain ON notes.rank = chain.id) SELECT id, depth FROM "
        "chain ORDER BY depth");
  CHECK(
      in_sqlite(ps::from<note>()
                    .with(ps::from<note>().select<rank_load>(rank, ps::over(ps::count(), ps::partition_by(rank))))
                    .with_recursive(steps)
                    .select(id)) ==
      "WITH RECURSIVE rank_load (rank, notes) AS (SELECT rank, count(*) OVER (PARTITION BY rank) AS notes FROM "
      "notes), chain (id, depth) AS (SELECT id, 0 AS depth FROM notes WHERE rank = ?1 UNION ALL SELECT notes.id AS id, "
      "polystore_int4(chain.depth + ?2) AS depth FROM notes JOIN chain ON notes.rank = chain.id) SELECT id FROM notes");
}

TEST_CASE("a type that is joined with itself goes by another name") {
  CHECK(in_postgres(ps::from<note>()
                        .join<note, "above">(ps::field_in<"above", &note::id> == rank)
                        .where(ps::field_in<"above", &note::text> != text)
                        .select(ps::field_in<"above", &note::id>)) ==
        "SELECT above.id FROM notes JOIN notes AS above ON above.id = notes.rank WHERE above.text <> notes.text");
}

TEST_CASE("a window has a frame") {
  using ps::preceding, ps::following, ps::current_row;
  const auto frame_of = [](auto window) {
    return ps::from<taken>().select(over(ps::sum(field<&taken::value>), window));
  };
  constexpr auto by_time = ps::partition_by().order_by(ps::asc<&taken::at>);
  const auto rows = frame_of(ps::rows_between<preceding(2), current_row>(by_time));
  CHECK(in_postgres(rows) ==
        "SELECT sum(value) OVER (ORDER BY at ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM takens");
  const auto range = frame_of(ps::range_between<preceding(ps::days{7}), following(ps::days{1})>(by_time));
  CHECK(in_postgres(range) ==
        "SELECT sum(value) OVER (ORDER BY at RANGE BETWEEN INTERVAL '604800000000 microseconds' PRECEDING AND INTERVAL "
        "'86400000000 microseconds' FOLLOWING) FROM takens");
  CHECK(
      in_sqlite(range) ==
      "SELECT polystore_sum(value) OVER (ORDER BY at RANGE BETWEEN 604800000000 PRECEDING AND 86400000000 FOLLOWING) COLLATE polystore_decimal FROM "
      "takens");
  const auto days = frame_of(ps::range_between<preceding(ps::days{7}), ps::unbounded_following>(
      ps::partition_by(field<&taken::value>).order_by(ps::desc<&taken::on>)));
  CHECK(in_postgres(days) ==
        "SELECT sum(value) OVER (PARTITION BY value ORDER BY on_day DESC RANGE BETWEEN INTERVAL '7 days' PRECEDING AND "
        "UNBOUNDED FOLLOWING) FROM takens");
  CHECK(
      in_sqlite(days) ==
      "SELECT polystore_sum(value) OVER (PARTITION BY value ORDER BY on_day DESC RANGE BETWEEN 7 PRECEDING AND UNBOUNDED "
      "FOLLOWING) COLLATE polystore_decimal FROM takens");
  const auto groups =
      frame_of(ps::groups_between<ps::unbounded_preceding, following(1), ps::frame_exclusion::ties>(by_time.whole()));
  CHECK(in_postgres(groups) ==
        "SELECT sum(value) OVER (ORDER BY at GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING EXCLUDE TIES) FROM "
        "takens");
}

TEST_CASE("SQLite adds up anew what a frame leaves of doubles") {
  const auto frame = ps::rows_between<ps::preceding(1), ps::current_row>(ps::partition_by());
  constexpr auto latitude = field<&tower::position, &place::latitude>;
  CHECK(in_sqlite(ps::from<tower>().select(over(ps::sum(latitude), frame))) ==
        "SELECT polystore_moving_sum(at_latitude) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM towers");
  CHECK(in_sqlite(ps::from<tower>().select(over(filter(ps::avg(latitude), latitude > 2.5), frame))) ==
        "SELECT polystore_moving_avg(at_latitude) FILTER (WHERE at_latitude > ?1) OVER (ROWS BETWEEN 1 PRECEDING AND "
        "CURRENT ROW) FROM towers");
  CHECK(in_postgres(ps::from<tower>().select(over(ps::sum(latitude), frame))) ==
        "SELECT sum(at_latitude) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM towers");
}

TEST_CASE("related rows say to which of the given keys they belong") {
  const auto written = []<class Query>(const Query&, auto dialect) {
    return ps::relational::detail::related_text<decltype(dialect), Query, ps::field_list<&mark::note_id>>.view();
  };
  CHECK(written(ps::from<mark>(), ps::postgres::dialect{}) ==
        "SELECT marks.grade, marks.reader, marks.note_id, marks.weight, given.place FROM unnest($1) WITH ORDINALITY AS "
        "given (value, place) JOIN marks ON marks.note_id = given.value ORDER BY given.place");
  const auto asked = ps::from<mark>().order_by(ps::desc<&mark::grade>).where(field<&mark::grade> > 3);
  CHECK(written(asked, ps::sqlite::dialect{}) ==
        "SELECT marks.grade, marks.reader, marks.note_id, marks.weight, given.rowid FROM polystore_list(?1) AS given "
        "JOIN marks ON marks.note_id = given.value WHERE marks.grade > ?2 ORDER BY given.rowid, marks.grade DESC");
  using both = ps::relational::related_rows<ps::selection<mark>, ps::field_list<&mark::note_id, &mark::reader>>;
  CHECK(both::make<ps::postgres::dialect>().text.ends_with(
      "FROM unnest($1, $2) WITH ORDINALITY AS given (value, value2, place) JOIN marks ON marks.note_id = given.value AND "
      "marks.reader = given.value2 ORDER BY given.place"));
}
