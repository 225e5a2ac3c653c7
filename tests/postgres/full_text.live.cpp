// SPDX-License-Identifier: BSL-1.0
#include <polystore/full_text.hpp>

#include <polystore/postgres.hpp>

#include <support/fresh_database.hpp>
#include <support/hostile.hpp>
#include <support/library.hpp>

#include <string>
#include <vector>

using namespace polystore_tests;
using namespace library;

namespace {

/// A database with some books, one of them lent.
struct shelf : fresh_database {
  ps::postgres::connection connection{conninfo()};
  ps::repository<book, ps::postgres::connection> books{connection};
  ps::repository<loan, ps::postgres::connection> loans{connection};

  shelf() : fresh_database("polystore_full_text") {
    auto db = ps::connect<everything>(connection);
    ps::create(db);
    ps::create(db);
    books.insert({1, "Fast chips", "How they are made", "Wafers run through a fab.", {"Springer", 2020}});
    books.insert({2, "The fab", {}, "All that makes chips, and chips that fail; a chip's life.", {"MIT Press", 2021}});
    books.insert({3, "Fish and more", "", "Fried slowly.", {"Chips Ltd", 1980}});
    loans.insert({1, 2});
    loans.insert({2, std::nullopt});
  }
  std::vector<hit> find(const std::string& asked) {
    return books.where(words.matches(asked))
        .select<hit>(field<&book::id>, words.rank(asked), words.headline(field<&book::body>, asked))
        .order_by(ps::desc<&hit::rank>)
        .all();
  }
  std::string told() {
    try {
      auto db = ps::connect<everything>(connection);
      ps::verify(db);
      return "";
    } catch (const ps::schema_mismatch& found) {
      return found.what();
    }
  }
};

std::string many_words(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) (all += "w") += std::to_string(i) + (i % 3 ? " " : " or -");
  return all;
}

constexpr const char* by_hand = R"sql(
CREATE SCHEMA plant;
CREATE TABLE plant.books (
    id              bigint PRIMARY KEY,
    title           varchar(100) NOT NULL,
    subtitle        text,
    body            text NOT NULL,
    from_publisher  text NOT NULL,
    from_year       int NOT NULL,
    "order"         tsvector GENERATED ALWAYS AS (
                        setweight(to_tsvector('english', title), 'A') ||
                        setweight(to_tsvector('english', coalesce(subtitle, '')), 'B') ||
                        to_tsvector('english', body) ||
                        setweight(to_tsvector('english', from_publisher), 'D')) STORED,
    full_text       tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED
);
CREATE INDEX ON plant.books USING gin ("order");
CREATE INDEX books_by_title ON plant.books USING gin (full_text);
COMMENT ON TABLE plant.books IS 'Searched by their words';
CREATE TABLE loans (id bigint PRIMARY KEY, book_id bigint REFERENCES plant.books);
)sql";

}  // namespace

TEST_CASE("a full text is searched, the best first, what is found marked") {
  shelf store;
  const auto found = store.find("chip");
  REQUIRE(found.size() == 3);
  CHECK((found[0].id == 1 && found[1].id == 2 && found[2].id == 3));  // title, body, publisher
  CHECK((found[0].rank > found[1].rank && found[1].rank > found[2].rank));
  CHECK(found[1].passage.find("<b>chips</b>") != std::string::npos);
  CHECK(store.find("fab -fast").size() == 1);
  CHECK(store.find("\"fast chips\"").size() == 1);
  CHECK(store.find("'; drop table books -- & | ! (").empty());
  CHECK(store.find("").empty());
}

TEST_CASE("B6 whatever is searched for, nothing fails and nothing is done but searched") {
  shelf store;
  std::vector<std::string> asked(hostile.begin(), hostile.end());
  for (const char* odd :
       {"& | ! ( ) :* <->", "!!!!", "chip & !(", "\"chips", "chips\" \"", "-", "or", "or or", "a <2> b", "chip:A*",
        "'chip':1", "\\\\", "''''", "<b>chip</b>", "\xf0\x9f\x98\x80", " \t\r\n"}) {
    asked.push_back(odd);
  }
  asked.push_back(std::string(5'000, 'x'));  // longer than a word may be
  asked.push_back(std::string(100'000, '('));
  asked.push_back(std::string(20'000, '"') + " chip");
  asked.push_back(many_words(20'000));
  for (const std::string& each : asked) {
    INFO(each.substr(0, 100));
    CHECK_NOTHROW(store.find(each));
    CHECK_NOTHROW(store.books.where(titles.matches(ps::plainto_tsquery<"simple">(each))).count());
    CHECK_NOTHROW(store.books.where(titles.matches(ps::phraseto_tsquery<"simple">(each.substr(0, 10'000)))).count());
    CHECK_NOTHROW(store.books.scan("each is shown").select(words.headline(field<&book::body>, each)).all());
  }
  for (const std::string& broken : {std::string("chip\0x", 6), std::string("\xff")}) {
    CHECK_THROWS_AS(store.find(broken), ps::invalid_value);
  }
  CHECK(store.books.scan("all are counted").count() == 3);
  CHECK(store.find("chip").size() == 3);
}

TEST_CASE("B6 a phrase of more words than the server takes is a statement error that says so") {
  shelf store;
  const auto too_deep =
      store.books.where(titles.matches(ps::phraseto_tsquery<"simple">(many_words(40'000)))).try_count();
  REQUIRE(too_deep.failed_with<ps::statement_error>());
  CHECK(too_deep.failure().code() == "54001");
  CHECK(std::string_view(too_deep.failure().what()).find("stack depth") != std::string_view::npos);
  CHECK(store.find("chip").size() == 3);
}

TEST_CASE("each language has words of its own") {
  shelf store;
  CHECK(store.books.where(titles.matches("chip")).count() == 0);
  CHECK(store.books.where(titles.matches("chips")).one().id == 1);
  CHECK(store.books.where(titles.matches(ps::phraseto_tsquery<"simple">("the fab"))).one().id == 2);
  CHECK(store.books.where(field<&book::id> == 1)
            .select(words.headline<"StartSel=<em>, StopSel=</em>">(field<&book::title>, "chip"))
            .one() == "Fast <em>chips</em>");
}

TEST_CASE("a full text follows its fields, and is no field of the row") {
  shelf store;
  auto fish = store.books.get(3);
  CHECK(fish.title == "Fish and more");
  fish.title = "Chips, and fish";
  CHECK(store.books.where(titles.matches("chips")).count() == 1);
  store.books.update(fish);
  CHECK(store.books.where(titles.matches("chips")).count() == 2);
  CHECK(store.books.upsert(fish).title == "Chips, and fish");
  CHECK(store.books.where(words.matches("slowly")).erase() == 1);
  CHECK(store.find("fish").empty());
}

TEST_CASE("where a join finds no row there is no rank") {
  shelf store;
  const auto lent = store.loans.where()
                        .left_join<&loan::book_id>()
                        .select<library::lent>(field<&loan::id>, words.rank("chip"))
                        .order_by(ps::asc<&library::lent::loan_id>)
                        .scan("the whole list")
                        .all();
  CHECK((lent.size() == 2 && lent[0].rank > 0.0f && !lent[1].rank));
}

TEST_CASE("the index of a full text serves its searches") {
  shelf store;
  store.connection.execute_script("SET enable_seqscan = off");
  CHECK(store.books.where(words.matches("chip")).explain().find("Bitmap Index Scan on books_order_idx") !=
        std::string::npos);
  CHECK(store.books.where(titles.matches("chip")).explain().find("Bitmap Index Scan on books_by_title") !=
        std::string::npos);
}

TEST_CASE("a full text is dumped as one written by hand, and verified") {
  shelf store;
  CHECK(store.told() == "");
  const fresh_database written{"polystore_full_text_by_hand"};
  answer(written.conninfo(), by_hand);
  check_same_dump(store, written);

  store.connection.execute_script(
      "ALTER TABLE plant.books DROP COLUMN full_text; DROP INDEX plant.books_order_idx;"
      "ALTER TABLE plant.books ADD full_text tsvector GENERATED ALWAYS AS (to_tsvector('english', title)) STORED");
  const std::string told = store.told();
  CHECK(told.find("different: column plant.books.full_text") != told.npos);
  CHECK(told.find("missing: index plant.books.books_order_idx (gin (\"order\"))") != told.npos);
  CHECK(told.find("missing: index plant.books.books_by_title (gin (full_text))") != told.npos);
}
