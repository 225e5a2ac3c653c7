// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the fields of this type can't be seen
#include <polystore/reflect/fields.hpp>

#include <string>

namespace ps = polystore;

class account {
 public:
  explicit account(int id) : id_(id) {}

 private:
  friend constexpr auto members_of(ps::entity<account>);
  int id_;
};

#ifdef ACCEPT
constexpr auto members_of(ps::entity<account>) { return ps::member_list<&account::id_>{}; }
static_assert(ps::reflect::size<account> == 1);
#endif
#ifdef REJECT
static_assert(ps::reflect::size<account> == 0);
#endif
