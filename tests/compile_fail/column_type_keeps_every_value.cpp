// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a column of this type changes values without a word
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ps = polystore;

struct bill {
  std::int64_t id{};
  ps::decimal total{};
  std::vector<ps::decimal> parts{};
  ps::timestamp due{};
  std::optional<ps::time_of_day> opens{};
  ps::interval grace{};
  std::string code{};
};

constexpr auto placement_of(ps::entity<bill>) {
  return ps::postgres::table{"bills",
                             ps::primary_key<&bill::id>,
#ifdef ACCEPT
                             ps::column_type<&bill::total>("numeric(12,2)"),
                             ps::lossy_ok<&bill::total>,
                             ps::column_type<&bill::due>("timestamptz(6)"),
                             ps::column_type<&bill::grace>("interval day to second"),
                             ps::column_type<&bill::code>("character varying(20)"),
                             ps::column_type<&bill::parts>("numeric[]")
#elif REJECT == 1
                             ps::column_type<&bill::total>("Decimal(12,2)"), ps::lossy_ok<&bill::parts>
#elif REJECT == 2
                             ps::column_type<&bill::parts>("numeric(12,2)[]")
#elif REJECT == 3
                             ps::column_type<&bill::due>("timestamp(3) with time zone")
#elif REJECT == 4
                             ps::column_type<&bill::opens>("time(0)")
#elif REJECT == 5
                             ps::column_type<&bill::grace>("INTERVAL YEAR TO MONTH")
#elif REJECT == 6
                             ps::column_type<&bill::code>("char(3)")
#elif REJECT == 7
                             ps::column_type<&bill::code>("name")
#endif
  };
}

inline constexpr auto text = ps::ddl<bill>;
#ifdef ACCEPT
inline constexpr auto sqlite_text = ps::ddl<bill, ps::sqlite::dialect>;
#endif
