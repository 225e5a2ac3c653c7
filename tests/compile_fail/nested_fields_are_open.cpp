// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: objects of this field's type have personal or secret fields of their own
#include <polystore/json.hpp>
#include <polystore/polystore.hpp>
namespace ps = polystore;

struct person {
  std::int64_t id{};
  std::string name{};
  std::string token{};
};
struct site {
  std::int64_t id{};
  std::optional<ps::json_of<person>> keeper{};
};
struct visit {
  std::int64_t id{};
  std::vector<ps::json_of<person>> guests{};
};
template <>
inline constexpr auto ps::placement<person> = ps::postgres::table{
    "persons", ps::primary_key<&person::id>, ps::personal<&person::name>, ps::secret<&person::token>};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::secret<&visit::guests>};

#ifdef ACCEPT
ps::json written(const site& object) { return ps::to_json<ps::json_rules{.secret = ps::disclosure::included}>(object); }
ps::json written(const visit& object) { return ps::to_json(object); }
#elif REJECT == 1
ps::json written(const site& object) { return ps::to_json(object); }
#elif REJECT == 2
ps::json written(const visit& object) {
  return ps::to_json<ps::json_rules{.personal = ps::disclosure::redacted, .secret = ps::disclosure::included}>(object);
}
#endif
