// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/conflict.hpp>

#include <polystore/expr/text.hpp>
#include <polystore/postgres/codec_composite.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/sqlite/codec_composite.hpp>
#include <polystore/sqlite/dialect.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

namespace ps = polystore;
using namespace app;
using ps::excluded, ps::field, ps::set;

namespace {

struct corner {
  double x{}, y{};
};
constexpr std::string_view composite_name_of(ps::entity<corner>) { return "corner"; }
struct parcel {
  std::vector<std::string> tags{};
  std::optional<corner> at{};
  std::int32_t id{};
  std::optional<std::vector<corner>> around{};
};
struct spot {
  corner at{};
  std::int32_t id{};
};
constexpr auto placement_of(ps::entity<spot>) { return ps::postgres::table{"spots", ps::primary_key<&spot::id>}; }
constexpr auto placement_of(ps::entity<parcel>) { return ps::postgres::table{"parcels", ps::primary_key<&parcel::id>}; }

template <class Entity, class Dialect>
struct on : ps::testing::dry_run<Dialect> {
  ps::repository<Entity, ps::testing::dry_run<Dialect>> rows{*this};
};
template <class Entity>
using in_postgres = on<Entity, ps::postgres::dialect>;
template <class Entity>
using in_sqlite = on<Entity, ps::sqlite::dialect>;

}  // namespace

TEST_CASE("a row that is met is overwritten, changed in part, or left") {
  in_postgres<note> store;
  const std::string values = "INSERT INTO notes (id, text, remark, rank) VALUES ($1, $2, $3, $4) ON CONFLICT ";
  const std::string returning = " RETURNING id, text, remark, rank";
  const auto last = [&] { return std::string(store.text); };
  CHECK_THROWS_AS(store.rows.on_conflict<&note::text>().insert(note{}), ps::statement_error);
  CHECK(last() == values + "(text) DO UPDATE SET remark = excluded.remark, rank = excluded.rank" + returning);
  (void)store.rows.on_conflict().where(field<&note::rank> < excluded<&note::rank>).insert(note{});
  CHECK(last() == values +
                      "(id) DO UPDATE SET text = excluded.text, remark = excluded.remark, rank = excluded.rank "
                      "WHERE notes.rank < excluded.rank" +
                      returning);
  (void)store.rows.on_conflict<&note::text>()
      .update(set<&note::rank>(7), set<&note::remark>(excluded<&note::remark>))
      .where(field<&note::remark> == std::nullopt && excluded<&note::rank> > 3)
      .insert(note{});
  CHECK(last() == values +
                      "(text) DO UPDATE SET rank = $5, remark = excluded.remark WHERE notes.remark IS NULL AND "
                      "excluded.rank > $6" +
                      returning);
  CHECK(store.declared == 6);
  CHECK(store.put == 6);
  (void)store.rows.on_conflict<&note::text>().skip().insert(note{});
  CHECK(last() == values + "(text) DO NOTHING" + returning);
}

TEST_CASE("a range travels as a list for each column") {
  in_postgres<mark> store;
  (void)store.rows.on_conflict().insert(std::vector<mark>{{}, {}});
  CHECK(store.text ==
        "INSERT INTO marks (grade, reader, note_id, weight) SELECT value, value2, value3, value4 FROM unnest($1, $2, "
        "$3, $4) AS given (value, value2, value3, value4) WHERE true ON CONFLICT (note_id, reader) DO UPDATE SET "
        "grade = excluded.grade, weight = excluded.weight RETURNING grade, reader, note_id, weight");
  CHECK(store.put == 4);
  in_postgres<note> conditional;
  (void)conditional.rows.on_conflict<&note::text>().where(excluded<&note::rank> > 3).insert(std::vector<note>{});
  CHECK(
      conditional.text ==
      "INSERT INTO notes (id, text, remark, rank) SELECT value, value2, value3, value4 FROM (SELECT given.place AS "
      "place, value, value2, value3, value4, count(*) OVER (PARTITION BY value2) AS times FROM unnest($1, $2, $3, $4) WITH ORDINALITY "
      "AS given (value, value2, value3, value4, place)) AS given WHERE (SELECT true FROM generate_series(1, times)) "
      "ORDER BY place ON CONFLICT (text) DO UPDATE SET remark = excluded.remark, rank = excluded.rank WHERE "
      "excluded.rank > $5 RETURNING id, text, remark, rank");
  in_sqlite<mark> file;
  (void)file.rows.on_conflict().insert(std::vector<mark>{});
  CHECK(
      file.text ==
      "INSERT INTO marks (grade, reader, note_id, weight) SELECT value, value2, value3, value4 FROM (SELECT given.rowid AS "
      "place, value, value2, value3, value4, count(*) OVER (PARTITION BY value3, value2) AS times FROM "
      "polystore_list(polystore_lists(?1, ?2, ?3, ?4)) AS given) AS given WHERE polystore_once(times) ORDER BY place ON CONFLICT (note_id, reader) DO "
      "UPDATE SET grade = excluded.grade, weight = excluded.weight RETURNING grade, reader, note_id, weight");
  (void)file.rows.on_conflict().skip().insert(std::vector<mark>{});
  CHECK(
      file.text ==
      "INSERT INTO marks (grade, reader, note_id, weight) SELECT value, value2, value3, value4 FROM polystore_list("
      "polystore_lists(?1, ?2, ?3, ?4)) WHERE true ON CONFLICT (note_id, reader) DO NOTHING RETURNING grade, reader, note_id, weight");
}

TEST_CASE("arrays travel element by element, and composites whole") {
  in_postgres<parcel> store;
  (void)store.rows.on_conflict().where(excluded<&parcel::id> > 3).insert(std::vector<parcel>{{}});
  const std::string given =
      "(SELECT (array_agg(value ORDER BY part))[1:max(size1)] AS value, (array_agg(value2 ORDER BY part))[1] AS value2, "
      "(array_agg(value3 ORDER BY part))[1] AS value3, (array_agg(value4 ORDER BY part))[1:max(size4)] AS value4, place "
      "FROM (SELECT unnest($1) AS value, unnest($2::corner[]) AS value2, unnest($3) AS value3, unnest($4::corner[]) AS "
      "value4, unnest($5) AS size1, unnest($6) AS size4, unnest($7) AS place, generate_series(1, cardinality($7)) AS "
      "part) AS parts GROUP BY place) AS given";
  CHECK(store.text ==
        "INSERT INTO parcels (tags, at, id, around) SELECT value, value2, value3, value4 FROM (SELECT given.place AS "
        "place, value, value2, value3, value4, count(*) OVER (PARTITION BY value3) AS times FROM " +
            given +
            ") AS given WHERE (SELECT true FROM generate_series(1, times)) ORDER BY place ON CONFLICT (id) DO UPDATE "
            "SET tags = excluded.tags, at = excluded.at, around = excluded.around WHERE excluded.id > $8 RETURNING "
            "tags, at, id, around");
  CHECK(store.declared == 8);
  CHECK(store.put == 8);
  (void)store.rows.on_conflict().skip().insert(std::vector<parcel>{{}});
  CHECK(store.text == "INSERT INTO parcels (tags, at, id, around) SELECT value, value2, value3, value4 FROM " + given +
                          " WHERE true ORDER BY place ON CONFLICT (id) DO NOTHING RETURNING tags, at, id, around");
  in_postgres<spot> whole;
  (void)whole.rows.on_conflict().insert(std::vector<spot>{{}});
  CHECK(
      whole.text ==
      "INSERT INTO spots (at, id) SELECT value, value2 FROM (SELECT unnest($1::corner[]) AS value, unnest($2) AS "
      "value2, generate_series(1, cardinality($1::corner[])) AS place) AS given WHERE true ON CONFLICT (id) DO UPDATE "
      "SET at = excluded.at RETURNING at, id");
  CHECK(whole.put == 2);
  in_sqlite<parcel> file;
  (void)file.rows.on_conflict().skip().insert(std::vector<parcel>{});
  CHECK(file.text ==
        "INSERT INTO parcels (tags, at, id, around) SELECT value, value2, value3, value4 FROM polystore_list("
        "polystore_lists(?1, ?2, ?3, ?4)) WHERE true ON CONFLICT (id) DO NOTHING RETURNING tags, at, id, around");
}

TEST_CASE("the version is counted on and what is touched is, whatever is set") {
  in_postgres<account> store;
  const std::string columns = "id, email, name, length, version, created_at, updated_at";
  (void)store.rows.on_conflict<&account::email>()
      .update(set<&account::name>(ps::concat(field<&account::name>, excluded<&account::name>)))
      .insert(std::vector<account>{});
  CHECK(store.text ==
        "INSERT INTO accounts (email, name, version, updated_at) SELECT value, value2, value3, now() FROM unnest($1, "
        "$2, $3) AS given (value, value2, value3) WHERE true ON CONFLICT (email) DO UPDATE SET name = "
        "accounts.name || excluded.name, version = accounts.version + 1, updated_at = now() RETURNING " +
            columns);
}
