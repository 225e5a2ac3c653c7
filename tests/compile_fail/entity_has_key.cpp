// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this type has no primary_key
#include <polystore/sqlite/repository.hpp>
namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
  double value{};
};

template <>
inline constexpr auto ps::placement<reading> = ps::postgres::table{
    "readings",
#ifdef ACCEPT
    ps::primary_key<&reading::id>,
#endif
};

auto find(ps::sqlite::connection& connection, std::int64_t id) {
  return ps::repository<reading, ps::sqlite::connection>{connection}.find(id);
}
