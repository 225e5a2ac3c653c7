// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a range of rows travels as a list for each column, and there are no lists of arrays
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct ticket {
  std::int32_t id{};
  std::vector<std::int32_t> history{};
};
template <>
inline constexpr auto ps::placement<ticket> = ps::postgres::table{"tickets", ps::primary_key<&ticket::id>};

auto write(ps::sqlite::connection& connection, const std::vector<ticket>& given) {
  ps::repository<ticket, ps::sqlite::connection> tickets{connection};
#ifdef ACCEPT
  return tickets.on_conflict().insert(given[0]);
#else
  return tickets.on_conflict().insert(given);
#endif
}
