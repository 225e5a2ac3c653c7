// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>
#include <polystore/postgres/generic_plan.hpp>

#include "claims.hpp"
#include "shapes.hpp"

#include <support/fresh_database.hpp>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// What the compiler says of indexes, beside the server's plans: of tables with many rows, for the values that are sent
// and for any.
using namespace polystore_tests;

namespace {

using dialect = ps::postgres::dialect;

constexpr std::string_view filling = R"(
INSERT INTO sites SELECT n, 'region ' || n % 2000, 'site ' || n FROM generate_series(1, ROWS / 10) n;
INSERT INTO readings SELECT n, n % 500, 1 + n * 7919 % (ROWS / 10), 'c' || n, 'Name ' || n, 'label ' || n, 'unit ' || n % 7,
  md5(n::text)::uuid, (CASE WHEN n % 100 = 0 THEN 'open' WHEN n % 100 = 1 THEN 'acknowledged' ELSE 'resolved' END)::state,
  n % 200 = 0, n * 0.5, n * 0.5, to_timestamp(1700000000 + n * 60), to_timestamp(1700000000 + n * 60),
  DATE '1970-01-01' + 19000 + n / 1440, CASE WHEN n % 300 > 0 THEN n % 1000 END,
  CASE WHEN n % 100 = 0 THEN 'remark ' || n END, n % 1000, n / 1000 % 20, n % 3, n * 31 % 100
  FROM generate_series(1, ROWS) n;
INSERT INTO papers SELECT n, 'on the nature of ' || md5(n::text), 'we show that ' || md5((n + 1)::text),
  ARRAY['tag ' || n % 2000, 'tag ' || n % 1999], ARRAY[n, n % 100], jsonb_build_object('number', n, 'key ' || n % 2000, 1),
  jsonb_build_object('number', n), jsonb_build_object('number', n) FROM generate_series(1, ROWS) n;
INSERT INTO leases SELECT n, 'words ' || md5(n::text),
  tstzrange(to_timestamp(1700000000 + n * 60), to_timestamp(1700000000 + n * 60 + 90)), int4range(n, n + 5), n, n % 100
  FROM generate_series(1, ROWS) n;
INSERT INTO tickets SELECT n, n % 500, 't' || n, n % 100, CASE WHEN n % 20 = 0 THEN now() END
  FROM generate_series(1, ROWS) n;
ANALYZE;
)";

struct server {
  fresh_database database{"polystore_searched"};
  std::unique_ptr<PGconn, decltype(&PQfinish)> session{PQconnectdb(database.conninfo().c_str()), &PQfinish};
  ps::postgres::connection connection{database.conninfo()};

  server() {
    using everything = ps::schema<site, reading, paper, lease, ticket>;
    fill_tables<everything, dialect>(connection, filling);
    ask("SET jit = off");
    ask("SET plan_cache_mode = force_generic_plan");
    connection.execute_script("SET jit = off");
  }
  /// All lines that the server answers.
  std::string ask(const std::string& sql) {
    const result got{PQexec(session.get(), sql.c_str()), &PQclear};
    std::string lines;
    if (PQresultStatus(got.get()) != PGRES_TUPLES_OK && PQresultStatus(got.get()) != PGRES_COMMAND_OK) {
      FAIL(sql << '\n' << PQresultErrorMessage(got.get()));
    }
    for (int i = 0; i < PQntuples(got.get()); ++i) (lines += PQgetvalue(got.get(), i, 0)) += '\n';
    return lines;
  }
  /// The plan that serves any values.
  std::string generic_plan(const ps::relational::statement& asked) {
    return ps::postgres::tried_statement(session.get(), asked).plan();
  }
};

template <class Query>
constexpr const ps::access::query_facts& facts_of = ps::access::described_query<dialect, Query>::facts;

class check_postgres {
 public:
  static constexpr bool has_methods = true;
  int shapes = 0;

  template <class Query>
  void served(const Query& query) {
    compare(query, true);
  }
  template <class Query>
  void by_values(const Query& query) {
    compare(query, false);
  }
  /// One of the indexes that are claimed is not used.
  template <class Query>
  void unfollowed(const Query& query, std::string_view key, std::string_view) {
    ++shapes;
    bool is_claimed = false;
    for (const std::string& each : claimed_keys<dialect>(ps::access::judged<dialect, Query>)) {
      is_claimed = is_claimed || each == key;
    }
    CHECK(is_claimed);
    CHECK_FALSE(mentions(plan_of(database_.connection, query), key));
  }
  /// Another index than is claimed.
  template <class Query>
  void inferred(const Query& query, std::string_view) {
    ++shapes;
    CHECK(ps::access::judged<dialect, Query>.is_served);
    const std::string plan = plan_of(database_.connection, query);
    CHECK(mentions(plan, "Index Cond"));
    CHECK_FALSE(mentions(plan, "Seq Scan"));
  }
  /// The order is an index's in part.
  template <class Query>
  void ordered(const Query& query, std::string_view) {
    ++shapes;
    CHECK_FALSE(ps::access::judged<dialect, Query>.is_served);
    CHECK(mentions(plan_of(database_.connection, query), "Incremental Sort"));
  }
  template <class Query>
  void refused(const Query& query) {
    const std::string plan = forced(query);
    INFO(plan);
    CHECK_FALSE(mentions(plan, "Index Cond"));
  }
  /// One of several tables is read as a whole.
  template <class Query>
  void refused_join(const Query& query) {
    ++shapes;
    CHECK_FALSE(ps::access::judged<dialect, Query>.is_served);
    CHECK(mentions(plan_of(database_.connection, query), "Seq Scan"));
  }
  template <class Query>
  void usable(const Query& query, std::string_view) {
    const std::string plan = forced(query);
    INFO(plan);
    CHECK(mentions(plan, "Index"));
  }
  /// Whatever is said, the plan agrees.
  template <class Query>
  void as_judged(const Query& query) {
    if constexpr (ps::access::judged<dialect, Query>.is_served) {
      ++shapes;
      const std::string plan = plan_of(database_.connection, query);
      INFO(text_of_query<Query>());
      INFO(plan);
      CHECK_FALSE(mentions(plan, "Seq Scan on readings"));
      CHECK(mentions_any(plan, keys_that_serve(facts_of<Query>)));
    } else {
      ++shapes;
      const std::string plan = plan_of(database_.connection, query);
      INFO(text_of_query<Query>());
      INFO(plan);
      CHECK_FALSE(mentions(plan, "Index Cond"));
    }
  }

 private:
  template <class Query>
  static std::string text_of_query() {
    return std::string(ps::relational::detail::query_text<dialect, Query, ps::relational::purpose::rows>.view());
  }
  static bool mentions_any(const std::string& plan, const std::vector<std::string>& names) {
    for (const std::string& each : names) {
      if (mentions(plan, each)) return true;
    }
    return false;
  }
  /// All indexes that would do for the first table.
  static std::vector<std::string> keys_that_serve(const ps::access::query_facts& query) {
    std::vector<std::string> names = claimed_keys<dialect>(ps::access::judge(query, ps::access::reads::every_match));
    const ps::access::table_facts& table = *query.sources[0].table;
    for (std::size_t i = 0; i < table.size; ++i) {
      const ps::access::conditions given{query, 0, ~ps::access::source_set{0} << query.source_count};
      if (match_key(table.keys[i], given).is_found) names.push_back(name_of_key<dialect>(&table, i));
    }
    return names;
  }
  template <class Query>
  void compare(const Query& query, bool with_any) {
    ++shapes;
    constexpr const ps::access::judgement& said = ps::access::judged<dialect, Query>;
    INFO(text_of_query<Query>());
    CHECK(said.is_served);
    const std::string custom = plan_of(database_.connection, query);
    using ps::relational::purpose;
    const std::string generic =
        database_.generic_plan(ps::relational::detail::query_statement<dialect, Query, purpose::rows>);
    INFO("with its values:\n" << custom);
    INFO("with any:\n" << generic);
    for (const std::string& key : claimed_keys<dialect>(said)) {
      INFO("claimed: " << key);
      CHECK(mentions(custom, key));
      if (with_any) CHECK(mentions(generic, key));
    }
  }
  /// The plan without scans where they can be avoided.
  template <class Query>
  std::string forced(const Query& query) {
    ++shapes;
    CHECK_FALSE(ps::access::judged<dialect, Query>.is_served);
    UNSCOPED_INFO(text_of_query<Query>());
    database_.connection.execute_script("SET enable_seqscan = off");
    const std::string plan = plan_of(database_.connection, query);
    database_.connection.execute_script("SET enable_seqscan = on");
    return plan;
  }

  server database_{};
};

/// What is inside of values.
void check_insides(check_postgres& check) {
  const auto papers = [] { return from<paper>(); };
  const auto leases = [] { return from<lease>(); };
  constexpr auto title = field<&paper::title>;
  constexpr auto abstract = field<&paper::abstract>;
  constexpr auto tags = field<&paper::tags>;
  constexpr auto during = field<&lease::during>;
  const std::vector<std::string> some{"tag 7", "tag 8"};
  const ps::range<ps::timestamp> hour(minute(100), minute(160));
  check.served(papers().where(contains_text(title, "c4ca4238a0")));
  check.served(papers().where(ends_with(title, "d2f9")));
  check.served(papers().where(like(title, "%c4ca4238a0%")));
  check.served(papers().where(like(title, text_constant<"%c4ca4238a0%">)));
  check.served(papers().where(ilike(title, "%C4CA4238A0%")));
  check.served(papers().where(matches_regex(title, "c4ca42.8a0")));
  check.served(papers().where(contains_text(abstract, "c4ca4238a0")));
  check.served(papers().where(ilike(abstract, "%C4CA4238A0%")));
  check.served(papers().where(has_elements(tags, some)));
  check.served(papers().where(has_any_element(tags, some)));
  check.served(papers().where(ps::document<&paper::body>.has_key("key 7")));
  check.served(papers().where(ps::document<&paper::body>.contains(ps::json{R"({"number": 7})"})));
  check.served(papers().where(ps::document<&paper::detail>.contains(ps::json{R"({"number": 7})"})));
  check.served(papers().where(has_elements(tags, some) && field<&paper::numbers> == std::vector<std::int32_t>{7, 7}));
  check.served(leases().where(contains(during, minute(100))));
  check.served(leases().where(contains(during, hour)));
  check.served(leases().where(overlaps(during, hour)));
  check.served(leases().where(during == hour));
  check.served(leases().where(ps::full_text_of<lease>.matches("c4ca4238a0b923820dcc509a6f75849b")));
  check.refused(papers().where(has_element(tags, "tag 7")));
  check.refused(papers().where("tag 7" == ps::element(tags, 1)));
  check.refused(papers().where(has_elements(field<&paper::numbers>, std::vector<std::int32_t>{7})));
  check.refused(papers().where(ps::document<&paper::detail>.has_key("number")));
  check.refused(papers().where(ps::document<&paper::loose>.contains(ps::json{R"({"number": 7})"})));
  check.refused(papers().where(ps::document<&paper::body>["number"].as_text() == "7"));
  check.refused(papers().where(ps::document<&paper::body>.path_exists("$.number")));
  check.refused(papers().where(title > "x"));
  check.usable(papers().where(title == "x"), "texts with the same three letters are looked through");
  check.refused(leases().where(contains(field<&lease::seats>, 7)));
  check.refused(leases().where(overlaps(field<&lease::seats>, ps::range<std::int32_t>(7, 9))));
  check.refused(leases().where(during > hour));
  check.refused(leases().where(field<&lease::fee> == 7.5));
  check.served(readings().where(in(seen, minute(100), minute(200))));
}

}  // namespace

// One case, for the tables are filled once.
TEST_CASE("the server finds rows by the keys that are claimed") {
  check_postgres check;
  check_equality(check);
  check_lists(check);
  check_ranges(check);
  check_orders(check);
  check_parts(check);
  check_alternatives(check);
  check_joins(check);
  check_wholes(check);
  check_inner(check);
  check_values(check);
  check_kept(check);
  check_insides(check);
  CHECK(check.shapes >= 200);
  check_pairs(check);
  CHECK(check.shapes >= 400);
}
