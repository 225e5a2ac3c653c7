// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a value in this default, check, index or view has no exact literal
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct sample {
  double value{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<sample>) {
  return ps::postgres::table{"samples", ps::default_<&sample::value>(0.1)};
}
inline constexpr auto text = ps::ddl<sample>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<sample>) {
  return ps::postgres::table{"samples", ps::default_<&sample::value>(1e-300)};
}
inline constexpr auto text = ps::ddl<sample>;
#endif
