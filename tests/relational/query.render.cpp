// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/query.hpp>

#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/expr/pattern.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/query/optional.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/sqlite/dialect.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

#include <string>
#include <vector>

namespace ps = polystore;
using namespace app;
using ps::asc, ps::desc, ps::field;

namespace {

constexpr auto id = field<&note::id>;
constexpr auto rank = field<&note::rank>;

template <class Dialect>
struct asked {
  ps::testing::dry_run<Dialect> connection{};
  ps::repository<note, ps::testing::dry_run<Dialect>> notes{connection};
};
using on_postgres = asked<ps::postgres::dialect>;
using on_sqlite = asked<ps::sqlite::dialect>;

constexpr std::string_view all_notes = "SELECT id, text, remark, rank FROM notes";

std::string behind_all(std::string_view text) {
  return text.starts_with(all_notes) ? std::string(text.substr(all_notes.size())) : "unexpected: " + std::string(text);
}

template <auto Rank>
using by_rank = decltype(std::declval<on_postgres>().notes.where(rank == Rank));

}  // namespace

static_assert(decltype(std::declval<on_postgres>().notes.where(rank == 5).order_by(desc<&note::id>).limit(3))::sql ==
              "SELECT id, text, remark, rank FROM notes WHERE rank = $1 ORDER BY id DESC LIMIT $2");
static_assert(decltype(std::declval<on_sqlite>().notes.where())::sql == all_notes);
static_assert(by_rank<1>::sql.data() == by_rank<2>::sql.data(), "a text depends on its type alone");

TEST_CASE("a query's text is what its store is asked, with as many values as it has places") {
  on_postgres store;
  (void)store.notes.where(rank > 1 && in(id, 2, 3)).order_by(asc<&note::text>).limit(4).all();
  CHECK(behind_all(store.connection.text) == " WHERE rank > $1 AND id IN ($2, $3) ORDER BY text LIMIT $4");
  CHECK(store.connection.declared == 4);
  CHECK(store.connection.put == 4);
  (void)store.notes.where(in(id, std::vector<std::int32_t>{1, 2, 3})).all();
  CHECK(store.connection.declared == 1);
  CHECK(store.connection.put == 1);
}

TEST_CASE("conditions side by side hold together") {
  on_postgres store;
  const auto told = [&](auto query) {
    (void)std::move(query).all();
    return behind_all(store.connection.text);
  };
  CHECK(told(store.notes.where(rank > 1, id == 2 || id == 3, rank < 9)) ==
        " WHERE rank > $1 AND (id = $2 OR id = $3) AND rank < $4");
  CHECK(store.connection.put == 4);
  CHECK(told(store.notes.order_by(desc<&note::id>).where(rank > 1, rank < 9).where()) ==
        " WHERE rank > $1 AND rank < $2 ORDER BY id DESC");
  const std::string text = "a text that is too long for a short string";
  CHECK(told(store.notes.where(id == 2, field<&note::text> == text)) == " WHERE id = $1 AND text = $2");
  CHECK(std::string_view(
            decltype(store.notes.where().group_by(rank).having(ps::count() > 1, ps::max(id) < 9).select(rank))::sql) ==
        "SELECT rank FROM notes GROUP BY rank HAVING count(*) > $1 AND max(id) < $2");
}

TEST_CASE("columns are ordered one after the other, nulls where they are asked to be") {
  on_postgres store;
  const auto ordered = [&](auto... columns) {
    (void)store.notes.where().order_by(columns...).all();
    return behind_all(store.connection.text);
  };
  CHECK(ordered(asc<&note::id>) == " ORDER BY id");
  CHECK(ordered(desc<&note::id>, rank, asc<&note::text>) == " ORDER BY id DESC, rank, text");
  CHECK(ordered(asc<&note::remark>.nulls_first()) == " ORDER BY remark NULLS FIRST");
  CHECK(ordered(desc<&note::remark>.nulls_last(), desc<&note::id>) == " ORDER BY remark DESC NULLS LAST, id DESC");
  CHECK(ordered(asc<lower(field<&note::text>)>) == " ORDER BY lower(text)");
}

TEST_CASE("columns of a flattened struct are ordered by their path") {
  ps::testing::dry_run<ps::postgres::dialect> connection;
  ps::repository<tower, ps::testing::dry_run<ps::postgres::dialect>> towers(connection);
  (void)towers.where()
      .order_by(desc<field<&tower::position, &place::latitude>>, field<&tower::postal, &address::city>)
      .all();
  CHECK(connection.text.ends_with(" FROM towers ORDER BY at_latitude DESC, city"));
}

TEST_CASE("first takes one row, one takes two to see whether there are more") {
  on_postgres store;
  (void)store.notes.where(rank == 1).order_by(desc<&note::id>).first();
  CHECK(behind_all(store.connection.text) == " WHERE rank = $1 ORDER BY id DESC LIMIT 1");
  CHECK_THROWS_AS((void)store.notes.where(rank == 1).one(), ps::not_found);
  CHECK(behind_all(store.connection.text) == " WHERE rank = $1 LIMIT 2");
}

TEST_CASE("count and erase take the condition alone") {
  on_postgres store;
  (void)store.notes.where(rank == 1 || rank == 2).count();
  CHECK(store.connection.text == "SELECT count(*) FROM notes WHERE rank = $1 OR rank = $2");
  (void)store.notes.where(field<&note::remark> == std::nullopt).erase();
  CHECK(store.connection.text == "DELETE FROM notes WHERE remark IS NULL");
  (void)store.notes.where().count();
  CHECK(store.connection.text == "SELECT count(*) FROM notes");
  (void)store.notes.where().erase();
  CHECK(store.connection.text == "DELETE FROM notes");
}

TEST_CASE("SQLite's queries differ in their marks and lists") {
  on_sqlite store;
  (void)store.notes.where(rank > 1 && in(id, std::vector<std::int32_t>{}))
      .order_by(desc<&note::id>.nulls_last())
      .limit(4)
      .all();
  CHECK(behind_all(store.connection.text) ==
        " WHERE rank > ?1 AND id IN (SELECT value FROM polystore_list(?2)) ORDER BY id DESC NULLS LAST LIMIT ?3");
  (void)store.notes.where(rank == 1).erase();
  CHECK(store.connection.text == "DELETE FROM notes WHERE rank = ?1");
}

TEST_CASE("a write puts no more values than its statement declares, but for those of an update") {
  ps::testing::dry_run<ps::postgres::dialect> connection;
  ps::repository<account, ps::testing::dry_run<ps::postgres::dialect>> accounts(connection);
  (void)accounts.insert({});
  CHECK(connection.declared == 3);
  account changed{};
  CHECK_THROWS_AS(accounts.update(changed), ps::not_found);
  CHECK(connection.text == accounts.exists_sql);
  (void)accounts.upsert<&account::email>({});
  CHECK(connection.declared == 3);
  (void)accounts.find(7);
  CHECK(connection.declared == 1);
  CHECK(connection.put == 1);
}

TEST_CASE("an optional condition is part of the text where its values are given") {
  on_postgres store;
  const auto text_of = [&](std::optional<int> least, std::optional<int> low, std::optional<int> high) {
    (void)store.notes.where(ps::optional(rank >= least), id == 7, ps::optional(ps::between(rank, low, high)))
        .order_by(asc<&note::text>)
        .all();
    CHECK(store.connection.declared == store.connection.put);
    return behind_all(store.connection.text);
  };
  CHECK(text_of({}, {}, {}) == " WHERE id = $1 ORDER BY text");
  CHECK(text_of(3, {}, {}) == " WHERE id = $1 AND rank >= $2 ORDER BY text");
  CHECK(text_of({}, 4, 5) == " WHERE id = $1 AND rank BETWEEN $2 AND $3 ORDER BY text");
  CHECK(text_of(3, 4, 5) == " WHERE id = $1 AND rank >= $2 AND rank BETWEEN $3 AND $4 ORDER BY text");
  CHECK_THROWS_AS(text_of(3, 4, {}), ps::value_out_of_range);
  CHECK_THROWS_AS(text_of({}, {}, 5), ps::value_out_of_range);
}

TEST_CASE("every verb asks the conditions that are given") {
  on_sqlite store;
  const auto asked = [&](std::optional<int> least, std::optional<std::string> part) {
    return store.notes.where(ps::optional(rank >= least))
        .where(ps::optional(ps::contains_text(field<&note::text>, part)));
  };
  const auto text_of = [&](auto run) {
    run();
    CHECK(store.connection.declared == store.connection.put);
    return std::string(store.connection.text);
  };
  CHECK(text_of([&] { (void)asked(3, {}).count(); }) == "SELECT count(*) FROM notes WHERE rank >= ?1");
  CHECK(text_of([&] { (void)asked({}, {}).exists(); }) == "SELECT EXISTS (SELECT 1 FROM notes)");
  CHECK(text_of([&] { (void)asked({}, "x").first(); }).ends_with(" LIMIT 1"));
  CHECK(text_of([&] { asked(3, {}).erase(); }) == "DELETE FROM notes WHERE rank >= ?1");
  CHECK(text_of([&] { asked(3, {}).update(ps::set<&note::rank>(4)); }) ==
        "UPDATE notes SET rank = ?1 WHERE rank >= ?2");
  CHECK(decltype(asked(3, "x"))::sql.ends_with(" WHERE rank >= ?1 AND polystore_like(text, ?2)"));
}
