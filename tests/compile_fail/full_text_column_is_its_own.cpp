// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the column of this full text is called as another one of the table, or as none can be
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct book {
  std::int64_t id{};
  std::string title{};
  std::string body{};
};

template <>
inline constexpr auto ps::placement<book> =
    ps::postgres::table{"books", ps::primary_key<&book::id>, ps::full_text<"english", &book::body>,
#if defined ACCEPT
                        ps::full_text<"english", &book::title>.column("title_words")
#elif REJECT == 1
                        ps::full_text<"english", &book::title>.column("title")
#elif REJECT == 2
                        ps::full_text<"simple", &book::title>
#elif REJECT == 3
                        ps::full_text<"simple", &book::title>.column("")
#endif
    };
inline constexpr std::string_view text = ps::ddl<book>;
