// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this enumeration would be called like a built-in type of PostgreSQL
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

enum class path { low, high };
#ifdef ACCEPT
constexpr std::string_view enum_name_of(ps::entity<path>) { return "flight_path"; }
#endif
struct flight {
  int id{};
  path taken{};
};
constexpr auto placement_of(ps::entity<flight>) { return ps::postgres::table{"flights", ps::primary_key<&flight::id>}; }
inline constexpr auto text = ps::ddl<flight>;
