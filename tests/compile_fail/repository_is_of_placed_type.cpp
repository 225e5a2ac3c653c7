// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: nobody has said where this type lives
#include <polystore/sqlite/repository.hpp>
namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
  std::int32_t version{};
  ps::timestamp taken_at{};
};

#ifdef ACCEPT
template <>
inline constexpr auto ps::placement<reading> = ps::postgres::table{"readings", ps::primary_key<&reading::id>};
#endif

void add(ps::sqlite::connection& connection) {
  ps::repository<reading, ps::sqlite::connection>{connection}.insert({.sensor = "a"});
}
