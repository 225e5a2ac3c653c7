// SPDX-License-Identifier: BSL-1.0
#include <polystore/pages/statement.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <catch2/catch_test_macros.hpp>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <support/fresh_database.hpp>
#include <support/spots.hpp>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the stores do for a page, wherever in a table of 200,000 rows it begins: they look up its first row and read on.
using namespace polystore_tests;
using namespace spots;

namespace {

constexpr std::size_t row_count = 200'000, page_size = 21;
using texts = std::vector<std::optional<std::string>>;

/// A query's order, in what its statements are told by.
template <class Dialect, class Query>
struct paged {
  static constexpr const ps::pages::paged_query& query = ps::pages::detail::query_of<Dialect, Query>;
  static constexpr std::size_t variants = ps::pages::detail::variant_count<Dialect, Query>;
  static const ps::relational::statement& statement(std::size_t index) {
    return ps::pages::statements_of<Dialect, Query>[index];
  }
  static ps::pages::variant variant(std::size_t index) { return ps::pages::detail::variant_at(query, index); }
  /// All rows in the query's order.
  static std::string everything() {
    const std::string_view text = statement(0).text;
    return std::string(text.substr(0, text.rfind(" LIMIT")));
  }
};

/// Which statement goes on from a row, given the columns of its order.
template <class Paged>
std::size_t index_of(const texts& key, bool goes_backward, bool takes_row) {
  ps::pages::position place{.goes_backward = goes_backward, .takes_row = takes_row};
  for (const auto& each : key) {
    place.key.push_back(each ? std::optional(ps::stored_bytes{*each}) : std::nullopt);
  }
  return ps::pages::detail::index_of(Paged::query, place);
}

class postgres_table {
 public:
  using dialect = ps::postgres::dialect;

  postgres_table() {
    ask(std::string(ps::ddl<ps::schema<spot>, dialect>));
    ask("INSERT INTO spots SELECT n, CASE WHEN n % 10 > 0 THEN n * 7919 % 1000 END, "
        "CASE WHEN n % 7 > 0 THEN n * 31 % 50 END, n * 104729 % 50000, CASE WHEN n % 3 > 0 THEN 'x' ELSE 'y' END "
        "FROM generate_series(1::bigint, 200000) n");
    ask("VACUUM ANALYZE spots");
  }
  texts row(const std::string& text, const std::string& own, std::size_t offset) {
    prepare(text + " OFFSET " + std::to_string(offset) + " LIMIT 1", own.empty() ? "" : "(text)");
    const result got = ask("EXECUTE asked" + (own.empty() ? "" : '(' + own + ')'));
    texts found;
    for (int i = 0; i < PQnfields(got.get()); ++i) {
      found.push_back(PQgetisnull(got.get(), 0, i) ? std::nullopt
                                                   : std::optional<std::string>(PQgetvalue(got.get(), 0, i)));
    }
    return found;
  }
  /// Refuses a plan that reads much, or sorts where one index has the order.
  void check(const ps::relational::statement& statement, const std::vector<std::string>& values, std::size_t parts) {
    std::string types, given;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const unsigned type = statement.parameter_types[i];
      types += (i > 0 ? ", " : "(") +
               std::string(PQgetvalue(ask("SELECT " + std::to_string(type) + "::regtype").get(), 0, 0));
      given += (i > 0 ? ", " : "(") + values[i];
    }
    prepare(std::string(statement.text), types + ')');
    for (const char* mode : {"force_generic_plan", "force_custom_plan"}) {
      ask(std::string("SET plan_cache_mode = ") + mode);
      const result got =
          ask("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) EXECUTE asked" + given + ')');
      std::string plan;
      for (int i = 0; i < PQntuples(got.get()); ++i) (plan += PQgetvalue(got.get(), i, 0)) += '\n';
      INFO(mode << '\n' << statement.text << '\n' << plan);
      CHECK(plan.find("Seq Scan") == plan.npos);
      if (parts == 1) CHECK(plan.find("Sort") == plan.npos);
      CHECK(buffers(plan) <= 50 * parts);  // where a part has few rows it may be gathered by a bitmap
    }
  }

 private:
  static std::size_t buffers(const std::string& plan) {
    const std::size_t line = plan.find("Buffers: shared");
    std::size_t sum = 0;
    for (const char* kind : {"hit=", "read="}) {
      const std::size_t at = plan.find(kind, line);
      if (at < plan.find('\n', line))
        sum += std::strtoul(plan.c_str() + at + std::string_view(kind).size(), nullptr, 10);
    }
    return sum;
  }
  void prepare(const std::string& text, const std::string& types) {
    ask("DEALLOCATE ALL");
    ask("PREPARE asked" + types + " AS " + text);
  }
  result ask(const std::string& sql) {
    result got{PQexec(session_.get(), sql.c_str()), &PQclear};
    if (PQresultStatus(got.get()) != PGRES_TUPLES_OK && PQresultStatus(got.get()) != PGRES_COMMAND_OK) {
      FAIL(sql << '\n' << PQresultErrorMessage(got.get()));
    }
    return got;
  }

  fresh_database database_{"polystore_pages"};
  std::unique_ptr<PGconn, decltype(&PQfinish)> session_{PQconnectdb(database_.conninfo().c_str()), &PQfinish};
};

class sqlite_table {
 public:
  using dialect = ps::sqlite::dialect;

  sqlite_table() {
    connection_.execute_script(ps::ddl<ps::schema<spot>, dialect>);
    connection_.execute_script(
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 200000) "
        "INSERT INTO spots SELECT n, CASE WHEN n % 10 > 0 THEN n * 7919 % 1000 END, "
        "CASE WHEN n % 7 > 0 THEN n * 31 % 50 END, n * 104729 % 50000, CASE WHEN n % 3 > 0 THEN 'x' ELSE 'y' END "
        "FROM numbers; ANALYZE");
  }
  texts row(const std::string& text, const std::string& own, std::size_t offset) {
    const auto asked = prepare(text + " LIMIT 1 OFFSET " + std::to_string(offset));
    if (!own.empty()) sqlite3_bind_text(asked.get(), 1, own.c_str() + 1, 1, SQLITE_TRANSIENT);
    REQUIRE(sqlite3_step(asked.get()) == SQLITE_ROW);
    texts found;
    for (int i = 0; i < sqlite3_column_count(asked.get()); ++i) {
      const auto* const held = reinterpret_cast<const char*>(sqlite3_column_text(asked.get(), i));
      found.push_back(held ? std::optional<std::string>(held) : std::nullopt);
    }
    return found;
  }
  void check(const ps::relational::statement& statement, const std::vector<std::string>& values, std::size_t parts) {
    std::string plan;
    const auto explained = prepare("EXPLAIN QUERY PLAN " + std::string(statement.text));
    while (sqlite3_step(explained.get()) == SQLITE_ROW) {
      (plan += reinterpret_cast<const char*>(sqlite3_column_text(explained.get(), 3))) += '\n';
    }
    const auto asked = prepare(std::string(statement.text));
    for (std::size_t i = 0; i < values.size(); ++i) {
      const int place = static_cast<int>(i) + 1;
      if (values[i].front() == '\'' && values[i] > "'a") {
        sqlite3_bind_text(asked.get(), place, values[i].c_str() + 1, 1, SQLITE_TRANSIENT);
      } else {
        sqlite3_bind_int64(asked.get(), place, std::atoll(values[i].c_str() + (values[i].front() == '\'')));
      }
    }
    std::size_t rows = 0;
    while (sqlite3_step(asked.get()) == SQLITE_ROW) ++rows;
    const int steps = sqlite3_stmt_status(asked.get(), SQLITE_STMTSTATUS_VM_STEP, 0);
    INFO(statement.text << '\n' << plan << rows << " rows, " << steps << " steps");
    CHECK(plan.find("TEMP B-TREE") == plan.npos);
    CHECK(rows > 0);
    CHECK(steps < 600 + 200 * static_cast<int>(parts));
  }

 private:
  std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> prepare(const std::string& text) {
    sqlite3_stmt* made = nullptr;
    REQUIRE(sqlite3_prepare_v2(connection_.native(), text.c_str(), -1, &made, nullptr) == SQLITE_OK);
    return {made, &sqlite3_finalize};
  }
  ps::sqlite::connection connection_{":memory:"};
};

/// Pages at many depths, both ways.
template <class Table, class Query>
void check_pages(Table& table, const Query&, const std::string& own, std::size_t rows) {
  using asked = paged<typename Table::dialect, Query>;
  std::vector<bool> met(asked::variants);
  for (const std::size_t tenth : {0, 1, 3, 5, 7, 9}) {
    const texts row = table.row(asked::everything(), own, 50 + rows / 10 * tenth);
    texts key;
    for (std::size_t i = 0; i < asked::query.size; ++i) key.push_back(row[asked::query.order[i].column]);
    for (const int way : {0, 1, 2, 3}) {
      const std::size_t index = index_of<asked>(key, (way & 1) != 0, (way & 2) != 0);
      std::vector<std::string> values;
      if (!own.empty()) values.push_back(own);
      for (const auto& each : key) {
        if (each) values.push_back('\'' + *each + '\'');
      }
      values.push_back(std::to_string(page_size));
      const ps::pages::detail::parts_behind parts(asked::query, asked::variant(index));
      table.check(asked::statement(index), values, parts.size);
      met[index] = true;
    }
  }
  std::vector<std::string> values;
  if (!own.empty()) values.push_back(own);
  values.push_back(std::to_string(page_size));
  table.check(asked::statement(0), values, 1);
  std::size_t count = 1;
  for (const bool each : met) count += each;
  CHECK(count >= (asked::variants == 5 ? 5u : 9u));
}
template <class Table>
void check_all() {
  Table table;
  const auto begun = [] { return ps::from<spot>(); };
  check_pages(table, begun().order_by(asc<&spot::id>), "", row_count);
  check_pages(table, begun().order_by(desc<&spot::c>, desc<&spot::id>), "", row_count);
  check_pages(table, begun().order_by(asc<&spot::d>, desc<&spot::c>, asc<&spot::id>), "", row_count);
  check_pages(table, begun().where(field<&spot::d> == "x").order_by(desc<&spot::c>, asc<&spot::id>), "'x'",
              row_count * 2 / 3);
  check_pages(table, begun().order_by(asc<&spot::a>, asc<&spot::id>), "", row_count);
  check_pages(table, begun().order_by(desc<&spot::a>, asc<&spot::b>, desc<&spot::id>), "", row_count);
  check_pages(table, begun().order_by(asc<&spot::a>, asc<&spot::b>, asc<&spot::c>, asc<&spot::id>), "", row_count);
}

}  // namespace

TEST_CASE("a page deep in a large table costs PostgreSQL what the first one does") { check_all<postgres_table>(); }
TEST_CASE("a page deep in a large table costs SQLite what the first one does") { check_all<sqlite_table>(); }
