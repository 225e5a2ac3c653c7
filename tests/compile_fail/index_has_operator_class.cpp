// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the store has no way to compare this field in such an index
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
  std::vector<std::string> tags{};
  ps::json details{};
  std::string words{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{
      "sites",
#ifdef ACCEPT
      ps::gin<&site::tags>,
      ps::gin<&site::details>,
      ps::gin<ps::operator_class<&site::name, "gin_trgm_ops">>,
      ps::gin<&site::words>,
      ps::column_type<&site::words>("tsvector"),
#elif REJECT == 1
      ps::gin<&site::name>,
#elif REJECT == 2
      ps::gin<&site::tags, &site::id>,
#elif REJECT == 3
      ps::gist<&site::name>,
#endif
  };
}
inline constexpr auto text = ps::ddl<site>;

struct known {
  int id{};
};
constexpr auto placement_of(ps::entity<known>) {
  return ps::postgres::table{"known", ps::gin<&known::id>, ps::extension("btree_gin")};
}
#ifdef ACCEPT
inline constexpr auto with_extension = ps::ddl<known>;
#endif
