// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/time.hpp>
#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>

// Two tables, a view over both, a materialized view over a table, and a view over these views.
namespace view_schema {

namespace ps = polystore;
using ps::field;

enum class state { planned, open, closed };

struct site {
  std::int64_t id{};
  std::string region{};
  state status{};
  ps::decimal rent{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
  ps::timestamp begun_at{};
  std::optional<ps::timestamp> ended_at{};
};

struct open_site {
  std::int64_t id{};
  std::string region{};
  ps::decimal rent{};
  std::optional<ps::timestamp> visited_at{};
};
struct region_effort {
  std::string region{};
  std::int64_t visits{};
  std::optional<double> seconds{};
};
struct costly_region {
  std::string region{};
  std::int64_t visits{};
};

constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"plant.sites", ps::primary_key<&site::id>}; }
constexpr auto placement_of(ps::entity<visit>) {
  return ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>,
                             ps::small_table("a test writes a few rows")};
}
constexpr auto placement_of(ps::entity<open_site>) {
  return ps::postgres::view{
      "open_sites",
      ps::from<site>()
          .left_join<visit>(field<&visit::site_id> == field<&site::id>)
          .where(field<&site::status> == state::open && field<&site::region> != "it's")
          .group_by(field<&site::id>, field<&site::region>, field<&site::rent>)
          .select<open_site>(field<&site::id>, field<&site::region>, field<&site::rent>,
                             ps::max(field<&visit::begun_at>)),
      ps::column_name<&open_site::visited_at>("last_visit"),
      ps::comment("Those that are open"),
      ps::comment_on<&open_site::visited_at>("The last time"),
  };
}
constexpr auto placement_of(ps::entity<region_effort>) {
  return ps::postgres::materialized_view{
      "plant.region_efforts",
      ps::from<visit>()
          .join<&visit::site_id>()
          .where(field<&visit::begun_at> > ps::now - ps::days{90})
          .group_by(field<&site::region>)
          .select<region_effort>(
              field<&site::region>, ps::count(),
              ps::avg(ps::extract<ps::part::epoch>(field<&visit::ended_at> - field<&visit::begun_at>))),
      ps::unique_index<&region_effort::region>,
      ps::index<ps::desc<&region_effort::visits>>.where(field<&region_effort::visits> > 1).named("many_visits"),
      ps::comment("What was done where"),
      ps::small_table("a test writes a few rows")};
}
constexpr auto placement_of(ps::entity<costly_region>) {
  return ps::postgres::view{
      "costly_regions",
      ps::from<region_effort>()
          .where(ps::exists(ps::from<open_site>().where(field<&open_site::region> == field<&region_effort::region> &&
                                                        field<&open_site::rent> > 100)))
          .select<costly_region>(field<&region_effort::region>, field<&region_effort::visits>)};
}

/// In an order that no store could take.
using everything = ps::schema<costly_region, region_effort, visit, open_site, site>;

}  // namespace view_schema
