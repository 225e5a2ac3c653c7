// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store keeps a part of this key as a text that may differ where the values are equal
#include <polystore/expr/document.hpp>
#include <polystore/json.hpp>
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct place {
  double x{};
  ps::decimal height{};
};
constexpr std::string_view composite_name_of(ps::entity<place>) { return "place"; }

struct site {
  std::int64_t id{};
  ps::json details{};
  ps::json_of<std::vector<int>> steps{};
  std::vector<ps::decimal> prices{};
  place where{};
  std::vector<int> numbers{};
  ps::decimal price{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{
    "sites",
#ifdef ACCEPT
    ps::primary_key<&site::id>,
    ps::unique<&site::numbers, &site::price>,
    ps::unique_index<ps::document<&site::details>[ps::text_constant<"code">].as_text()>,
    ps::index<&site::details>,
#elif REJECT == 1
    ps::primary_key<&site::id, &site::details>,
#elif REJECT == 2
    ps::unique<&site::steps>,
#elif REJECT == 3
    ps::unique<&site::prices>,
#elif REJECT == 4
    ps::unique_index<&site::where>,
#elif REJECT == 5
    ps::unique_index<&site::id, ps::desc<&site::details>>,
#elif REJECT == 6
    ps::unique_index<ps::document<&site::details>[ps::text_constant<"code">].as_json()>,
#endif
};
inline constexpr auto text = ps::ddl<ps::schema<site>, ps::sqlite::dialect>;
