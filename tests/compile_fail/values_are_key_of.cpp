// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these values are not the key of this type
#include <polystore/sqlite/repository.hpp>

#include <string>

namespace ps = polystore;

struct reading {
  std::int64_t sensor{};
  std::string kind{};
  double value{};
};
template <>
inline constexpr auto ps::placement<reading> =
    ps::postgres::table{"readings", ps::primary_key<&reading::sensor, &reading::kind>};

using readings = ps::repository<reading, ps::sqlite::connection>;

#ifdef ACCEPT
bool use(readings& from) {
  return from.find(1, "x") && from.get({}, "x").value > 0 && from.exists(1u, {}) && from.erase(1, "x");
}
#elif REJECT == 1
auto use(readings& from) { return from.find(1); }
#elif REJECT == 2
auto use(readings& from) { return from.get("x", 1); }
#elif REJECT == 3
bool use(readings& from) { return from.exists(1, "x", 2); }
#elif REJECT == 4
bool use(readings& from) { return from.erase(reading{}); }
#elif REJECT == 5
auto use(readings& from) { return from.find(); }
#endif
