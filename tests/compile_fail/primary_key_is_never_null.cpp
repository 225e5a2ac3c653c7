// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a field of this primary key is a std::optional
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct reading {
  int sensor{};
#ifdef ACCEPT
  int number{};
#else
  std::optional<int> number{};
#endif
};
constexpr auto placement_of(ps::entity<reading>) {
  return ps::postgres::table{"readings", ps::primary_key<&reading::sensor, &reading::number>};
}
inline constexpr auto text = ps::ddl<reading>;
