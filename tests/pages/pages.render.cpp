// SPDX-License-Identifier: BSL-1.0
#include <polystore/pages.hpp>

#include <polystore/expressions.hpp>
#include <polystore/postgres/repository.hpp>
#include <polystore/sqlite/repository.hpp>
#include <polystore/testing/dry_run.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/paged.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ps = polystore;
using namespace paged;
using ps::asc, ps::desc, ps::field, ps::from;

namespace {

/// The texts of a query's pages, without what all of them begin with.
template <class Dialect, class Query>
struct texts {
  static constexpr std::size_t size = ps::pages::detail::variant_count<Dialect, Query>;

  static std::string at(std::size_t index, std::string_view begin) {
    std::string text(ps::pages::statements_of<Dialect, Query>[index].text);
    for (std::size_t found; (found = text.find(begin)) != text.npos;) text.replace(found, begin.size(), "*");
    return text;
  }
};
constexpr std::string_view all = "SELECT id, region, height, rank, site_id, depth, left_at FROM visits ";

template <class Query>
std::string on_postgres(const Query&, std::size_t index, std::string_view begin = all) {
  return texts<ps::postgres::dialect, Query>::at(index, begin);
}
template <class Query>
std::string on_sqlite(const Query&, std::size_t index, std::string_view begin = all) {
  return texts<ps::sqlite::dialect, Query>::at(index, begin);
}
enum variants : std::size_t {
  first,
  forward,
  backward,
  forward_with_row,
  backward_with_row,
  forward_of_null,
  backward_of_null
};

}  // namespace

TEST_CASE("the rows behind a place are one range of an index where a comparison of rows can say so") {
  const auto query = from<visit>().order_by(desc<&visit::height>, desc<&visit::id>);
  CHECK(on_postgres(query, first) == "*ORDER BY height DESC, id DESC LIMIT $1");
  CHECK(on_postgres(query, forward) == "*WHERE (height, id) < ($1, $2) ORDER BY height DESC, id DESC LIMIT $3");
  CHECK(on_postgres(query, backward) == "*WHERE (height, id) > ($1, $2) ORDER BY height, id LIMIT $3");
  CHECK(on_postgres(query, forward_with_row) ==
        "*WHERE (height, id) <= ($1, $2) ORDER BY height DESC, id DESC LIMIT $3");
  CHECK(on_postgres(query, backward_with_row) == "*WHERE (height, id) >= ($1, $2) ORDER BY height, id LIMIT $3");
  CHECK(texts<ps::postgres::dialect, std::remove_const_t<decltype(query)>>::size == 5);
}

TEST_CASE("where directions change they are several ranges") {
  const auto query = from<visit>()
                         .where(field<&visit::region> == "x" || field<&visit::id> == 3)
                         .order_by(desc<&visit::height>, asc<&visit::id>);
  CHECK(on_postgres(query, first) == "*WHERE region = $1 OR id = $2 ORDER BY height DESC, id LIMIT $3");
  CHECK(on_postgres(query, forward) ==
        "(*WHERE (region = $1 OR id = $2) AND height = $3 AND id > $4 ORDER BY height DESC, id LIMIT $5) UNION ALL "
        "(*WHERE (region = $1 OR id = $2) AND height < $3 ORDER BY height DESC, id LIMIT $5) "
        "ORDER BY 3 DESC, 1 LIMIT $5");
  CHECK(on_sqlite(query, backward_with_row) ==
        "*WHERE (region = ?1 OR id = ?2) AND height = ?3 AND id <= ?4 UNION ALL "
        "*WHERE (region = ?1 OR id = ?2) AND height > ?3 ORDER BY 3, 1 DESC LIMIT ?5");
}

TEST_CASE("nulls come where the store has them") {
  const auto query = from<visit>().order_by(asc<&visit::rank>, asc<&visit::id>);
  CHECK(on_postgres(query, forward) ==
        "(*WHERE (rank, id) > ($1, $2) ORDER BY rank, id LIMIT $3) UNION ALL "
        "(*WHERE rank IS NULL ORDER BY rank, id LIMIT $3) ORDER BY 4, 1 LIMIT $3");
  CHECK(on_postgres(query, backward) == "*WHERE (rank, id) < ($1, $2) ORDER BY rank DESC, id DESC LIMIT $3");
  CHECK(on_postgres(query, forward_of_null) == "*WHERE rank IS NULL AND id > $1 ORDER BY rank, id LIMIT $2");
  CHECK(on_postgres(query, backward_of_null) ==
        "(*WHERE rank IS NULL AND id < $1 ORDER BY rank DESC, id DESC LIMIT $2) UNION ALL "
        "(*WHERE rank IS NOT NULL ORDER BY rank DESC, id DESC LIMIT $2) ORDER BY 4 DESC, 1 DESC LIMIT $2");
  CHECK(on_sqlite(query, forward) == "*WHERE rank = ?1 AND id > ?2 UNION ALL *WHERE rank > ?1 ORDER BY 4, 1 LIMIT ?3");
  CHECK(on_sqlite(query, backward) ==
        "*WHERE rank = ?1 AND id < ?2 UNION ALL *WHERE rank < ?1 UNION ALL *WHERE rank IS NULL "
        "ORDER BY 4 DESC, 1 DESC LIMIT ?3");
  CHECK(on_sqlite(query, forward_of_null) ==
        "*WHERE rank IS NULL AND id > ?1 UNION ALL *WHERE rank IS NOT NULL ORDER BY 4, 1 LIMIT ?2");

  const auto said = from<visit>().order_by(desc<&visit::rank>.nulls_last(), desc<&visit::id>);
  CHECK(on_postgres(said, backward_of_null) ==
        "(*WHERE rank IS NULL AND id > $1 ORDER BY rank NULLS FIRST, id LIMIT $2) UNION ALL "
        "(*WHERE rank IS NOT NULL ORDER BY rank NULLS FIRST, id LIMIT $2) ORDER BY 4 NULLS FIRST, 1 LIMIT $2");
}

TEST_CASE("what a page is sorted by stands behind what is selected") {
  const auto query = from<visit>()
                         .left_join<&visit::site_id>()
                         .order_by(asc<lower(field<&visit::region>)>, asc<&visit::id>)
                         .select<line>(field<&visit::region>, field<&site::name>);
  CHECK(on_postgres(query, forward, "visits.") ==
        "SELECT *region, sites.name AS site, lower(*region), *id FROM visits LEFT JOIN sites ON *site_id = sites.id "
        "WHERE (lower(*region), *id) > ($1, $2) ORDER BY 3, 4 LIMIT $3");
  CHECK(ps::pages::statements_of<ps::postgres::dialect, std::remove_const_t<decltype(query)>>[1].columns == 4);
}

TEST_CASE("rows that are erased and kept are left out of each range") {
  const auto query = from<memo>().order_by(asc<&memo::folder>, desc<&memo::number>);
  CHECK(on_sqlite(query, forward, "SELECT folder, number, words, erased_at FROM memos ") ==
        "*WHERE folder = ?1 AND number < ?2 AND erased_at IS NULL UNION ALL "
        "*WHERE folder > ?1 AND erased_at IS NULL ORDER BY 1, 2 DESC LIMIT ?3");
}

TEST_CASE("a column whose type a placement names is compared as that type") {
  const auto query = from<thing>().order_by(asc<&thing::code>, asc<&thing::id>).select(field<&thing::id>);
  CHECK(on_postgres(query, forward) ==
        "SELECT id, code, id FROM things WHERE (code, id) > ($1::char(5), $2) ORDER BY 2, 3 LIMIT $3");
  CHECK(on_sqlite(query, forward, "SELECT id, code, id FROM things ") ==
        "*WHERE code = ?1 AND id > ?2 UNION ALL *WHERE code > ?1 ORDER BY 2, 3 LIMIT ?3");
}

TEST_CASE("a page is asked for with as many values as its statement has places") {
  ps::testing::dry_run<ps::postgres::dialect> connection;
  ps::repository<visit, decltype(connection)> visits{connection};
  const auto page = visits.where(field<&visit::region> == "x").order_by(desc<&visit::height>, asc<&visit::id>).page(20);
  CHECK(page.rows.empty());
  CHECK_FALSE(page.next);
  CHECK(connection.text.ends_with(" WHERE region = $1 ORDER BY height DESC, id LIMIT $2"));
  CHECK(connection.declared == 2);
  CHECK(connection.put == 2);
}
