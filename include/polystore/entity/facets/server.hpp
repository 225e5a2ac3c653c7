// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/verdict/server.hpp>

namespace polystore::inline v0 {

/// Fields that the store fills: left out of what is sent, returned into the value.
template <auto... Members>
struct server_sets_facet {
  static constexpr facet kind = facet::server_sets;
};
template <auto... Members>
inline constexpr server_sets_facet<Members...> server_sets{};

/// A time that the store sets at every insert, update and upsert.
template <auto Member>
struct touch_facet {
  static_assert(verdict::touch_is_a_time<Member>,
                "polystore: the store sets this field to its clock; name a field of type ps::timestamp");
  static constexpr facet kind = facet::touch;
};
template <auto Member>
inline constexpr touch_facet<Member> touch{};

/// Optimistic locking: an update counts the field up, and throws stale_version when somebody else already did.
template <auto Member>
struct version_facet {
  static_assert(verdict::version_counts<Member>,
                "polystore: a version counts up at every write; name a field of an integer type of 32 bits or more");
  static constexpr facet kind = facet::version;
};
template <auto Member>
inline constexpr version_facet<Member> version{};

/// A number that the store counts up; never sent, unless `by_default()` lets a row bring its own.
template <auto Member, bool Always = true>
struct identity_facet {
  static_assert(verdict::identity_counts<Member>,
                "polystore: an identity is a number that counts up; name an integer field");
  static constexpr facet kind = facet::identity;

  static constexpr identity_facet<Member, false> by_default() { return {}; }
};
template <auto Member>
inline constexpr identity_facet<Member> identity{};

/// A column that the store works out from others and keeps; never sent.
template <auto Member, class Expression>
struct generated_facet {
  static constexpr facet kind = facet::generated;
  Expression expression;
};
template <auto Member, class Expression>
constexpr generated_facet<Member, Expression> generated(Expression expression) {
  return {expression};
}

}  // namespace polystore::inline v0
