// SPDX-License-Identifier: BSL-1.0
#include <polystore/pages.hpp>

#include <support/spots.hpp>
#include <support/stores.hpp>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

// Walks through pages, forward and backward, while others insert and delete: a row that is there all the time is met
// once wherever one passes it.
using namespace polystore_tests;
using namespace spots;

namespace {

int walks_asked_for() {
  const char* const given = std::getenv("POLYSTORE_WALKS");
  return given ? std::atoi(given) : 100;
}

/// A file, for a database that several connections share.
struct shared_file {
  std::string path = std::filesystem::temp_directory_path() / ("polystore_walks_" + std::to_string(getpid()));
  shared_file() { remove(); }
  ~shared_file() { remove(); }
  shared_file(const shared_file&) = delete;
  void remove() const {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  }
};
struct sqlite_walks {
  using connection_type = ps::sqlite::connection;
  shared_file file;
  connection_type connection = open(), other = open();

  sqlite_walks() { connection.execute_script(ps::ddl<ps::schema<spot>, ps::sqlite::dialect>); }

 private:
  connection_type open() const {
    connection_type opened(ps::sqlite::options{.path = file.path, .cursor_key = std::string(cursor_key)});
    opened.execute_script("PRAGMA synchronous = OFF");
    return opened;
  }
};
struct postgres_walks : postgres_store {
  connection_type other = another();
  postgres_walks() { connection.execute_script(ps::ddl<ps::schema<spot>, ps::postgres::dialect>); }
};

using randomness = std::mt19937_64;
int below(randomness& random, int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); }

spot random_spot(randomness& random, std::int64_t id) {
  const auto maybe = [&]() -> std::optional<std::int32_t> {
    if (below(random, 3) == 0) return std::nullopt;
    return below(random, 3);
  };
  return {.id = id, .a = maybe(), .b = maybe(), .c = below(random, 4), .d = below(random, 2) ? "x" : "y"};
}

/// A place between rows: before all, or just before or behind where one is or was.
struct point {
  std::optional<spot> beside{};
  bool is_behind = false;
};
/// What one page gave.
struct step {
  point from{};
  bool goes_backward = false;
  std::vector<spot> rows{};
  bool is_last = false;
};

/// The table as it should be, and what has been there since a walk began.
struct model {
  std::map<std::int64_t, spot> rows{};
  std::map<std::int64_t, spot> seen{};     // at any time of the walk
  std::map<std::int64_t, spot> lasting{};  // at all times

  void begin() { seen = lasting = rows; }
};

template <class Shape>
struct checker {
  bool nulls_are_greatest;

  bool is_behind(const spot& row, const point& from) const {
    if (!from.beside) return true;
    const int order = Shape::order(row, *from.beside, nulls_are_greatest);
    return order > 0 || (order == 0 && !from.is_behind);
  }
  bool is_met(const spot& row, const step& taken) const {
    if (is_behind(row, taken.from) == taken.goes_backward) return false;
    if (taken.is_last) return true;
    const spot& end = taken.goes_backward ? taken.rows.front() : taken.rows.back();
    const int order = Shape::order(row, end, nulls_are_greatest);
    return taken.goes_backward ? order >= 0 : order <= 0;
  }
  /// Whether a page has what was there all the time, once and in order, and nothing that never was.
  bool is_right(const step& taken, const model& table) const {
    for (std::size_t i = 1; i < taken.rows.size(); ++i) {
      if (Shape::order(taken.rows[i - 1], taken.rows[i], nulls_are_greatest) >= 0) return false;
    }
    std::size_t lasting = 0;
    for (const spot& each : taken.rows) {
      if (!table.seen.contains(each.id) || !Shape::has(each) || !is_met(each, taken)) return false;
      lasting += table.lasting.contains(each.id);
    }
    for (const auto& [id, row] : table.lasting) {
      if (Shape::has(row) && is_met(row, taken)) --lasting;
    }
    return lasting == 0;
  }
};

/// One page after the other, now and then the other way.
template <class Shape, class Spots, class Meanwhile>
std::vector<step> walk(Spots& all, randomness& random, const Meanwhile& meanwhile) {
  std::vector<step> steps;
  ps::cursor at;
  point here;
  bool goes_backward = false;
  for (int count = 0; count < 40; ++count) {
    auto page = Shape::query(all).page(1 + below(random, 7), at);
    steps.push_back({here, goes_backward, page.rows, !(goes_backward ? page.previous : page.next)});
    const bool turns = below(random, 5) == 0;
    const bool goes_on = goes_backward != turns;
    const std::optional<ps::cursor>& chosen = goes_on ? page.previous : page.next;
    if (!chosen) break;
    if (!page.rows.empty()) here = goes_on ? point{page.rows.front(), false} : point{page.rows.back(), true};
    goes_backward = goes_on;
    at = *chosen;
    meanwhile();
  }
  return steps;
}

template <class Store>
constexpr bool has_greatest_nulls = Store::connection_type::dialect::facts.indexes.orders_nulls;

/// Changes the table through the other connection.
template <class Store>
class meddler {
 public:
  explicit meddler(Store& store) : spots_{store.other} {}
  void insert(model& table, randomness& random) {
    const spot made = random_spot(random, below(random, 200));
    if (table.rows.contains(made.id) || table.seen.contains(made.id)) return;
    spots_.insert(made);
    table.rows[made.id] = table.seen[made.id] = made;
  }
  void erase(model& table, randomness& random) {
    const auto found = table.rows.lower_bound(below(random, 200));
    if (found == table.rows.end()) return;
    spots_.erase(found->first);
    table.lasting.erase(found->first);
    table.rows.erase(found);
  }

 private:
  ps::repository<spot, typename Store::connection_type> spots_;
};

template <class Shape, class Store>
void check_walks(int runs) {
  Store store;
  ps::repository<spot, typename Store::connection_type> all{store.connection};
  meddler<Store> other(store);
  model table;
  randomness random(20);
  const checker<Shape> check{has_greatest_nulls<Store>};
  int wrong = 0;
  for (int run = 0; run < runs; ++run) {
    table.begin();
    while (table.rows.size() < 25) other.insert(table, random);
    table.begin();
    const auto steps = walk<Shape>(all, random, [&] {
      while (below(random, 15) == 0 && table.rows.size() > 2) {  // so that pages become empty
        for (int i = 0; i < 40; ++i) other.erase(table, random);
      }
      for (int i = below(random, 4); i > 0; --i) {
        if (below(random, 2) == 0 && table.rows.size() < 60) {
          other.insert(table, random);
        } else {
          other.erase(table, random);
        }
      }
    });
    for (const step& each : steps) wrong += !check.is_right(each, table);
  }
  CHECK(wrong == 0);
}

/// A thread that changes what has an odd number, all the time.
template <class Store>
class restless {
 public:
  explicit restless(Store& store) : thread_([this, &store] { run(store); }) {}
  ~restless() {
    is_over_ = true;
    thread_.join();
  }

 private:
  void run(Store& store) {
    ps::repository<spot, typename Store::connection_type> spots{store.other};
    randomness random(7);
    while (!is_over_) {
      const std::int64_t id = 2 * below(random, 40) + 1;
      if (!spots.erase(id)) spots.insert(random_spot(random, id));
    }
  }
  std::atomic<bool> is_over_ = false;
  std::thread thread_;
};

template <class Shape, class Store>
void check_restless_walks(int runs) {
  Store store;
  ps::repository<spot, typename Store::connection_type> all{store.connection};
  randomness random(3);
  model table;
  for (std::int64_t id = 0; id < 80; id += 2) table.lasting[id] = all.insert(random_spot(random, id));
  for (std::int64_t id = 0; id < 80; ++id) table.seen[id] = {};
  const checker<Shape> check{has_greatest_nulls<Store>};
  int wrong = 0;
  {
    const restless<Store> other(store);
    for (int run = 0; run < runs; ++run) {
      for (const step& each : walk<Shape>(all, random, [] {})) wrong += !check.is_right(each, table);
    }
  }
  CHECK(wrong == 0);
}

}  // namespace

TEMPLATE_TEST_CASE("no row that was there throughout is lost or repeated between pages", "", postgres_walks,
                   sqlite_walks) {
  const int runs = walks_asked_for();
  SECTION("by a key") { check_walks<by_id, TestType>(runs); }
  SECTION("downward") { check_walks<down, TestType>(runs); }
  SECTION("of some rows") { check_walks<of_some, TestType>(runs); }
  SECTION("in mixed directions") { check_walks<mixed, TestType>(runs); }
  SECTION("with nulls") { check_walks<with_nulls, TestType>(runs); }
  SECTION("in mixed directions with nulls") { check_walks<mixed_with_nulls, TestType>(runs); }
  SECTION("with nulls in several columns") { check_walks<with_many_nulls, TestType>(runs); }
}

TEMPLATE_TEST_CASE("nor while another thread changes the table all the time", "", postgres_walks, sqlite_walks) {
  const int runs = walks_asked_for() / 5;
  SECTION("in mixed directions") { check_restless_walks<mixed, TestType>(runs); }
  SECTION("in mixed directions with nulls") { check_restless_walks<mixed_with_nulls, TestType>(runs); }
}

TEST_CASE("a walk that loses a row, or meets one twice, is told") {
  const checker<by_id> check{true};
  model table;
  for (std::int64_t id = 0; id < 4; ++id) table.rows[id] = {.id = id};
  table.begin();
  const std::vector<spot> two{{.id = 0}, {.id = 1}}, gap{{.id = 0}, {.id = 2}}, again{{.id = 0}, {.id = 0}};
  CHECK(check.is_right({{}, false, two, false}, table));
  CHECK_FALSE(check.is_right({{}, false, two, true}, table));
  CHECK_FALSE(check.is_right({{}, false, gap, false}, table));
  CHECK_FALSE(check.is_right({{}, false, again, false}, table));
  CHECK_FALSE(check.is_right({point{spot{.id = 0}, true}, false, two, false}, table));
  CHECK(check.is_right({point{spot{.id = 2}, false}, true, two, true}, table));
  CHECK_FALSE(check.is_right({point{spot{.id = 3}, false}, true, two, true}, table));
}
