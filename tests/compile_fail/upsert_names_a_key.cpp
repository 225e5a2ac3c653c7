// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an upsert finds its row by a declared key
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
    ps::primary_key<&reading::id>,
#ifdef ACCEPT
    ps::unique<&reading::sensor>,
#endif
};

reading upsert(ps::sqlite::connection& connection) {
  return ps::repository<reading, ps::sqlite::connection>{connection}.upsert<&reading::sensor>({});
}
