// SPDX-License-Identifier: BSL-1.0
#include <polystore/sqlite.hpp>

#include "claims.hpp"
#include "shapes.hpp"

#include <string>
#include <string_view>
#include <vector>

// What the compiler says of indexes, beside SQLite's plans.
using namespace polystore_tests;

namespace {

using dialect = ps::sqlite::dialect;

constexpr std::string_view filling = R"(
INSERT INTO sites WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ROWS / 10)
  SELECT n, 'region ' || (n % 2000), 'site ' || n FROM g;
INSERT INTO readings WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ROWS)
  SELECT n, n % 500, 1 + n * 7919 % (ROWS / 10), 'c' || n, 'Name ' || n, 'label ' || n, 'unit ' || (n % 7), randomblob(16),
  CASE WHEN n % 100 = 0 THEN 'open' WHEN n % 100 = 1 THEN 'acknowledged' ELSE 'resolved' END, n % 200 = 0, n * 0.5,
  (n / 2) || '.50', 1700000000000000 + n * 60000000, 1700000000000000 + n * 60000000, 19000 + n / 1440,
  CASE WHEN n % 300 > 0 THEN n % 1000 END, CASE WHEN n % 100 = 0 THEN 'remark ' || n END, n % 1000, n / 1000 % 20, n % 3,
  n * 31 % 100 FROM g;
INSERT INTO tickets WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ROWS)
  SELECT n, n % 500, 't' || n, n % 100, CASE WHEN n % 20 = 0 THEN 1 END FROM g;
ANALYZE;
)";

struct file {
  ps::sqlite::connection connection{":memory:"};
  file() {
    using everything = ps::schema<site, reading, ticket>;
    fill_tables<everything, dialect>(connection, filling);
  }
};

/// What is said is what is done: SQLite's own rules are fewer than a server's. What is called usable is not looked at: it
/// knows the values of parameters that were bound before, and plans anew when they change. With statistics it skips over
/// a first column of few values (ANY), which no declaration promises.
class check_sqlite {
 public:
  static constexpr bool has_methods = false;

  template <class Query>
  void as_judged(const Query& query) {
    const std::string plan = plan_of(file_.connection, query);
    INFO((ps::relational::detail::query_text<dialect, Query, ps::relational::purpose::rows>.view()));
    INFO(plan);
    constexpr const ps::access::judgement& said = ps::access::judged<dialect, Query>;
    if (!said.is_served) {
      INFO("refused");
      const bool seeks_end = plan.ends_with("SEARCH readings");  // of a min or max, through all rows
      CHECK((seeks_end || mentions(plan, "SCAN") || mentions(plan, "AUTOMATIC") || mentions(plan, "(ANY(")));
      return;
    }
    const auto& facts = ps::access::described_query<dialect, Query>::facts;
    for (std::size_t i = 0; i < said.used_count; ++i) {
      const auto& used = said.used[i];
      INFO("claimed: " << name_of_key<dialect>(used.table, used.key));
      CHECK((takes(plan, used) || (said.used_count == 1 && takes_another(plan, facts))));
    }
  }
  template <class Query>
  void served(const Query& query) {
    as_judged(query);
  }
  template <class Query>
  void by_values(const Query& query) {
    as_judged(query);
  }
  template <class Query>
  void refused(const Query& query) {
    as_judged(query);
  }
  template <class Query>
  void refused_join(const Query& query) {
    as_judged(query);
  }
  template <class Query>
  void usable(const Query&, std::string_view) {}
  template <class Query>
  void ordered(const Query& query, std::string_view) {
    as_judged(query);
  }
  template <class Query>
  void inferred(const Query& query, std::string_view) {
    CHECK(mentions(plan_of(file_.connection, query), "SEARCH"));
  }
  template <class Query>
  void unfollowed(const Query& query, std::string_view, std::string_view) {
    as_judged(query);
  }

 private:
  file file_{};

  static bool takes(const std::string& plan, const ps::access::used_key& used) {
    const bool is_primary = used.table->keys[used.key].kind == ps::facet::primary_key;
    const bool is_scan = used.how.is_ordered || used.how.by_condition;
    if (!is_scan && !mentions(plan, "SEARCH")) return false;
    if (is_primary) return is_scan || mentions(plan, "PRIMARY KEY");
    return mentions(plan, name_of_key<dialect>(used.table, used.key));
  }
  /// Another index that would do as well.
  static bool takes_another(const std::string& plan, const ps::access::query_facts& query) {
    const ps::access::table_facts& table = *query.sources[0].table;
    for (std::size_t i = 0; i < table.size; ++i) {
      const ps::access::conditions given{query, 0, ~ps::access::source_set{0} << query.source_count};
      const auto found = match_key(table.keys[i], given);
      if (found.is_found && takes(plan, {&table, i, found})) return true;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("SQLite finds rows by the keys that are claimed") {
  check_sqlite check;
  check_equality(check);
  check_lists(check);
  check_ranges(check);
  check_orders(check);
  check_parts(check);
  check_alternatives(check);
  check_joins(check);
  check_wholes(check);
  check_inner(check);
  check_kept(check);
  check_pairs(check);
}
