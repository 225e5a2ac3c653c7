// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an identity is a number that counts up
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
    ps::identity<&reading::id>,
#else
    ps::identity<&reading::sensor>,
#endif
};
