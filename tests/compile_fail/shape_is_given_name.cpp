// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a placement begins with the table's name
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<site> =
#ifdef ACCEPT
    ps::postgres::table{"sites", ps::primary_key<&site::id>};
#elif REJECT == 1
    ps::postgres::table{ps::primary_key<&site::id>};
#elif REJECT == 2
    ps::sqlite::table{std::string_view("sites"), ps::primary_key<&site::id>};
#endif
