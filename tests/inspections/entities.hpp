// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expressions.hpp>
#include <polystore/polystore.hpp>
#include <polystore/queries.hpp>

#include <cstdint>
#include <optional>
#include <string>

// What a platform for the inspection of chips keeps: lots, the inspections of their dies, and a summary of each day.
namespace inspections {

namespace ps = polystore;
using ps::field;

struct lot {
  ps::uuid id{};
  std::string number{};
  std::int32_t wafers{};
  ps::timestamp created_at{};
};

enum class inspection_kind { optical, electrical, x_ray };
enum class inspection_outcome { pending, passed, rework, failed };

struct inspection {
  ps::uuid id{};
  ps::uuid lot_id{};
  std::string die{};
  inspection_kind kind{};
  inspection_outcome outcome = inspection_outcome::pending;
  std::string station{};
  std::int32_t defects{};
  double confidence{};
  ps::json measurements{"{}"};
  ps::timestamp started_at{};
  std::optional<ps::timestamp> finished_at{};
  ps::timestamp created_at{};
  ps::timestamp updated_at{};
};

/// Of the last 90 days, as far as they are finished.
struct daily_summary {
  ps::timestamp day{};
  inspection_kind kind{};
  std::int64_t inspections{};
  std::int64_t failed{};
  std::optional<double> average_seconds{};
};

constexpr auto placement_of(ps::entity<lot>) {
  return ps::postgres::table{
      "lots",
      ps::primary_key<&lot::id>,
      ps::default_<&lot::id>(ps::gen_uuid),
      ps::default_<&lot::created_at>(ps::now),
      ps::server_sets<&lot::id, &lot::created_at>,
      ps::unique<&lot::number>,
      ps::column_type<&lot::number>("character varying(100)"),
      ps::check(ps::between(field<&lot::wafers>, 1, 25)),
  };
}

inline constexpr auto one_inspection_of_a_kind =
    ps::unique<&inspection::lot_id, &inspection::die, &inspection::kind>.named("inspections_once_per_die_and_kind");

constexpr auto placement_of(ps::entity<inspection>) {
  return ps::postgres::table{
      "inspections",
      ps::primary_key<&inspection::id>,
      ps::default_<&inspection::id>(ps::gen_uuid),
      ps::default_<&inspection::outcome>(inspection_outcome::pending),
      ps::default_<&inspection::defects>(0),
      ps::default_<&inspection::measurements>("{}"),
      ps::default_<&inspection::created_at>(ps::now),
      ps::default_<&inspection::updated_at>(ps::now),
      ps::server_sets<&inspection::id, &inspection::created_at>,
      ps::touch<&inspection::updated_at>,
      ps::references<&inspection::lot_id, &lot::id>(ps::on_delete::cascade),
      ps::column_type<&inspection::die>("character varying(20)"),
      ps::column_type<&inspection::station>("character varying(100)"),
      ps::check(field<&inspection::defects> >= 0),
      ps::check(ps::between(field<&inspection::confidence>, 0.0, 1.0)),
      ps::check(field<&inspection::finished_at> >= field<&inspection::started_at>).named("inspections_end_after_start"),
      one_inspection_of_a_kind,
      ps::index<&inspection::lot_id, ps::desc<&inspection::started_at>>,
      ps::index<&inspection::started_at>.where(field<&inspection::outcome> == inspection_outcome::pending),
      ps::hash_index<&inspection::station>,
      ps::gin<&inspection::measurements>,
      ps::index<&inspection::kind, &inspection::finished_at>.including<&inspection::outcome, &inspection::defects>(),
      ps::comment_on<&inspection::confidence>("Of the outcome, 0 to 1"),
  };
}

inline constexpr auto day = ps::date_trunc<ps::unit::day, "UTC">(field<&inspection::started_at>);
inline constexpr auto seconds =
    ps::extract<ps::part::epoch>(field<&inspection::finished_at> - field<&inspection::started_at>);

constexpr auto placement_of(ps::entity<daily_summary>) {
  return ps::postgres::materialized_view{
      "inspection_daily_summaries",
      ps::from<inspection>()
          .where(field<&inspection::finished_at> != std::nullopt &&
                 field<&inspection::started_at> >= ps::now - ps::days{90})
          .group_by(day, field<&inspection::kind>)
          .select<daily_summary>(day, field<&inspection::kind>, ps::count(),
                                 ps::filter(ps::count(), field<&inspection::outcome> == inspection_outcome::failed),
                                 ps::avg(seconds)),
      ps::unique_index<&daily_summary::day, &daily_summary::kind>,
      ps::small_table("a row for each kind of inspection and day of the last 90"),
      ps::comment("Finished inspections of the last 90 days"),
  };
}

inline constexpr auto latest_of_lot =
    ps::query<inspection>.where(field<&inspection::lot_id> == ps::parameter<&inspection::lot_id>)
        .order_by(ps::desc<&inspection::started_at>)
        .limit(ps::parameter<"most", std::int64_t>);
inline constexpr auto pending_since =
    ps::query<inspection>.where(field<&inspection::outcome> == ps::constant<inspection_outcome::pending>,
                                field<&inspection::started_at> >= ps::parameter<"since", ps::timestamp>);
inline constexpr auto of_station =
    ps::query<inspection>.where(field<&inspection::station> == ps::parameter<&inspection::station>);
inline constexpr auto worst_days =
    ps::query<daily_summary>.where(field<&daily_summary::failed> > 0).order_by(ps::desc<&daily_summary::failed>, ps::asc<&daily_summary::day>);

using platform =
    ps::schema<lot, inspection, daily_summary, ps::queries<latest_of_lot, pending_since, of_station, worst_days>>;

}  // namespace inspections
