// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/reflect/members.hpp>

#include <boost/hana/accessors.hpp>
#include <boost/hana/fwd/pair.hpp>
#include <boost/hana/fwd/tuple.hpp>

namespace boost::hana::struct_detail {
template <typename Pointer, Pointer Value>
struct member_ptr;
}

namespace polystore::inline v0 {

namespace reflect::detail {

// Hana's macros list pairs of a name and a member pointer in a type; both are read off that type.
template <class Accessors>
struct hana_members;
template <class... Names, class... Pointers, Pointers... Members>
struct hana_members<
    boost::hana::tuple<boost::hana::pair<Names, boost::hana::struct_detail::member_ptr<Pointers, Members>>...>> {
  using type = member_list<Members...>;
};

template <class Type>
concept adapted_by_hana =
    requires { typename hana_members<decltype(boost::hana::accessors_impl<Type>::apply())>::type; };

}  // namespace reflect::detail

/// Types adapted with BOOST_HANA_ADAPT_STRUCT or BOOST_HANA_DEFINE_STRUCT list their members by that.
template <class Type>
  requires reflect::detail::adapted_by_hana<Type>
inline constexpr auto members<Type> =
    typename reflect::detail::hana_members<decltype(boost::hana::accessors_impl<Type>::apply())>::type{};

}  // namespace polystore::inline v0
