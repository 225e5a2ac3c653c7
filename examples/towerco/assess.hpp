// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/database.hpp>

#include "entities.hpp"
#include "load.hpp"
#include "queries.hpp"
#include "seed.hpp"
#include "statistics.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <vector>

/// What is told of a series in the end.
struct summary {
  std::string name{};
  ps::timestamp first{}, last{};
  statistics values{};
  std::int64_t incidents = 0;
};

/// One incident for each run of readings that are more than four standard deviations from the mean.
inline std::vector<noc_incident> incidents_in(const std::vector<sensor_data>& readings, const statistics& values,
                                              ps::uuid tenant_id) {
  std::vector<noc_incident> found;
  bool was_outside = false;
  for (const sensor_data& each : readings) {
    const bool is_outside = std::abs(each.reading - values.mean()) > 4 * values.sigma();
    if (is_outside && !was_outside) {
      const double usual = values.mean();
      found.push_back({.tenant_id = tenant_id,
                       .site_id = each.site_id,
                       .title = fmt::format("{} is {:.6g}, usually {:.6g}", each.sensor, each.reading, usual),
                       .metric_name = each.sensor,
                       .severity = each.reading == 0 ? incident_severity::critical : incident_severity::major});
    }
    was_outside = is_outside;
  }
  return found;
}

/// The means of each hour.
inline std::vector<kpi_metric> hourly_means(const std::vector<sensor_data>& readings, ps::uuid tenant_id) {
  constexpr std::int64_t hour = 3'600'000'000;
  std::vector<kpi_metric> means;
  std::int64_t count = 0;
  for (const sensor_data& each : readings) {
    const ps::timestamp begin{each.measured_at.microseconds / hour * hour};
    if (means.empty() || means.back().timestamp != begin) {
      means.push_back(
          {.timestamp = begin, .tenant_id = tenant_id, .site_id = each.site_id, .metric_name = each.sensor});
      count = 0;
    }
    kpi_metric& mean = means.back();
    mean.value += (each.reading - mean.value) / static_cast<double>(++count);
    mean.metadata = ps::json{fmt::format(R"({{"readings": {}}})", count)};
  }
  return means;
}

/// Draws conclusions from a series: its means, its incidents and a task for the site are stored together or not
/// at all.
template <class Database>
summary assess(Database& db, const network& ours, const series& measured) {
  const auto readings = db.query(readings_of, measured.site_id, measured.name).all();
  if (readings.empty()) return {.name = measured.name};
  summary told{.name = measured.name, .first = readings.front().measured_at, .last = readings.back().measured_at};
  for (const sensor_data& each : readings) told.values.add(each.reading);
  const auto found = incidents_in(readings, told.values, ours.owner.id);

  db.transaction([&](auto& tx) {
    auto means = ps::repository_for<kpi_metric>(tx);
    for (const kpi_metric& mean : hourly_means(readings, ours.owner.id)) means.upsert(mean);
    if (found.empty()) return;
    ps::repository_for<noc_incident>(tx).insert(found);
    ps::repository_for<optimization_task>(tx).insert({.tenant_id = ours.owner.id,
                                                      .site_id = measured.site_id,
                                                      .goal = "find out what happens to " + measured.name,
                                                      .priority = std::int16_t(found.size() > 10 ? 5 : 3),
                                                      .requested_by = ours.manager.id});
  });
  told.incidents = db.query(incidents_of_metric, measured.site_id, measured.name).count();
  return told;
}
