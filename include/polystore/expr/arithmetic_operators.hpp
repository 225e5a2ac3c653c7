// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/operator.hpp>

#include <cstdint>

// How sums, differences, products and quotients are written.
namespace polystore::inline v0 {

namespace operators {
template <class Result>
struct plus : operator_of<"{5} + {6}", tightness::sum, Result> {};
template <class Result>
struct minus : operator_of<"{5} - {6}", tightness::sum, Result> {};
template <class Result>
struct times : operator_of<"{6} * {7}", tightness::product, Result> {};
template <class Result>
struct over : operator_of<"{6} / {7}", tightness::product, Result> {};
template <class Result>
struct modulo : operator_of<"{6} % {7}", tightness::product, Result> {};
template <class Result>
struct negative : operator_of<"-{7}", tightness::product, Result> {};

template <>
struct plus<decimal> : operator_of<"{5} + {6}", tightness::sum, decimal> {
  static constexpr ability asks = ability::decimal_arithmetic;
};
template <>
struct minus<decimal> : operator_of<"{5} - {6}", tightness::sum, decimal> {
  static constexpr ability asks = ability::decimal_arithmetic;
};
template <>
struct times<decimal> : operator_of<"{6} * {7}", tightness::product, decimal> {
  static constexpr ability asks = ability::decimal_arithmetic;
};
template <>
struct negative<decimal> : operator_of<"-{7}", tightness::product, decimal> {
  static constexpr ability asks = ability::decimal_arithmetic;
};
template <>
struct over<decimal> : operator_of<"{6} / {7}", tightness::product, decimal> {
  static constexpr ability asks = ability::decimal_quotient;
};
template <>
struct modulo<decimal> : operator_of<"{6} % {7}", tightness::product, decimal> {
  static constexpr ability asks = ability::decimal_arithmetic;
};

/// Sums and differences of times. An instant moves as a clock on UTC does, whatever zone the session has.
template <fixed_string Pattern, class Result, tightness Tightness = tightness::sum>
struct of_times : operator_of<Pattern, Tightness, Result> {
  static constexpr ability asks = ability::time_arithmetic;
};
struct later : of_times<"({7} AT TIME ZONE 'UTC' + {6}) AT TIME ZONE 'UTC'", timestamp> {};
struct earlier : of_times<"({7} AT TIME ZONE 'UTC' - {6}) AT TIME ZONE 'UTC'", timestamp> {};
struct local_later : of_times<"{5} + {6}", local_timestamp> {};
struct local_earlier : of_times<"{5} - {6}", local_timestamp> {};
struct days_later : of_times<"{5} + {6}", date> {};
struct days_earlier : of_times<"{5} - {6}", date> {};
struct days_between : of_times<"{5} - {6}", std::int32_t> {};
struct time_between : of_times<"{5} - {6}", interval> {};
struct interval_sum : of_times<"{5} + {6}", interval> {};
struct interval_difference : of_times<"{5} - {6}", interval> {};
struct negative_interval : of_times<"-{7}", interval, tightness::product> {};
}  // namespace operators

}  // namespace polystore::inline v0
