// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a version counts up at every write
#include <polystore/sqlite/repository.hpp>
namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
  std::int32_t version{};
  ps::timestamp taken_at{};
};

template <>
inline constexpr auto ps::placement<reading> = ps::postgres::table{
    "readings",
    ps::primary_key<&reading::id>,
#ifdef ACCEPT
    ps::version<&reading::version>,
#else
    ps::version<&reading::sensor>,
#endif
};
