// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this full text is of none of the query's tables
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct book {
  std::int64_t id{};
  std::string title{};
  std::string body{};
};
struct loan {
  std::int64_t id{};
  std::int64_t book_id{};
};

template <>
inline constexpr auto ps::placement<book> = ps::postgres::table{
    "books", ps::primary_key<&book::id>, ps::full_text<"english", &book::title>, ps::small_table("a handful of rows")};
template <>
inline constexpr auto ps::placement<loan> =
    ps::postgres::table{"loans", ps::primary_key<&loan::id>, ps::references<&loan::book_id, &book::id>,
                        ps::small_table("a handful of rows")};

std::int64_t find(ps::repository<loan, ps::postgres::connection>& loans) {
#ifdef ACCEPT
  return loans.where(ps::full_text_of<book>.matches("fast")).join<&loan::book_id>().count();
#else
  return loans.where(ps::full_text_of<book>.matches("fast")).count();
#endif
}
