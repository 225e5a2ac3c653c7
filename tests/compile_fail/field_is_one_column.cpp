// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this facet is of columns, and one of its fields is flattened into several of them
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct position {
  double latitude{};
  double longitude{};
};
struct grid {
  std::string square{};
};
struct site {
  std::int64_t id{};
  position place{};
  grid map{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites",
                             ps::flatten<&site::place>("at_"),
                             ps::flatten<&site::map>("map_"),
#ifdef ACCEPT
                             ps::primary_key<&site::id>,
                             ps::personal<&site::place>,
                             ps::unique<&site::map>,
                             ps::comment_on<&site::place, &position::latitude>("north of the equator")
#elif REJECT == 1
                             ps::primary_key<&site::id>, ps::unique<&site::id, &site::place>
#elif REJECT == 2
                             ps::primary_key<&site::place>
#elif REJECT == 3
                             ps::primary_key<&site::id>, ps::index<ps::desc<&site::place>>
#elif REJECT == 4
                             ps::primary_key<&site::id>, ps::column_type<&site::place>("real")
#endif
  };
}

inline constexpr auto text = ps::ddl<site>;
#ifdef ACCEPT
inline constexpr auto sqlite_text = ps::ddl<site, ps::sqlite::dialect>;
#endif
