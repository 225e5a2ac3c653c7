// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a field of this type is a C array
#include <polystore/reflect/fields.hpp>

#include <array>

namespace ps = polystore;

#ifdef ACCEPT
struct sample {
  int id{};
  std::array<char, 4> tag{};
};
static_assert(ps::reflect::size<sample> == 2);
#endif
#ifdef REJECT
struct sample {
  int id{};
  char tag[4]{};
};
static_assert(ps::reflect::size<sample> == 0);
#endif
