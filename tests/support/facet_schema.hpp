// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/entity/facets/check.hpp>
#include <polystore/entity/facets/columns.hpp>
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/entity/facets/index.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/references.hpp>
#include <polystore/entity/facets/server.hpp>
#include <polystore/entity/facets/table.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/shape/postgres.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Types that between them use every facet of a table, two of which refer to each other.
namespace facet_schema {

namespace ps = polystore;

enum class level { low, high, top_most };
enum class flavour { sweet, sour };
constexpr std::string_view enum_name_of(ps::entity<flavour>) { return "plant.flavour"; }

struct position {
  double latitude{};
  double longitude{};
};

struct site {
  std::int64_t number{};
  std::string name{};
  std::string code{};
  std::optional<std::string> note{};
  position place{};
  std::optional<std::int32_t> first_order{};
};

struct order {
  ps::uuid id{};
  ps::uuid tenant{};
  std::int64_t site_number{};
  std::optional<ps::uuid> parent{};
  level urgency{};
  std::optional<flavour> taste{};
  std::vector<level> levels{};
  ps::decimal price{};
  double weight{};
  bool open{};
  ps::timestamp created_at{};
  ps::date due{};
  ps::interval patience{};
  std::string title{};
  std::int32_t length{};
  ps::json details{};
  std::vector<std::string> tags{};
  std::int32_t sequence{};
};

template <auto Member>
inline constexpr auto f = ps::field<Member>;

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{
      "plant.sites",
      ps::primary_key<&site::number>,
      ps::identity<&site::number>,
      ps::unique<&site::name, &site::code>.named("one site per name"),
      ps::unique<&site::code>.deferrable(),
      ps::column_name<&site::code>("select"),
      ps::column_type<&site::name>("varchar(100)"),
      ps::flatten<&site::place>("at_"),
      ps::references<&site::first_order, &order::sequence>(ps::on_delete::set_null).initially_deferred(),
      ps::comment("where it's done"),
      ps::comment_on<&site::note>("two\nlines"),
      ps::extension("pg_trgm"),
      ps::gin<ps::operator_class<&site::name, "gin_trgm_ops">>,
      ps::unique_index<ps::lower(f<&site::name>)>,
  };
}
constexpr auto placement_of(ps::entity<order>) {
  return ps::postgres::table{
      "orders",
      ps::primary_key<&order::id>.named("orders_key"),
      ps::default_<&order::id>(ps::gen_uuid),
      ps::default_<&order::created_at>(ps::now),
      ps::default_<&order::urgency>(level::low),
      ps::default_<&order::price>(ps::decimal::of(1250, 2)),
      ps::default_<&order::weight>(0.75),
      ps::default_<&order::open>(true),
      ps::default_<&order::title>("it's"),
      ps::default_<&order::due>(ps::date_of(2024, 2, 29)),
      ps::default_<&order::details>("{}"),
      ps::default_<&order::patience>(ps::interval{0, 1, 1500000}),
      ps::server_sets<&order::id, &order::created_at>,
      ps::unique<&order::sequence>,
      ps::unique<&order::tenant, &order::title>,
      ps::references<&order::site_number, &site::number>(ps::on_delete::cascade, ps::on_update::restrict).deferrable(),
      ps::references<&order::parent, &order::id>,
      ps::check(f<&order::weight> >= 0.5 && (f<&order::title> != "" || f<&order::open> == true)),
      ps::check(f<&order::weight> <= 1000.0),
      ps::check(ps::in(f<&order::urgency>, level::low, level::high)).named("urgency_known"),
      ps::generated<&order::length>(ps::length(f<&order::title>)),
      ps::index<&order::tenant, ps::desc<&order::created_at>.nulls_last(), ps::asc<&order::id>>,
      ps::index<&order::created_at>.where(f<&order::urgency> != level::top_most),
      ps::index<&order::tenant>.including<&order::title, &order::price>().named("orders_by_tenant"),
      ps::hash_index<&order::title>,
      ps::gin<&order::tags>,
      ps::brin<&order::created_at>,
      ps::index<ps::upper(f<&order::title>), &order::id>,
  };
}

using both = ps::schema<order, site>;

}  // namespace facet_schema
