// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this index asks too much of its method
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
  std::vector<std::string> tags{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites",
#ifdef ACCEPT
                             ps::hash_index<&site::name>, ps::gin<&site::tags>, ps::brin<&site::id, &site::name>};
#elif REJECT == 1
                             ps::hash_index<&site::id, &site::name>};
#elif REJECT == 2
                             ps::hash_index<&site::name>.unique()};
#elif REJECT == 3
                             ps::brin<&site::id>.including<&site::name>()};
#elif REJECT == 4
                             ps::brin<ps::desc<&site::id>>};
#endif
}
inline constexpr auto text = ps::ddl<site>;
