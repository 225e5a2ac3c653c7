// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this reference sets its fields to their defaults
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
  int parent{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>,
#ifdef ACCEPT
                             ps::default_<&site::parent>(1),
#endif
                             ps::references<&site::parent, &site::id>(ps::on_delete::set_default)};
}
inline constexpr auto text = ps::ddl<ps::schema<site>>;
