// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/ability.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/store_value.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/verdict/time.hpp>

#include <cstdint>
#include <type_traits>

// Parts of times. An instant shows a date and an hour only on a clock of some zone, so the zone is always given.
namespace polystore::inline v0 {

/// What a time is cut to.
enum class unit { microsecond, millisecond, second, minute, hour, day, week, month, quarter, year, decade, century };

/// What is read off a time: numbers without a fraction but for `second` and `epoch`. `isodow` counts from Monday, 1;
/// `dow` from Sunday, 0; `doy` is the day of the year.
enum class part { second, minute, hour, day, week, month, quarter, year, isoyear, isodow, dow, doy, epoch };

namespace operators {
template <fixed_string Pattern, class Result, ability Asks>
struct of_time : operator_of<Pattern, tightness::atom, Result> {
  static constexpr ability asks = Asks;
};
struct truncate_local : of_time<"date_trunc({}, {})", local_timestamp, ability::time_parts> {};
/// In UTC it depends on nothing but its operand, and may stand in an index.
struct truncate_in_utc
    : of_time<"(date_trunc({}, {7} AT TIME ZONE {}) AT TIME ZONE 'UTC')", timestamp, ability::time_parts> {};
struct truncate_in_zone : of_time<"date_trunc({}, {}, {})", timestamp, ability::named_time_zone> {};

template <class Result, class Time>
struct part_of_time : of_time<"date_part({}, {})", Result, ability::time_parts> {};
template <class Time>
struct part_of_time<std::int32_t, Time>
    : of_time<"CAST(date_part({}, {}) AS integer)", std::int32_t, ability::time_parts> {};
template <class Result, ability Asks>
struct part_in_zone : of_time<"date_part({}, {7} AT TIME ZONE {})", Result, Asks> {};
template <ability Asks>
struct part_in_zone<std::int32_t, Asks>
    : of_time<"CAST(date_part({}, {7} AT TIME ZONE {}) AS integer)", std::int32_t, Asks> {};

template <ability Asks>
struct clock_in_zone : of_time<"({7} AT TIME ZONE {})", local_timestamp, Asks> {};
template <ability Asks>
struct instant_in_zone : of_time<"({7} AT TIME ZONE {})", timestamp, Asks> {};
}  // namespace operators

namespace detail {
template <fixed_string Zone>
inline constexpr ability zone_ability = Zone.view() == "UTC" ? ability::time_parts : ability::named_time_zone;
template <part Part>
using part_type = std::conditional_t<Part == part::second || Part == part::epoch, double, std::int32_t>;
template <class Operand>
using time_in = without_null<typename Operand::yields>;
template <fixed_string Zone>
constexpr void require_zone() {
  static_assert(
      verdict::zone_is_named<Zone>,
      "polystore: a time zone is called by its name, for PostgreSQL reads the sign of an offset the other way round; "
      "write \"UTC\", or one such as \"Europe/London\"");
}
}  // namespace detail

/// The start of the hour, day, month ... in which an instant lies, on a clock of the zone:
/// `date_trunc<unit::day, "UTC">(x)`.
template <unit Unit, fixed_string Zone, expression Operand>
constexpr auto date_trunc(Operand operand) {
  detail::require_zone<Zone>();
  static_assert(verdict::time_goes_with_zone<detail::time_in<Operand>>,
                "polystore: a zone goes with an instant, a ps::timestamp; leave it out for other times");
  if constexpr (Zone.view() == "UTC") {
    return detail::apply<operators::truncate_in_utc>(constant<Unit>, detail::with_type(operand), text_constant<Zone>);
  } else {
    return detail::apply<operators::truncate_in_zone>(constant<Unit>, detail::with_type(operand), text_constant<Zone>);
  }
}
/// The same of a time that knows no zone.
template <unit Unit, expression Operand>
constexpr auto date_trunc(Operand operand) {
  static_assert(verdict::time_goes_without_zone<detail::time_in<Operand>>,
                "polystore: an instant has an hour and a date only in some time zone; name it: <..., \"UTC\">");
  return detail::apply<operators::truncate_local>(constant<Unit>, detail::with_type(operand));
}

/// A number that a clock or calendar of the zone shows at an instant: `extract<part::hour, "Europe/London">(x)`.
template <part Part, fixed_string Zone, expression Operand>
constexpr auto extract(Operand operand) {
  detail::require_zone<Zone>();
  static_assert(verdict::time_goes_with_zone<detail::time_in<Operand>>,
                "polystore: a zone goes with an instant, a ps::timestamp; leave it out for other times");
  using taken = operators::part_in_zone<detail::part_type<Part>, detail::zone_ability<Zone>>;
  return detail::apply<taken>(constant<Part>, detail::with_type(operand), text_constant<Zone>);
}
/// The same of a time that knows no zone, a date or an interval. The `epoch` of an instant or an interval is its length
/// in seconds, since 1970 that of the former: `extract<part::epoch>(a - b)`.
template <part Part, expression Operand>
constexpr auto extract(Operand operand) {
  static_assert(verdict::part_needs_no_zone < detail::time_in<Operand>, Part == part::epoch >,
                "polystore: an instant has an hour and a date only in some time zone; name it: <..., \"UTC\">");
  using taken = operators::part_of_time<detail::part_type<Part>, detail::time_in<Operand>>;
  return detail::apply<taken>(constant<Part>, detail::with_type(operand));
}

/// What a clock of the zone shows at an instant, or the instant at which it shows that.
template <fixed_string Zone, expression Operand>
constexpr auto at_zone(Operand operand) {
  detail::require_zone<Zone>();
  static_assert(verdict::time_goes_with_zone<detail::time_in<Operand>> ||
                    std::is_same_v<detail::time_in<Operand>, local_timestamp>,
                "polystore: a zone goes with an instant, a ps::timestamp; leave it out for other times");
  using is_instant = std::is_same<detail::time_in<Operand>, timestamp>;
  using shown = std::conditional_t<is_instant::value, operators::clock_in_zone<detail::zone_ability<Zone>>,
                                   operators::instant_in_zone<detail::zone_ability<Zone>>>;
  return detail::apply<shown>(detail::with_type(operand), text_constant<Zone>);
}

}  // namespace polystore::inline v0
