// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this field is filled by a member of a context that has another type
#include <polystore/context.hpp>
#include <polystore/sqlite.hpp>
namespace ps = polystore;

enum class role { reader, writer };
struct request {
  std::string user{};
  std::optional<std::string> agent{};
  std::int64_t number{};
  role as{};
};
struct site {
  std::int64_t id{};
  std::string made_by{};
  std::optional<std::string> changed_by{};
  role made_as{};
};
#ifdef ACCEPT
inline constexpr auto by = ps::created_with<&site::made_by, &request::user>;
inline constexpr auto perhaps_by = ps::updated_with<&site::changed_by, &request::user>;
inline constexpr auto perhaps_with = ps::updated_with<&site::changed_by, &request::agent>;
#elif REJECT == 1
inline constexpr auto by = ps::created_with<&site::made_by, &request::number>;
#elif REJECT == 2
inline constexpr auto by = ps::created_with<&site::made_by, &request::agent>;
#elif REJECT == 3
inline constexpr auto by = ps::created_with<&site::made_as, &request::as>;
#endif
