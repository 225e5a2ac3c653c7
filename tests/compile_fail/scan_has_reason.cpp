// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this doesn't say why a whole table may be read
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>,
#if defined(ACCEPT)
                             ps::small_table("a site for each of a hundred tenants")
#elif REJECT == 1
                             ps::small_table("")
#endif
  };
}

inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
#if defined(ACCEPT)
auto all(ps::repository<site, ps::sqlite::connection>& sites) { return sites.where().scan("a report").all(); }
#elif REJECT == 2
auto all(ps::repository<site, ps::sqlite::connection>& sites) { return sites.where().scan("").all(); }
#endif
