// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/schema.hpp>

#include <polystore/shape/postgres.hpp>

namespace {

namespace ps = polystore;

struct archive {};
struct placed {
  int id{};
};
struct archived {
  int id{};
};
struct homeless {
  int id{};
};
constexpr auto placement_of(ps::entity<placed>) { return ps::postgres::table{"placed"}; }
constexpr auto placement_of(ps::entity<archived>) { return ps::postgres::table{"archived", ps::in_database<archive>}; }

using types = ps::schema<placed, archived, homeless>;

static_assert(types::size == 3);
static_assert(ps::schema_has<types, archived>);
static_assert(!ps::schema_has<types, int>);

static_assert(ps::is_placed<placed>);
static_assert(!ps::is_placed<homeless>);

static_assert(std::is_same_v<ps::database_tag<placed>, ps::only_database>);
static_assert(std::is_same_v<ps::database_tag<archived>, archive>);

static_assert(ps::is_table_in<placed, ps::only_database>);
static_assert(!ps::is_table_in<archived, ps::only_database>);
static_assert(ps::is_table_in<archived, archive>);
static_assert(!ps::is_table_in<homeless, ps::only_database>);

}  // namespace
