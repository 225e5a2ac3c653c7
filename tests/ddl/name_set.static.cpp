// SPDX-License-Identifier: BSL-1.0
#include <polystore/ddl/name_set.hpp>

namespace {

using polystore::relational::detail::are_equal;
using polystore::relational::detail::full_name;
using polystore::relational::detail::name_set;

/// Where the name that two of these collide on stands; -1 if they are all different.
constexpr int collision(const full_name (&names)[3]) {
  name_set<3> seen;
  for (const full_name& each : names) {
    if (const full_name* const other = seen.add(each)) return static_cast<int>(other->item);
  }
  return -1;
}
constexpr full_name name(const char* schema, const char* joint, const char* own, std::size_t item, bool folds = false) {
  return {schema, joint, own, 0, item, false, folds};
}

// A name is what the store sees of it, however it is put together.
static_assert(collision({name("a", "_", "b", 0), name("", "", "a_b", 1), name("", "", "c", 2)}) == 0);
static_assert(collision({name("a", ".", "b", 0), name("", "", "b", 1), name("b", ".", "a", 2)}) == -1);

// A store that ignores case sees one name where another sees two.
static_assert(collision({name("", "", "c", 0), name("", "", "Site", 1), name("", "", "sITE", 2)}) == -1);
static_assert(collision({name("", "", "c", 0, true), name("", "", "Site", 1, true), name("", "", "sITE", 2, true)}) ==
              1);
static_assert(are_equal("Id", "iD", true) && !are_equal("Id", "iD", false) && !are_equal("id", "ids", true));

}  // namespace
