// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a recursive query is a beginning and what follows from it
#include <polystore/polystore.hpp>

#include <utility>

namespace ps = polystore;

struct part {
  std::int32_t id{};
  std::int32_t whole{};
};
struct step {
  std::int32_t id{};
};

auto ask() {
  [[maybe_unused]] auto begun = ps::from<part>().where(ps::field<&part::id> == 1).select<step>(ps::field<&part::id>);
#ifdef ACCEPT
  return ps::from<step>().with_recursive(std::move(begun).union_all(
      ps::from<part>().join<step>(ps::field<&part::whole> == ps::field<&step::id>).select<step>(ps::field<&part::id>)));
#else
  return ps::from<step>().with_recursive(begun);
#endif
}
