// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/range.hpp>
#include <polystore/full_text.hpp>
#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Tables with an index of each kind, and as many rows as it takes for a planner to care.
namespace searched {

namespace ps = polystore;
using ps::constant, ps::field;

enum class state { open, acknowledged, resolved };

struct site {
  std::int64_t id{};
  std::string region{};
  std::string name{};
};
struct reading {
  std::int64_t id{};
  std::int32_t tenant{};
  std::int64_t site_id{};
  std::string code{};
  std::string name{};
  std::string label{};
  std::string unit{};
  ps::uuid token{};
  state status{};
  bool flag{};
  double amount{};
  ps::decimal price{};
  ps::timestamp at{};
  ps::timestamp seen{};
  ps::date day{};
  std::optional<std::int32_t> grade{};
  std::optional<std::string> remark{};
  std::int32_t major{};
  std::int32_t minor{};
  std::int32_t patch{};
  std::int32_t plain{};
};
struct paper {
  std::int64_t id{};
  std::string title{};
  std::string abstract{};
  std::vector<std::string> tags{};
  std::vector<std::int32_t> numbers{};
  ps::json body{};
  ps::json detail{};
  ps::json loose{};
};
struct lease {
  std::int64_t id{};
  std::string title{};
  ps::range<ps::timestamp> during{};
  ps::range<std::int32_t> seats{};
  double fee{};
  std::int32_t plain{};
};
struct ticket {
  std::int64_t id{};
  std::int32_t tenant{};
  std::string code{};
  std::int32_t plain{};
  std::optional<ps::timestamp> deleted_at{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::index<&site::region>};
}
constexpr auto placement_of(ps::entity<reading>) {
  return ps::postgres::table{
      "readings",
      ps::primary_key<&reading::id>,
      ps::references<&reading::site_id, &site::id>,
      ps::unique<&reading::code>,
      ps::index<&reading::site_id>,
      ps::index<&reading::tenant, ps::desc<&reading::at>>,
      ps::index<lower(field<&reading::name>)>,
      ps::index<ps::operator_class<&reading::label, "text_pattern_ops">>,
      ps::hash_index<&reading::token>,
      ps::index<&reading::at>.where(field<&reading::status> != state::resolved).named("readings_unresolved"),
      ps::index<&reading::flag>,
      ps::index<&reading::amount>,
      ps::index<&reading::price>,
      ps::brin<&reading::seen>,
      ps::index<ps::desc<&reading::day>.nulls_last()>,
      ps::index<&reading::grade>,
      ps::index<&reading::remark>.where(field<&reading::remark> != std::nullopt).named("readings_remarked"),
      ps::index<&reading::major, &reading::minor, &reading::patch>,
      ps::index<&reading::minor>.where(field<&reading::plain> > 98).named("readings_high"),
  };
}
constexpr auto placement_of(ps::entity<paper>) {
  return ps::postgres::table{
      "papers",
      ps::primary_key<&paper::id>,
      ps::extension("pg_trgm"),
      ps::gin<ps::operator_class<&paper::title, "gin_trgm_ops">>,
      ps::gist<ps::operator_class<&paper::abstract, "gist_trgm_ops">>,
      ps::gin<&paper::tags>,
      ps::gin<&paper::body>,
      ps::gin<ps::operator_class<&paper::detail, "jsonb_path_ops">>,
  };
}
constexpr auto placement_of(ps::entity<lease>) {
  return ps::postgres::table{"leases",
                             ps::primary_key<&lease::id>,
                             ps::gist<&lease::during>,
                             ps::column_type<&lease::fee>("numeric(12,2)"),
                             ps::lossy_ok<&lease::fee>,
                             ps::index<&lease::fee>,
                             ps::full_text<"english", &lease::title>};
}
constexpr auto placement_of(ps::entity<ticket>) {
  return ps::postgres::table{"tickets", ps::primary_key<&ticket::id>, ps::index<&ticket::tenant>,
                             ps::unique<&ticket::code>, ps::soft_delete<&ticket::deleted_at>};
}

}  // namespace searched
