// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/verdict/audit.hpp>

namespace polystore::inline v0 {

/// A field that is filled from the context of whoever writes: when the row is inserted, or at every write.
template <auto Member, auto From, bool Always>
struct audit_facet {
  static_assert(verdict::context_fills_field<Member, From>,
                "polystore: this field is filled by a member of a context that has another type, or is an enumeration; "
                "name a member of the field's own type, such as a std::string, a number or a ps::uuid");
  static constexpr facet kind = facet::audit;
  using context = reflect::class_of<From>;
};
/// Who or what has made the row: `created_with<&site::created_by, &request::user>`.
template <auto Member, auto From>
inline constexpr audit_facet<Member, From, false> created_with{};
/// Who or what has written the row last, the one that has made it at first.
template <auto Member, auto From>
inline constexpr audit_facet<Member, From, true> updated_with{};

}  // namespace polystore::inline v0
