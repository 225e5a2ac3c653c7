// SPDX-License-Identifier: BSL-1.0
// The questions that are asked every day. Each has a name, so that the manifest lists it with the index that serves it.
#pragma once

#include <polystore/queries.hpp>

#include "entities.hpp"

#include <cstdint>

/// What a tenant's screens show first.
inline constexpr auto open_incidents =
    ps::query<noc_incident>
        .where(ps::field<&noc_incident::tenant_id> == ps::parameter<&noc_incident::tenant_id>,
               ps::field<&noc_incident::status> != incident_status::resolved)
        .order_by(ps::desc<&noc_incident::created_at>, ps::desc<&noc_incident::id>);

/// What has waited longest, whoever's it is. The status stands in the text, or the partial index couldn't serve it.
inline constexpr auto longest_open =
    ps::query<noc_incident>
        .where(ps::field<&noc_incident::status> != ps::constant<incident_status::resolved>)
        .order_by(ps::asc<&noc_incident::created_at>)
        .limit(ps::parameter<"most", std::int64_t>);

inline constexpr auto incidents_of_metric =
    ps::query<noc_incident>.where(ps::field<&noc_incident::site_id> == ps::parameter<&noc_incident::site_id>,
                                  ps::field<&noc_incident::metric_name> == ps::parameter<&noc_incident::metric_name>);

/// The readings of a series as the store has them, in the order in which they were taken.
inline constexpr auto readings_of =
    ps::query<sensor_data>
        .where(ps::field<&sensor_data::site_id> == ps::parameter<&sensor_data::site_id>,
               ps::field<&sensor_data::sensor> == ps::parameter<&sensor_data::sensor>)
        .order_by(ps::asc<&sensor_data::measured_at>, ps::asc<&sensor_data::id>);

/// What is to be done next.
inline constexpr auto task_queue =
    ps::query<optimization_task>
        .where(ps::field<&optimization_task::status> == ps::constant<task_status::queued>)
        .order_by(ps::desc<&optimization_task::priority>, ps::asc<&optimization_task::created_at>)
        .limit(ps::parameter<"most", std::int64_t>);

inline constexpr auto insights_of =
    ps::query<business_insight>
        .where(ps::field<&business_insight::tenant_id> == ps::parameter<&business_insight::tenant_id>,
               ps::field<&business_insight::kind> == ps::parameter<&business_insight::kind>)
        .order_by(ps::asc<&business_insight::month>);

struct daily_mean {
  std::string metric_name{};
  double mean{};
};
/// What every metric of a tenant came to since a time.
inline constexpr auto means_since =
    ps::query<kpi_metric>
        .where(ps::field<&kpi_metric::tenant_id> == ps::parameter<&kpi_metric::tenant_id>,
               ps::field<&kpi_metric::timestamp> >= ps::parameter<"since", ps::timestamp>)
        .group_by(ps::field<&kpi_metric::metric_name>)
        .select<daily_mean>(ps::field<&kpi_metric::metric_name>, ps::avg(ps::field<&kpi_metric::value>));

/// How this software does itself: the log is read whole, and has no index for it.
inline constexpr auto seconds_spent =
    ps::query<performance_metric>.select(ps::sum(ps::field<&performance_metric::seconds>)).scan("the log is swept once a week");
