// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: what is unique among the rows that are left can't wait
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string code{};
  std::optional<ps::timestamp> deleted_at{};
};
#ifdef ACCEPT
constexpr auto code_is_unique = ps::unique<&site::code>;
#else
constexpr auto code_is_unique = ps::unique<&site::code>.deferrable();
#endif
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::soft_delete<&site::deleted_at>, code_is_unique};
std::string_view script() { return ps::ddl<site, ps::sqlite::dialect>; }
