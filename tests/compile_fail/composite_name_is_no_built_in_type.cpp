// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this composite is called like a built-in type of PostgreSQL
#include <polystore/postgres.hpp>

namespace ps = polystore;

struct place {
  double x{}, y{};
};
#ifdef ACCEPT
constexpr std::string_view composite_name_of(ps::entity<place>) { return "place"; }
#endif
#ifdef REJECT
constexpr std::string_view composite_name_of(ps::entity<place>) { return "point"; }
#endif
struct tower {
  int id{};
  place stands_at{};
};
constexpr auto placement_of(ps::entity<tower>) { return ps::postgres::table{"towers", ps::primary_key<&tower::id>}; }
inline constexpr auto text = ps::ddl<tower>;
