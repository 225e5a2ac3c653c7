// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this type has a base, whose fields can't be seen
#include <polystore/reflect/fields.hpp>

namespace ps = polystore;

struct base {
  int id{};
};
struct derived : base {
  int total{};
};

#ifdef ACCEPT
constexpr auto members_of(ps::entity<derived>) { return ps::member_list<&derived::id, &derived::total>{}; }
static_assert(ps::reflect::size<derived> == 2);
#endif
#ifdef REJECT
static_assert(ps::reflect::size<derived> == 0);
#endif
