// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/verdict/soft_delete.hpp>

namespace polystore::inline v0 {

/// `erase` notes the time in a field and keeps the row, which is found no more. What is unique is so among the rows that
/// are left.
template <auto Member>
struct soft_delete_facet {
  static_assert(verdict::deletion_is_an_optional_time<Member>,
                "polystore: this field says when a row was erased, and is null until then; name a field of type "
                "std::optional<ps::timestamp>");
  static constexpr facet kind = facet::soft_delete;
};
template <auto Member>
inline constexpr soft_delete_facet<Member> soft_delete{};

}  // namespace polystore::inline v0
