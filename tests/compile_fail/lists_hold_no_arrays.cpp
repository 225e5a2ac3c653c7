// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a range of rows travels as a list for each column, and there are no lists of arrays or composites
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct place {
  double x{}, y{};
};
constexpr std::string_view composite_name_of(ps::entity<place>) { return "place"; }

struct ticket {
  std::int32_t id{};
#ifdef ACCEPT
  std::vector<std::int32_t> history{};
#elif REJECT == 1
  std::vector<std::int32_t> history{};
#elif REJECT == 2
  place where{};
#endif
};
template <>
inline constexpr auto ps::placement<ticket> = ps::postgres::table{"tickets", ps::primary_key<&ticket::id>};

auto write(ps::sqlite::connection& connection, const std::vector<ticket>& given) {
  ps::repository<ticket, ps::sqlite::connection> tickets{connection};
#ifdef ACCEPT
  return tickets.on_conflict().insert(given[0]);
#elif REJECT == 1 || REJECT == 2
  return tickets.on_conflict().insert(given);
#endif
}
