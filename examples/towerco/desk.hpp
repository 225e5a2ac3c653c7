// SPDX-License-Identifier: BSL-1.0
// A morning at the operator's desk: what goes wrong between people, and how the store says so.
#pragma once

#include <polystore/core/format.hpp>
#include <polystore/database/database.hpp>
#include <polystore/ddl/violates.hpp>
#include <polystore/pages.hpp>

#include "entities.hpp"
#include "queries.hpp"
#include "seed.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <optional>

/// Two people have the same incident on their screens.
template <class Database>
void resolve_together(Database& db, const network& ours) {
  auto incidents = ps::repository_for<noc_incident>(db);
  auto mine = db.query(open_incidents, ours.owner.id).first();
  if (!mine) return;
  auto hers = incidents.get(mine->id);
  hers.status = incident_status::acknowledged;
  incidents.update(hers);

  mine->status = incident_status::resolved;
  try {
    incidents.update(*mine);
  } catch (const ps::stale_version&) {
    fmt::print("Somebody was faster with \"{}\": it is read again and resolved\n", mine->title);
    *mine = incidents.get(mine->id);
    mine->status = incident_status::resolved;
    incidents.update(*mine);
  }
}

/// What somebody asks for on the screen; what is left empty isn't asked for.
struct incident_filter {
  std::optional<incident_status> status{};
  std::optional<ps::uuid> site_id{};
  std::optional<ps::timestamp> since{}, until{};
};

/// Some of a tenant's incidents, the newest first, from where an earlier page ended.
template <class Database>
ps::page<noc_incident> incidents_of(Database& db, const tenant& owner, const incident_filter& by,
                                    const ps::cursor& from) {
  return ps::repository_for<noc_incident>(db)
      .where(ps::field<&noc_incident::tenant_id> == owner.id,
             ps::optional(ps::field<&noc_incident::status> == by.status),
             ps::optional(ps::field<&noc_incident::site_id> == by.site_id),
             ps::optional(ps::between(ps::field<&noc_incident::created_at>, by.since, by.until)))
      .order_by(ps::desc<&noc_incident::created_at>, ps::desc<&noc_incident::id>)
      .page(1, from);
}

/// From the first page of incidents to the last one and back again.
template <class Database>
void leaf_through(Database& db, const network& ours, const incident_filter& by) {
  auto shown = incidents_of(db, ours.owner, by, ps::cursor{});
  std::size_t pages = 1, incidents = shown.rows.size();
  for (; shown.next; ++pages) {
    shown = incidents_of(db, ours.owner, by, *shown.next);
    incidents += shown.rows.size();
  }
  std::size_t back = shown.rows.size();
  while (shown.previous) {
    shown = incidents_of(db, ours.owner, by, *shown.previous);
    back += shown.rows.size();
  }
  fmt::print("{} on {} pages, and {} on the way back\n", incidents, pages, back);
}

/// The same person once more, in other letters.
template <class Database>
void invite_twice(Database& db, const network& ours) {
  try {
    ps::repository_for<app_user>(db).insert(
        {.tenant_id = ours.owner.id, .email = "MARIA.WEBER@skyline.example", .full_name = "Maria Weber"});
  } catch (const ps::unique_violation& refused) {
    if (!ps::violates<app_user>(refused, one_user_per_email)) throw;
    fmt::print("MARIA.WEBER@skyline.example has an account already\n");
  }
}

/// A site under a code that is taken.
template <class Database>
void build_twice(Database& db, const network& ours) {
  try {
    ps::repository_for<site>(db).insert({.tenant_id = ours.owner.id, .code = "MUC-001", .name = "München Nord"});
  } catch (const ps::unique_violation& refused) {
    if (!ps::violates<site>(refused, one_site_per_code)) throw;
    fmt::print("MUC-001 is another site's code\n");
  }
}

/// A month's figure that is corrected: the second replaces the first.
template <class Database>
void book(Database& db, const network& ours) {
  using namespace ps::literals;
  auto insights = ps::repository_for<business_insight>(db);
  const auto booked = [&](const business_insight& cost) {
    using insight = business_insight;
    return insights.template upsert<&insight::tenant_id, &insight::kind, &insight::month>(cost);
  };
  business_insight cost{.tenant_id = ours.owner.id,
                        .kind = insight_kind::energy_cost,
                        .month = ps::date_of(2026, 3, 1),
                        .amount = "18250.40"_decimal,
                        .evidence = ps::json{R"({"source": "estimate"})"}};
  const auto guessed = booked(cost);
  cost.amount = "17914.85"_decimal;
  cost.confidence = 1.0;
  cost.evidence = ps::json{R"({"source": "invoice"})"};
  const auto known = booked(cost);
  fmt::print("Energy in March: {} {}, not {}; still {} row\n", known.amount, ours.owner.currency, guessed.amount,
             db.query(insights_of, ours.owner.id, insight_kind::energy_cost).all().size());
}
