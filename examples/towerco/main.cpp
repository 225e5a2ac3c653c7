// SPDX-License-Identifier: BSL-1.0
// A tower operator's measurements, stored and looked at: the same code on SQLite and on PostgreSQL.
#include <polystore/core/uuid_generators.hpp>
#include <polystore/postgres.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/sqlite/ddl.hpp>

#include "assess.hpp"
#include "desk.hpp"
#include "load.hpp"
#include "options.hpp"
#include "schema.hpp"
#include "seed.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

std::string minute_of(ps::timestamp at) { return to_string(at).substr(0, 16); }

void print(const std::vector<summary>& told) {
  fmt::print("\n{:<36} {:>6} {:>16} {:>16} {:>10} {:>10} {:>10} {:>9}\n", "series", "rows", "first", "last", "min",
             "mean", "max", "incidents");
  for (const summary& each : told) {
    if (each.values.count() == 0) {
      fmt::print("{:<36.36} {:>6}\n", each.name, 0);
      continue;
    }
    const statistics& values = each.values;
    fmt::print("{:<36.36} {:>6} {:>16} {:>16} {:>10.5g} {:>10.5g} {:>10.5g} {:>9}\n", each.name, values.count(),
               minute_of(each.first), minute_of(each.last), values.least(), values.mean(), values.greatest(),
               each.incidents);
  }
}

/// The whole of the example, on whichever store the connection leads to.
template <class Connection>
void run(Connection connection, const std::string& folder) {
  fmt::print("{}\n", ps::ddl<towerco, typename Connection::dialect>);
  auto db = ps::connect<towerco>(connection);
  ps::create(db);
  ps::verify(db);

  const network ours = seed(db);
  const auto measured = read_series(folder, ours.sites);
  const auto began = std::chrono::steady_clock::now();
  const auto rows = load(db, measured);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;

  std::vector<summary> told;
  for (const series& each : measured) told.push_back(assess(db, ours, each));
  resolve_together(db, ours);
  invite_twice(db, ours);
  build_twice(db, ours);
  book(db, ours);
  fmt::print("All incidents: ");
  leaf_through(db, ours, {});
  for (const site& each : ours.sites) {
    fmt::print("Incidents of {}: ", each.name);
    leaf_through(db, ours, {.site_id = each.id});
  }
  print(told);
  fmt::print("\n{} readings of {} series stored in {:.3f} s\n", rows, measured.size(), took.count());
}

}  // namespace

int main(int count, char** words) {
  try {
    const options given = read_options(count, words);
    const std::string key = ps::to_string(ps::random_uuid());  // of this run: nobody keeps its cursors
    if (given.help) {
      fmt::print("{}", usage);
    } else if (given.store == "sqlite") {
      run(ps::sqlite::connection{{.path = given.database, .cursor_key = key}}, given.folder);
    } else {
      run(ps::postgres::connection{{.url = given.database, .cursor_key = key}}, given.folder);
    }
    return 0;
  } catch (const std::invalid_argument& misunderstood) {
    fmt::print(stderr, "{}\n{}", misunderstood.what(), usage);
    return 2;
  } catch (const ps::error& failed) {
    fmt::print(stderr, "\n{} {}\n{}\n", failed.code(), failed.what(), failed.statement());
  } catch (const std::exception& failed) {
    fmt::print(stderr, "\n{}\n", failed.what());
  }
  return 1;
}
