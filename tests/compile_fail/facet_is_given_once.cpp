// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a type has one primary key and one version
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::int32_t number{};
  std::int32_t version{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::version<&site::version>,
#ifdef ACCEPT
                        ps::unique<&site::number>};
#elif REJECT == 1
                        ps::primary_key<&site::number>};
#elif REJECT == 2
                        ps::version<&site::number>};
#endif
inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
