// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: two enumerations would be one type in the store
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

namespace noc {
enum class status { open, closed };
}
namespace billing {
enum class status { paid, due };
}
struct incident {
  noc::status status{};
};
struct invoice {
  billing::status status{};
};
constexpr auto placement_of(ps::entity<incident>) { return ps::postgres::table{"incidents"}; }
constexpr auto placement_of(ps::entity<invoice>) { return ps::postgres::table{"invoices"}; }
using all = ps::schema<incident, invoice>;

#ifdef ACCEPT
namespace billing {
constexpr std::string_view enum_name_of(ps::entity<status>) { return "payment_status"; }
}  // namespace billing
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
#ifdef REJECT
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
