// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a value in this default, check, index or view has no exact literal
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/query/selection.hpp>

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
#if REJECT == 1
constexpr auto placement_of(ps::entity<sample>) {
  return ps::postgres::table{"samples", ps::default_<&sample::value>(1e-300)};
}
inline constexpr auto text = ps::ddl<sample>;
#endif
#if REJECT == 2
constexpr auto placement_of(ps::entity<sample>) { return ps::postgres::table{"samples"}; }
struct tiny {
  double value{};
};
constexpr auto placement_of(ps::entity<tiny>) {
  return ps::postgres::view{
      "tiny_samples",
      ps::from<sample>().where(ps::field<&sample::value> < 1e-300).select<tiny>(ps::field<&sample::value>)};
}
inline constexpr auto text = ps::ddl<tiny>;
#endif
