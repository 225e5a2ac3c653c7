// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/row.hpp>
#include <polystore/reflect/fields.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

// Rows that are known when the statement runs: `in(row(field<&T::a>, field<&T::b>), pairs)`.
namespace polystore::inline v0 {

namespace detail {

/// `{4} IN (SELECT unnest({}), unnest({}))`: behind FROM, a composite would fall into its members.
template <std::size_t Columns>
constexpr void write_in_unnested(text& out) {
  out += "{4} IN (SELECT ";
  for (std::size_t i = 0; i < Columns; ++i) out += i > 0 ? ", unnest({})" : "unnest({})";
  out += ')';
}
template <std::size_t Columns>
inline constexpr const auto& in_unnested_pattern = frozen<write_in_unnested<Columns>>;

}  // namespace detail

namespace operators {
template <std::size_t Columns>
struct in_rows : compares_for<comparison::equality> {
  static constexpr std::string_view pattern = detail::in_unnested_pattern<Columns>.view();
  static constexpr tightness holds = tightness::comparison;
  template <class Row, class... Lists>
  using yields = bool;
};
}  // namespace operators

namespace detail {

template <class Type>
concept tuple_like = requires { std::tuple_size<Type>::value; };

template <class Given>
struct parts_of_row {
  using types = reflect::types<Given>;
  template <class Visitor>
  static void visit(const Given& given, const Visitor& visitor) {
    reflect::visit(given, visitor);
  }
};
template <tuple_like Given>
struct parts_of_row<Given> {
  template <std::size_t... Index>
  static type_list<std::tuple_element_t<Index, Given>...> list(std::index_sequence<Index...>);
  using indexes = std::make_index_sequence<std::tuple_size<Given>::value>;
  using types = decltype(list(indexes{}));
  template <class Visitor>
  static void visit(const Given& given, const Visitor& visitor) {
    [&]<std::size_t... Index>(std::index_sequence<Index...>) { visitor(get<Index>(given)...); }(indexes{});
  }
};

/// A list for the values that are compared with an operand.
template <class Operand, class Value>
consteval auto list_beside() {
  if constexpr (!expression<Operand>) {
    return std::type_identity<std::vector<int>>{};  // refused already
  } else {
    static_assert(verdict::comparand_is_not_null<Operand, Value>,
                  "polystore: comparing with an optional is refused, for a null would match nothing; write "
                  "field == *value when it is set, or field == std::nullopt for IS NULL");
    if constexpr (verdict::comparand_is_not_null<Operand, Value>) {
      static_assert(
          verdict::value_fits_operand<Operand, Value>,
          "polystore: the values of this list can't be compared with this field; give values of the field's own type");
    }
    using element = bound_type_of<without_null<typename Operand::yields>, const Value&>;
    return std::type_identity<
        std::vector<std::conditional_t<std::is_same_v<element, std::string_view>, std::string, element>>>{};
  }
}

template <class... Lists, class Range>
pack<Lists...> lists_of_rows(const Range& rows, const pack<Lists...>*) {
  using given = std::remove_cvref_t<decltype(*rows.begin())>;
  pack<Lists...> lists{Lists{}...};
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    for (const auto& each : rows) {
      parts_of_row<given>::visit(each, [&](const auto&... values) {
        (element_at<Index>(lists).push_back(static_cast<typename Lists::value_type>(values)), ...);
      });
    }
  }(std::index_sequence_for<Lists...>{});
  return lists;
}

template <class... Parts, class... Values, class Range, std::size_t... Index>
auto row_in_lists(const row_value<Parts...>& left, const Range& rows, type_list<Values...>,
                  std::index_sequence<Index...>) {
  using lists = pack<typename decltype(list_beside<Parts, Values>())::type...>;
  lists given = lists_of_rows(rows, static_cast<const lists*>(nullptr));
  return apply<operators::in_rows<sizeof...(Parts)>>(
      apply<operators::row>(row_part<Values>(element_at<Index>(left.parts))...),
      bound<typename decltype(list_beside<Parts, Values>())::type>{std::move(element_at<Index>(given))}...);
}

}  // namespace detail

/// One of the rows of a list of any length, each a struct, a pair or a tuple; it travels as one parameter for each column.
/// An empty list matches nothing.
template <class... Parts, detail::list_of_values Range>
auto in(row_value<Parts...> left, const Range& rows) {
  using given = typename detail::parts_of_row<std::remove_cvref_t<decltype(*rows.begin())>>::types;
  static_assert(verdict::rows_are_as_long<sizeof...(Parts), given::size>,
                "polystore: these two rows differ in length; give as many values as the other has");
  if constexpr ((verdict::rows_are_as_long<sizeof...(Parts), given::size> && ... && detail::require_list_of<Parts>())) {
    return detail::row_in_lists(left, rows, given{}, std::index_sequence_for<Parts...>{});
  } else {
    return bound<bool>{};
  }
}

}  // namespace polystore::inline v0
