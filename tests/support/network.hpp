// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/pattern.hpp>
#include <polystore/polystore.hpp>
#include <polystore/queries.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// A schema with queries that have names.
namespace network {

namespace ps = polystore;

enum class state { open, acknowledged, resolved };

struct site {
  std::int64_t id{};
  std::string code{};
  std::string region{};
};
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::unique<&site::code>, ps::index<&site::region>};
}

struct region {
  std::string name{};
  std::int32_t zone{};
};
constexpr auto placement_of(ps::entity<region>) {
  return ps::postgres::table{"regions", ps::primary_key<&region::name>, ps::small_table("a few dozen")};
}

struct incident {
  std::int64_t id{};
  std::int64_t site_id{};
  std::string title{};
  state now{};
  ps::timestamp created_at{};
  std::optional<std::int32_t> severity{};
};
constexpr auto placement_of(ps::entity<incident>) {
  return ps::postgres::table{
      "incidents",
      ps::primary_key<&incident::id>,
      ps::references<&incident::site_id, &site::id>,
      ps::index<&incident::site_id, ps::desc<&incident::created_at>>,
      ps::index<&incident::created_at>.where(ps::field<&incident::now> == state::open).named("open_incidents_idx"),
      ps::index<&incident::severity>};
}

struct listed {
  std::string code{};
  std::string title{};
  std::optional<std::int32_t> severity{};
};

inline constexpr auto recent_incidents =
    ps::query<incident>
        .where(ps::field<&incident::site_id> == ps::parameter<&incident::site_id>,
               ps::field<&incident::created_at> > ps::parameter<"since", ps::timestamp>)
        .order_by(ps::desc<&incident::created_at>)
        .limit(50);
inline constexpr auto open_since =
    ps::query<incident>
        .join<site>(ps::field<&site::id> == ps::field<&incident::site_id>)
        .where(ps::field<&incident::now> == ps::constant<state::open>,
               ps::field<&incident::created_at> > ps::parameter<"since", ps::timestamp>)
        .select<listed>(ps::field<&site::code>, ps::field<&incident::title>, ps::field<&incident::severity>);
inline constexpr auto titles_like =
    ps::query<incident>.where(ps::field<&incident::site_id> == ps::parameter<&incident::site_id>,
                              ps::field<&incident::title> == ps::parameter<&incident::title> ||
                                  contains_text(ps::field<&incident::title>, "fire") ||
                                  starts_with(ps::field<&incident::title>, ps::parameter<&incident::title>));
inline constexpr auto sites_named =
    ps::query<site>.where(in(ps::field<&site::code>, ps::parameter<"codes", std::vector<std::string>>)).limit(ps::parameter<"rows", std::int64_t>);
inline constexpr auto last_incident =
    ps::query<incident>.where(ps::field<&incident::site_id> == ps::parameter<&incident::site_id>).select(max(ps::field<&incident::created_at>));

inline constexpr auto resolved =
    ps::query<incident>.where(ps::field<&incident::now> == ps::constant<state::resolved>).scan("the yearly report");
inline constexpr auto quiet_sites =
    ps::query<site>.where(ps::field<&site::region> == ps::parameter<&site::region>,
                          !in(ps::field<&site::id>, ps::from<incident>()
                                                        .where(ps::field<&incident::title> > "fire")
                                                        .scan("few are severe")
                                                        .select(ps::field<&incident::site_id>)));
inline constexpr auto regions_in = ps::query<region>.where(ps::field<&region::zone> == ps::parameter<&region::zone>);

using everything = ps::schema<site, ps::queries<recent_incidents, open_since, titles_like>, incident, region,
                              ps::queries<sites_named, last_incident, resolved, quiet_sites, regions_in>>;

}  // namespace network
