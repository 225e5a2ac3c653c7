// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store can't honour one of the type's facets
#include <polystore/entity/facets/full_text.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/server.hpp>
#include <polystore/shape/postgres.hpp>
#include <polystore/sqlite/ddl.hpp>

#include <cstdint>
#include <optional>
#include <string>

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
#if REJECT == 1
constexpr auto placement_of(ps::entity<event>) {
  return ps::postgres::table{"events", ps::primary_key<&event::number>, ps::identity<&event::sequence>};
}
inline constexpr auto text = ps::ddl<event, ps::sqlite::dialect>;
#endif
#if REJECT == 2
struct book {
  std::int64_t id{};
  std::string title{};
};
constexpr auto placement_of(ps::entity<book>) {
  return ps::postgres::table{"books", ps::primary_key<&book::id>, ps::full_text<"english", &book::title>};
}
inline constexpr auto text = ps::ddl<book, ps::sqlite::dialect>;
#endif
#if REJECT == 3
struct badge {
  std::int64_t id{};
  std::optional<std::string> code{};
};
constexpr auto placement_of(ps::entity<badge>) {
  return ps::postgres::table{"badges", ps::primary_key<&badge::id>, ps::unique<&badge::code>.nulls_not_distinct()};
}
inline constexpr auto text = ps::ddl<badge, ps::sqlite::dialect>;
#endif
