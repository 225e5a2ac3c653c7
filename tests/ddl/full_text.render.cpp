// SPDX-License-Identifier: BSL-1.0
#include <polystore/full_text.hpp>

#include <polystore/ddl/ddl.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/postgres/repository.hpp>
#include <polystore/sqlite/ddl.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/library.hpp>

#include <string_view>

namespace {

using namespace library;

constexpr std::string_view on_postgres = R"sql(CREATE TABLE plant.books (
  id bigint NOT NULL,
  title varchar(100) NOT NULL,
  subtitle text,
  body text NOT NULL,
  from_publisher text NOT NULL,
  from_year integer NOT NULL,
  "order" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', coalesce(subtitle, '')), 'B') || to_tsvector('english', body) || setweight(to_tsvector('english', from_publisher), 'D')) STORED,
  full_text tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED,
  CONSTRAINT books_pkey PRIMARY KEY (id)
);

CREATE INDEX books_order_idx ON plant.books USING gin ("order");
CREATE INDEX books_by_title ON plant.books USING gin (full_text);

COMMENT ON TABLE plant.books IS 'Searched by their words';
)sql";

template <class Entity, class... Clauses>
std::string_view sql_of(const ps::selection<Entity, Clauses...>&) {
  return ps::connected_query<ps::postgres::connection, Entity, Clauses...>::sql;
}

}  // namespace

TEST_CASE("a full text is a generated column and its index") { CHECK(ps::ddl<book> == on_postgres); }

TEST_CASE("a search names the column, not the words that it is made of") {
  CHECK(sql_of(ps::from<book>()
                   .where(words.matches("fast chips"))
                   .select<hit>(field<&book::id>, words.rank("fast chips"), words.headline(field<&book::body>, "fast"))
                   .order_by(ps::desc<&hit::rank>)) ==
        "SELECT id, ts_rank(\"order\", websearch_to_tsquery('english', $1)) AS rank, "
        "ts_headline('english', body, websearch_to_tsquery('english', $2)) AS passage FROM plant.books "
        "WHERE \"order\" @@ websearch_to_tsquery('english', $3) ORDER BY rank DESC");
  CHECK(sql_of(ps::from<book>().where(titles.matches(ps::phraseto_tsquery<"simple">("the end"))))
            .ends_with("FROM plant.books WHERE full_text @@ phraseto_tsquery('simple', $1)"));
  CHECK(sql_of(ps::from<book>().select(words.headline<"StartSel=<em>, StopSel=</em>">(field<&book::title>, "fast"))) ==
        "SELECT ts_headline('english', title, websearch_to_tsquery('english', $1), 'StartSel=<em>, StopSel=</em>') "
        "FROM plant.books");
}

TEST_CASE("among several tables a search names the one that has the column") {
  CHECK(
      sql_of(ps::from<loan>()
                 .left_join<&loan::book_id>()
                 .where(words.matches("fast"))
                 .select<lent>(field<&loan::id>, words.rank("fast"))) ==
      "SELECT loans.id AS loan_id, ts_rank(books.\"order\", websearch_to_tsquery('english', $1)) AS rank FROM loans "
      "LEFT JOIN plant.books ON loans.book_id = books.id WHERE books.\"order\" @@ websearch_to_tsquery('english', $2)");
  CHECK(sql_of(ps::from<loan>().where(
            ps::exists(ps::from<book>().where(field<&book::id> == field<&loan::book_id> && titles.matches("x"))))) ==
        "SELECT id, book_id FROM loans WHERE EXISTS (SELECT 1 FROM plant.books WHERE books.id = loans.book_id AND "
        "books.full_text @@ websearch_to_tsquery('simple', $1))");
}

// SQLite's own full-text search finds other words.
static_assert(ps::sqlite::treats(ps::feature::full_text_column) == ps::treatment::refused);
