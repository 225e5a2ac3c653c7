// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/select_text.hpp>

#include <polystore/postgres/repository.hpp>
#include <polystore/sqlite/repository.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

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
  CHECK(in_postgres(ps::from<note>().select(filter(ps::count(), rank > 2))) ==
        "SELECT count(*) FILTER (WHERE rank > $1) FROM notes");
}

TEST_CASE("rows are locked where the store locks rows") {
  CHECK(in_postgres(ps::from<note>().where(id == 1).for_update()) ==
        "SELECT id, text, remark, rank FROM notes WHERE id = $1 FOR UPDATE");
  CHECK(in_postgres(ps::from<note>().limit(1).for_update(ps::skip_locked)) ==
        "SELECT id, text, remark, rank FROM notes LIMIT $1 FOR UPDATE SKIP LOCKED");
}
