// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/database.hpp>

#include "entities.hpp"

#include <vector>

/// What the example works with.
struct network {
  tenant owner{};
  app_user manager{};
  std::vector<site> sites{};
};

/// A tenant with its users, sites and rules, or nothing of it. What an earlier run left goes first, and with the
/// tenant all that is the tenant's.
template <class Database>
network seed(Database& db) {
  return db.transaction([](auto& tx) {
    network made;
    auto tenants = ps::repository_for<tenant>(tx);
    tenants.where(ps::field<&tenant::name> == "Skyline Towers").erase();
    made.owner = tenants.insert({.name = "Skyline Towers"});

    const ps::uuid owner = made.owner.id;
    auto users = ps::repository_for<app_user>(tx);
    made.manager = users.insert({.tenant_id = owner,
                                 .email = "Maria.Weber@skyline.example",
                                 .full_name = "Maria Weber",
                                 .role = user_role::manager,
                                 .permissions = {"incidents:resolve", "tasks:start"}});
    users.insert(
        {.tenant_id = owner, .email = "noc@skyline.example", .full_name = "Night shift", .role = user_role::engineer});

    made.sites = ps::repository_for<site>(tx).insert(std::vector<site>{
        {.tenant_id = owner,
         .code = "MUC-001",
         .name = "München Olympiapark",
         .location = {48.1755, 11.5518},
         .height_m = 42.5,
         .status = site_status::active,
         .configuration = {R"({"sectors": 3, "bands": [800, 1800, 3500]})"}},
        {.tenant_id = owner,
         .code = "BER-014",
         .name = "Berlin Tempelhof",
         .location = {52.4730, 13.4039},
         .status = site_status::active},
        {.tenant_id = owner,
         .code = "HAM-007",
         .name = "Hamburg Hafen",
         .location = {53.5413, 9.9841},
         .height_m = 61.0},
    });

    ps::repository_for<escalation_rule>(tx).insert(std::vector<escalation_rule>{
        {.tenant_id = owner, .severity = incident_severity::critical, .wait_for = {.microseconds = 300'000'000}},
        {.tenant_id = owner,
         .severity = incident_severity::critical,
         .level = 2,
         .wait_for = {.microseconds = 1'800'000'000},
         .notify_role = user_role::manager,
         .notify_user_id = made.manager.id},
    });
    return made;
  });
}
