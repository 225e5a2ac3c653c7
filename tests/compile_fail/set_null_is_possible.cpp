// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this reference sets its fields to null
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
#ifdef ACCEPT
  std::optional<int> parent{};
#else
  int parent{};
#endif
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>,
#if defined(ACCEPT) || REJECT == 1
                             ps::references<&site::parent, &site::id>(ps::on_delete::set_null)};
#elif REJECT == 2
                             ps::references<&site::parent, &site::id>(ps::on_update::set_null)};
#endif
}
inline constexpr auto text = ps::ddl<ps::schema<site>>;
