// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/interval.hpp>
#include <polystore/core/text.hpp>
#include <polystore/expr/quantity.hpp>
#include <polystore/expr/time.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/verdict/interval.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

// Intervals of as many units as a number says: `make_interval<unit::day>(field<&rule::days>)`.
namespace polystore::inline v0 {

namespace detail {

constexpr std::string_view name_of_unit(unit measured) {
  constexpr std::string_view names[] = {"microsecond", "millisecond", "second",  "minute", "hour",   "day",
                                        "week",        "month",       "quarter", "year",   "decade", "century"};
  return names[static_cast<std::size_t>(measured)];
}
// make_interval() of PostgreSQL 15 wraps around; a product is checked.
template <unit Unit>
constexpr void write_interval_pattern(text& out) {
  out += "{6} * INTERVAL '";
  if (Unit == unit::quarter) {
    out += "3 months'";
  } else {
    (out += "1 ") += name_of_unit(Unit);
    out += '\'';
  }
}
template <unit Unit>
inline constexpr const auto& interval_pattern = frozen<write_interval_pattern<Unit>>;

}  // namespace detail

namespace operators {
template <unit Unit>
struct interval_of {
  static constexpr std::string_view pattern = detail::interval_pattern<Unit>.view();
  static constexpr tightness holds = tightness::product;
  static constexpr ability asks = ability::time_arithmetic;
  template <class... Operands>
  using yields = detail::result_of<interval, nulls::spread, Operands...>;
};
}  // namespace operators

/// An interval of so many units, exactly: the number is an integer of at most 32 bits. What no interval can hold throws
/// when the statement runs.
template <unit Unit, expression Operand>
constexpr auto make_interval(Operand operand) {
  using value = detail::quantity_type<Operand>;
  constexpr bool is_count =
      std::is_integral_v<value> && !std::is_same_v<value, bool> && sizeof(detail::stored_integer<value>) <= 4;
  static_assert(verdict::interval_has_whole_units<Operand, is_count>,
                "polystore: an interval is made of a whole number of units, of at most 32 bits; make one by "
                "cast<std::int32_t>(x), of a smaller unit where there is a fraction");
  return detail::apply<operators::interval_of<Unit>>(detail::with_type(static_cast<Operand&&>(operand)));
}

}  // namespace polystore::inline v0
