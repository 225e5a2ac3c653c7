// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this type's placement declares no such full text, or several, of which one is meant
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct book {
  std::int64_t id{};
  std::string title{};
  std::string body{};
};

template <>
inline constexpr auto ps::placement<book> = ps::postgres::table{
    "books",
    ps::primary_key<&book::id>,
    ps::small_table("a handful of rows"),
#if defined ACCEPT || REJECT > 1
    ps::full_text<"english", &book::title, &book::body>,
#endif
#if REJECT == 2
    ps::full_text<"simple", &book::title>.column("words"),
#endif
};

std::int64_t find(ps::repository<book, ps::postgres::connection>& books) {
#if REJECT == 3
  return books.where(ps::full_text_of<book, "german">.matches("schnell")).count();
#else
  return books.where(ps::full_text_of<book>.matches("fast")).count();
#endif
}
