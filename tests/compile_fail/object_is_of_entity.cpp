// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this repository takes objects of its own type
#include <polystore/sqlite/repository.hpp>

#include <string>
#include <vector>

namespace ps = polystore;

struct reading {
  std::int64_t sensor{};
  double value{};
};
template <>
inline constexpr auto ps::placement<reading> = ps::postgres::table{"readings"};

struct special_reading : reading {};
struct site {
  std::int64_t id{};
};

using readings = ps::repository<reading, ps::sqlite::connection>;

#ifdef ACCEPT
void use(readings& into, const std::vector<reading>& several) {
  into.insert({.sensor = 1, .value = 2});
  into.insert(several);
  into.insert(special_reading{});
}
#elif REJECT == 1
void use(readings& into) { into.insert(site{}); }
#elif REJECT == 2
void use(readings& into) { into.insert(1); }
#elif REJECT == 3
void use(readings& into) { into.insert(std::vector<site>(2)); }
#endif
