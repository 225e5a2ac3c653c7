// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/facets/audit.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/entity/shape.hpp>

#include <type_traits>

// Which fields of a type are filled from a context, and from which.
namespace polystore::inline v0 {

/// Whether some fields of a type are filled from a context.
template <class Entity>
inline constexpr bool is_audited = shape_of<Entity>::facets.has(facet::audit);

namespace detail {

template <class Facet>
struct as_audit {
  using type = type_list<>;
};
template <auto Member, auto From, bool Always>
struct as_audit<audit_facet<Member, From, Always>> {
  using type = type_list<audit_facet<Member, From, Always>>;
};

template <class... Lists>
struct joined_audits {
  using type = type_list<>;
};
template <class... Audits>
struct joined_audits<type_list<Audits...>> {
  using type = type_list<Audits...>;
};
template <class... First, class... Second, class... Rest>
struct joined_audits<type_list<First...>, type_list<Second...>, Rest...>
    : joined_audits<type_list<First..., Second...>, Rest...> {};

template <class Kind, class... Facets>
typename joined_audits<typename as_audit<Facets>::type...>::type audits_in(const shape<Kind, Facets...>&);

}  // namespace detail

/// The audit facets of a type that has some.
template <class Entity>
using audits_of = decltype(detail::audits_in(placement<Entity>));

namespace detail {
template <class First, class... Others>
std::type_identity<typename First::context> first_context(type_list<First, Others...>);

template <class Entity, class First, class... Others>
consteval bool require_one_context(type_list<First, Others...>) {
  constexpr bool is_one = (true && ... && std::is_same_v<typename First::context, typename Others::context>);
  static_assert(
      (true && ... && verdict::context_is_one<Entity, typename First::context, typename Others::context>),
      "polystore: the fields of one type are filled from two contexts; put what they need in one struct, and name "
      "its members");
  return is_one;
}
}  // namespace detail

/// The context from which such fields are filled.
template <class Entity>
using context_of = typename decltype(detail::first_context(audits_of<Entity>{}))::type;

}  // namespace polystore::inline v0
