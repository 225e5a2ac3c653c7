// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "entities.hpp"
#include "queries.hpp"

/// All of it, checked against each other by the compiler.
using towerco = ps::schema<tenant, app_user, site, noc_incident, escalation_rule, optimization_task, business_insight,
                           sensor_data, kpi_metric, performance_metric,
                           ps::queries<open_incidents, longest_open, incidents_of_metric, readings_of, task_queue,
                                       insights_of, means_since, seconds_spent>>;
