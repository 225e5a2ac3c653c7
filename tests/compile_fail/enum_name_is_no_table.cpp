// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an enumeration and a table would have one name
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

namespace app {
enum class level { low, high };
}

struct order {
  int id{};
  std::vector<app::level> levels{};
};
struct priority {
  int id{};
};
constexpr auto placement_of(ps::entity<order>) { return ps::postgres::table{"orders"}; }
#ifdef ACCEPT
constexpr auto placement_of(ps::entity<priority>) { return ps::postgres::table{"plant.level"}; }
inline constexpr auto text = ps::ddl<ps::schema<priority, order>>;
#elif REJECT == 1
constexpr auto placement_of(ps::entity<priority>) { return ps::postgres::table{"level"}; }
inline constexpr auto text = ps::ddl<ps::schema<priority, order>>;
#elif REJECT == 2
namespace app {
constexpr std::string_view enum_name_of(ps::entity<level>) { return "orders"; }
}  // namespace app
inline constexpr auto text = ps::ddl<order>;
#endif
