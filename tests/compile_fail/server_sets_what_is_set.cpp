// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an insert leaves these fields out and nothing sets one of them
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::int64_t serial{};
  ps::timestamp since{};
  std::optional<ps::timestamp> seen{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites",
#ifdef ACCEPT
                             ps::server_sets<&site::id, &site::serial, &site::since, &site::seen>,
                             ps::column_type<&site::serial>("bigserial"),
                             ps::default_<&site::since>(ps::now),
#else
                             ps::server_sets<&site::id, &site::since>,
#endif
                             ps::primary_key<&site::id>,
                             ps::identity<&site::id>};
}
inline constexpr auto text = ps::ddl<site>;
