// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store has no column type for this field
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ps = polystore;

struct position {
  double latitude{};
  double longitude{};
};

struct site {
  std::int64_t id{};
#ifdef ACCEPT
  position place{};
  std::vector<std::optional<std::string>> tags{};
  std::vector<ps::bytes> pictures{};
#elif REJECT <= 2
  position place{};
#elif REJECT <= 4
  std::optional<std::vector<std::vector<int>>> grid{};
#elif REJECT <= 6
  std::string_view name{};
#elif REJECT <= 8
  char letter{};
#else
  std::vector<position> track{};
#endif
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites",
#ifdef ACCEPT
                             ps::flatten<&site::place>,
#endif
                             ps::primary_key<&site::id>};
}

#ifdef ACCEPT
inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
void use(ps::repository<site, ps::postgres::connection>& sites) { sites.insert(site{}); }
#elif REJECT == 1
inline constexpr auto text = ps::ddl<site>;
#elif REJECT == 2
void use(ps::repository<site, ps::sqlite::connection>&);
#elif REJECT == 3
inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
#elif REJECT == 4
void use(ps::repository<site, ps::postgres::connection>&);
#elif REJECT == 5
inline constexpr auto text = ps::ddl<ps::schema<site>>;
#elif REJECT == 6
void use(ps::repository<site, ps::sqlite::connection>&);
#elif REJECT == 7
inline constexpr auto text = ps::ddl<site>;
#elif REJECT == 8
inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
#elif REJECT == 9
inline constexpr auto text = ps::ddl<site>;
#elif REJECT == 10
void use(ps::repository<site, ps::sqlite::connection>&);
#endif
