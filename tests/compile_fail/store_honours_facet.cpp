// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store can't honour one of the type's facets
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/server.hpp>
#include <polystore/shape/postgres.hpp>
#include <polystore/sqlite/ddl.hpp>

#include <cstdint>

namespace ps = polystore;

struct event {
  std::int64_t number{};
  std::int64_t sequence{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<event>) {
  return ps::postgres::table{"events", ps::primary_key<&event::number>, ps::identity<&event::number>};
}
inline constexpr auto text = ps::ddl<event, ps::sqlite::dialect>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<event>) {
  return ps::postgres::table{"events", ps::primary_key<&event::number>, ps::identity<&event::sequence>};
}
inline constexpr auto text = ps::ddl<event, ps::sqlite::dialect>;
#endif
