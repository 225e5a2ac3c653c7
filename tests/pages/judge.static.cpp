// SPDX-License-Identifier: BSL-1.0
#include <polystore/pages/judge.hpp>

#include <polystore/expressions.hpp>
#include <polystore/pages/require.hpp>
#include <polystore/postgres/repository.hpp>
#include <polystore/sqlite/repository.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What is said of a query that can't be read page by page: what its order lacks, and the index that it would need.
namespace weather {

namespace ps = polystore;
using ps::asc, ps::desc, ps::field, ps::from;

struct station {
  std::int64_t id{};
  std::string region{};
  std::string code{};
  std::int32_t height{};
  std::optional<std::string> alias{};
};
constexpr auto placement_of(ps::entity<station>) {
  return ps::postgres::table{"stations", ps::primary_key<&station::id>, ps::unique<&station::region, &station::code>,
                             ps::unique<&station::alias>, ps::index<&station::height, &station::id>};
}
struct reading {
  std::int64_t station_id{};
  std::int32_t value{};
  std::optional<ps::timestamp> taken_at{};
};
constexpr auto placement_of(ps::entity<reading>) {
  return ps::postgres::table{"readings", ps::index<&reading::station_id, &reading::value>,
                             ps::index<asc<&reading::taken_at>.nulls_first()>};
}

template <class Query>
constexpr bool has_key(const Query&) {
  return ps::pages::detail::totality_of<ps::postgres::dialect, Query>.has_key;
}
template <class Query>
constexpr std::string_view lacks(const Query&) {
  return ps::pages::detail::missing_order<ps::postgres::dialect, Query>.view();
}
template <class Dialect = ps::postgres::dialect, class Query>
constexpr bool is_served(const Query&) {
  return ps::pages::is_served_in_order(ps::pages::detail::facts_of<Dialect, Query>);
}
template <class Dialect = ps::postgres::dialect, class Query>
constexpr std::string_view needs(const Query&) {
  return ps::pages::detail::missing_facet<Dialect, Query>.view();
}

constexpr auto region = field<&station::region>;
constexpr auto height = field<&station::height>;

// An order is total by the unique key of which it lacks the least.
static_assert(lacks(from<station>()) == "ps::asc<&weather::station::id>");
static_assert(lacks(from<station>().order_by(asc<&station::id>)).empty());
static_assert(lacks(from<station>().order_by(desc<&station::height>)) == "ps::desc<&weather::station::id>");
static_assert(lacks(from<station>().order_by(asc<&station::region>, asc<&station::code>)).empty());
static_assert(lacks(from<station>().where(region == "north").order_by(asc<&station::code>)).empty());
static_assert(lacks(from<station>().where(region > "north").order_by(asc<&station::code>)) ==
              "ps::asc<&weather::station::id>");

// Of a key that can be null many rows may have none.
static_assert(lacks(from<station>().order_by(asc<&station::alias>)) == "ps::asc<&weather::station::id>");
static_assert(has_key(from<station>()) && !has_key(from<reading>()));

// The facet that is named begins with what is compared for equality, and goes on in the order of the page.
static_assert(is_served(from<station>().order_by(desc<&station::height>, desc<&station::id>)));
static_assert(!is_served(from<station>().order_by(desc<&station::height>, asc<&station::id>)));
static_assert(needs(from<station>().order_by(desc<&station::height>, asc<&station::id>)) ==
              "ps::index<ps::desc<&weather::station::height>, &weather::station::id>");
static_assert(needs(from<station>().where(region == "north").order_by(asc<&station::height>, asc<&station::id>)) ==
              "ps::index<&weather::station::region, &weather::station::height, &weather::station::id>");
static_assert(needs(from<station>().order_by(asc<&station::alias>.nulls_first(), asc<&station::id>)) ==
              "ps::index<ps::asc<&weather::station::alias>.nulls_first(), &weather::station::id>");
static_assert(is_served(from<reading>().order_by(asc<&reading::taken_at>.nulls_first())));
static_assert(needs(from<station>().order_by(desc<&station::alias>.nulls_last(), asc<&station::id>)) ==
              "ps::index<ps::desc<&weather::station::alias>.nulls_last(), &weather::station::id>");

// What is compared for less or greater must come first in the order, or no facet would do.
static_assert(needs(from<station>().where(height > 3).order_by(asc<&station::region>, asc<&station::id>)).empty());

static_assert(needs(from<station>().order_by(asc<&station::alias>.nulls_last(), asc<&station::id>)) ==
              "ps::index<&weather::station::alias, &weather::station::id>");

// SQLite's indexes have nulls first when they ascend, and last when they descend.
static_assert(needs<ps::sqlite::dialect>(from<station>().order_by(desc<&station::alias>.nulls_last(),
                                                                  asc<&station::id>)) ==
              "ps::index<ps::desc<&weather::station::alias>, &weather::station::id>");
static_assert(
    needs<ps::sqlite::dialect>(from<station>().order_by(asc<&station::alias>.nulls_last(), asc<&station::id>)).empty());

}  // namespace weather
