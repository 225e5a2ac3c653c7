// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/database.hpp>

#include "csv.hpp"
#include "entities.hpp"
#include "progress.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

/// The readings of one file.
struct series {
  std::string name;
  ps::uuid site_id;
  std::vector<csv::row> rows;
};

/// Reads every file of a folder; the sites take turns in having measured them.
inline std::vector<series> read_series(const std::filesystem::path& folder, const std::vector<site>& sites) {
  std::vector<series> all;
  for (const auto& file : csv::files_in(folder)) {
    all.push_back({file.stem().string(), sites[all.size() % sites.size()].id, csv::read(file)});
  }
  return all;
}

/// Stores the readings of one file: all of them, and a note how long that took, or none.
template <class Database>
void load(Database& db, const series& measured, progress& bar) {
  constexpr std::size_t step = 1000;
  db.transaction([&](auto& tx) {
    const auto began = std::chrono::steady_clock::now();
    auto data = ps::repository_for<sensor_data>(tx);
    std::vector<sensor_data> batch;
    for (const csv::row& row : measured.rows) {
      batch.push_back(
          {.site_id = measured.site_id, .sensor = measured.name, .measured_at = row.at, .reading = row.value});
      if (batch.size() < step && &row != &measured.rows.back()) continue;
      data.insert(batch);
      bar.add(batch.size(), measured.name);
      batch.clear();
    }
    const std::chrono::duration<float> took = std::chrono::steady_clock::now() - began;
    const auto rows = static_cast<std::int64_t>(measured.rows.size());
    ps::repository_for<performance_metric>(tx).insert(
        {.component = "loader", .operation = measured.name, .rows = rows, .seconds = took.count()});
  });
}

/// Stores all series with a progress bar; gives how many readings these are.
template <class Database>
std::size_t load(Database& db, const std::vector<series>& all) {
  std::size_t total = 0;
  for (const series& each : all) total += each.rows.size();
  progress bar{total};
  for (const series& each : all) load(db, each, bar);
  bar.finish();
  return total;
}
