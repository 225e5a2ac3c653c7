// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a full text is made of fields that hold text
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct book {
  std::int64_t id{};
  std::string title{};
  std::string body{};
};

template <>
inline constexpr auto ps::placement<book> =
    ps::postgres::table{"books", ps::primary_key<&book::id>,
#if defined ACCEPT
                        ps::full_text<"english", ps::weight_a<&book::title>, &book::body>
#elif REJECT == 1
                        ps::full_text<"english", &book::title, ps::weight_a<&book::id>>
#elif REJECT == 2
                        ps::full_text<"english">
#endif
    };
