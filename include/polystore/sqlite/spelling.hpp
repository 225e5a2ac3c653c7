// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/quantity.hpp>
#include <polystore/relational/spelling.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

// What SQLite writes in its own way. Functions called polystore_... are the connection's. Of an operator the name is
// enough: its header need not have been included.
namespace polystore::inline v0 {

namespace sqlite {
struct dialect;
}  // namespace sqlite

enum class unit;

namespace operators {
template <class>
struct plus;
template <class>
struct minus;
template <class>
struct times;
template <class>
struct over;
template <class>
struct modulo;
template <class>
struct negative;
struct later;
struct earlier;
struct local_later;
struct local_earlier;
struct days_later;
struct days_earlier;
struct days_between;
struct time_between;
struct interval_sum;
struct interval_difference;
struct negative_interval;
template <unit>
struct interval_of;
template <class>
struct cast_number;
template <class>
struct greatest;
template <class>
struct least;
struct like;
struct ilike;
struct trim;
struct trim_of;
struct position;
struct substring_from;
struct substring;
struct left;
struct right;
struct pad_left;
struct pad_right;
struct repeat;
struct split_part;
struct truncate_local;
struct truncate_in_utc;
template <class, class>
struct part_of_time;
template <class, ability>
struct part_in_zone;
template <ability>
struct clock_in_zone;
template <ability>
struct instant_in_zone;
struct json_member;
struct json_member_text;
struct json_text;
struct json_has_key;
template <class>
struct json_number;
template <class>
struct array_has;
template <class>
struct array_contains;
template <class>
struct array_overlaps;
struct cardinality;
template <std::size_t>
struct in_rows;
}  // namespace operators

namespace detail {
constexpr std::string_view name_of_unit(unit measured);
template <unit Unit>
constexpr void write_counted_interval(text& out) {
  ((out += "polystore_interval('") += name_of_unit(Unit)) += "', {})";
}
template <unit Unit>
inline constexpr const auto& counted_interval_pattern = frozen<write_counted_interval<Unit>>;

template <std::size_t Columns>
constexpr void write_in_joined_lists(text& out) {
  out += "{4} IN (SELECT value";
  for (std::size_t i = 2; i <= Columns; ++i) (out += ", value").number(static_cast<long long>(i));
  out += " FROM polystore_list(polystore_lists(";
  for (std::size_t i = 0; i < Columns; ++i) out += i > 0 ? ", {}" : "{}";
  out += ")))";
}
template <std::size_t Columns>
inline constexpr const auto& in_joined_lists_pattern = frozen<write_in_joined_lists<Columns>>;
}  // namespace detail

// Lists
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::in_list> =
    "{4} IN (SELECT value FROM polystore_list({}))";
template <std::size_t Columns>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::in_rows<Columns>> =
    polystore::detail::in_joined_lists_pattern<Columns>.view();

template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::bool_and> = "min({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::bool_or> = "max({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::joined_text> =
    "group_concat({}, {})";
template <class Type>
  requires std::is_floating_point_v<Type>
inline constexpr std::string_view relational::moving_spelling<sqlite::dialect, operators::sum<Type>> =
    "polystore_moving_sum({})";
template <class Type>
  requires std::is_floating_point_v<Type>
inline constexpr std::string_view relational::moving_spelling<sqlite::dialect, operators::average<Type>> =
    "polystore_moving_avg({})";
// Exact, where SQLite's own sum() makes doubles of texts.
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::sum<decimal>> = "polystore_sum({})";
template <class Type>
  requires(std::is_integral_v<Type> && sizeof(polystore::detail::stored_integer<Type>) == 8)
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::sum<Type>> = "polystore_sum({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::sum<interval>> =
    "polystore_sum_interval({})";
// Numbers
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::plus<decimal>> =
    "polystore_add({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::minus<decimal>> =
    "polystore_subtract({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::times<decimal>> =
    "polystore_multiply({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::negative<decimal>> =
    "polystore_negate({})";
template <class Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::over<Type>> =
    "polystore_divide({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::plus<double>> =
    "polystore_add_real({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::minus<double>> =
    "polystore_subtract_real({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::times<double>> =
    "polystore_multiply_real({}, {})";
// What SQLite makes of integers that are out of range is a double: it is refused, as what the type doesn't hold.
template <class Type>
  requires std::is_integral_v<Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::plus<Type>> =
    sizeof(polystore::detail::stored_integer<Type>) == 2   ? "polystore_int2({5} + {6})"
    : sizeof(polystore::detail::stored_integer<Type>) == 4 ? "polystore_int4({5} + {6})"
                                                           : "polystore_int8({5} + {6})";
template <class Type>
  requires std::is_integral_v<Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::minus<Type>> =
    sizeof(polystore::detail::stored_integer<Type>) == 2   ? "polystore_int2({5} - {6})"
    : sizeof(polystore::detail::stored_integer<Type>) == 4 ? "polystore_int4({5} - {6})"
                                                           : "polystore_int8({5} - {6})";
template <class Type>
  requires std::is_integral_v<Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::times<Type>> =
    sizeof(polystore::detail::stored_integer<Type>) == 2   ? "polystore_int2({6} * {7})"
    : sizeof(polystore::detail::stored_integer<Type>) == 4 ? "polystore_int4({6} * {7})"
                                                           : "polystore_int8({6} * {7})";
template <class Type>
  requires std::is_integral_v<Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::negative<Type>> =
    sizeof(polystore::detail::stored_integer<Type>) == 2   ? "polystore_int2(-{7})"
    : sizeof(polystore::detail::stored_integer<Type>) == 4 ? "polystore_int4(-{7})"
                                                           : "polystore_int8(-{7})";
template <class Type>
  requires std::is_integral_v<Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::over<Type>> =
    sizeof(polystore::detail::stored_integer<Type>) == 2   ? "polystore_int2(polystore_divide({}, {}))"
    : sizeof(polystore::detail::stored_integer<Type>) == 4 ? "polystore_int4(polystore_divide({}, {}))"
                                                           : "polystore_divide({}, {})";
template <class Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::modulo<Type>> =
    "polystore_remainder({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::modulo<decimal>> =
    "polystore_decimal_remainder({}, {})";
template <class Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::cast_number<Type>> =
    sizeof(polystore::detail::stored_integer<Type>) == 2   ? "polystore_smallint({})"
    : sizeof(polystore::detail::stored_integer<Type>) == 4 ? "polystore_integer({})"
                                                           : "polystore_bigint({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::cast_number<double>> =
    "polystore_real({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::cast_number<decimal>> =
    "CAST({} AS TEXT)";
template <class Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::greatest<Type>> =
    "polystore_greatest({*})";
template <class Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::least<Type>> =
    "polystore_least({*})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::greatest<decimal>> =
    "polystore_greatest_decimal({*})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::least<decimal>> =
    "polystore_least_decimal({*})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::greatest<interval>> =
    "polystore_greatest_interval({*})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::least<interval>> =
    "polystore_least_interval({*})";

// Texts
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::like> = "polystore_like({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::ilike> = "polystore_ilike({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::trim> = "trim({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::trim_of> = "trim({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::position> = "instr({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::substring_from> =
    "polystore_substr({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::substring> =
    "polystore_substr({}, {}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::left> = "polystore_left({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::right> = "polystore_right({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::pad_left> =
    "polystore_lpad({}, {}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::pad_right> =
    "polystore_rpad({}, {}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::repeat> = "polystore_repeat({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::split_part> =
    "polystore_split_part({}, {}, {})";

// Times
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::later> = "polystore_later({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::earlier> =
    "polystore_earlier({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::local_later> =
    "polystore_later({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::local_earlier> =
    "polystore_earlier({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::days_later> =
    "polystore_days_later({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::days_earlier> =
    "polystore_days_earlier({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::days_between> =
    "polystore_days_between({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::time_between> =
    "polystore_time_between({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::interval_sum> =
    "polystore_add_interval({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::interval_difference> =
    "polystore_subtract_interval({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::negative_interval> =
    "polystore_negate_interval({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::truncate_local> =
    "polystore_date_trunc({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::truncate_in_utc> =
    "polystore_date_trunc({}, {}, {})";
template <class Result>
inline constexpr std::string_view
    relational::spelling<sqlite::dialect, operators::part_of_time<Result, local_timestamp>> =
        "polystore_date_part({}, {})";
template <class Result>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::part_of_time<Result, timestamp>> =
    "polystore_date_part({}, {})";
template <class Result>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::part_of_time<Result, date>> =
    "polystore_part_of_date({}, {})";
template <class Result>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::part_of_time<Result, time_of_day>> =
    "polystore_part_of_time({}, {})";
template <class Result>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::part_of_time<Result, interval>> =
    "polystore_part_of_interval({}, {})";
template <class Result, ability Asks>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::part_in_zone<Result, Asks>> =
    "polystore_date_part({}, {}, {})";
template <ability Asks>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::clock_in_zone<Asks>> =
    "polystore_clock({}, {})";
template <ability Asks>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::instant_in_zone<Asks>> =
    "polystore_clock({}, {})";

template <unit Unit>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::interval_of<Unit>> =
    polystore::detail::counted_interval_pattern<Unit>.view();

// Documents and arrays
template <class Type>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_number<Type>> =
    sizeof(polystore::detail::stored_integer<Type>) == 2   ? "polystore_json_smallint({})"
    : sizeof(polystore::detail::stored_integer<Type>) == 4 ? "polystore_json_integer({})"
                                                           : "polystore_json_bigint({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_member> =
    "polystore_json_member({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_member_text> =
    "polystore_json_member_text({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_text> =
    "polystore_json_text({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_has_key> =
    "polystore_json_has_key({}, {})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_number<bool>> =
    "polystore_json_boolean({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_number<double>> =
    "polystore_json_real({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::json_number<decimal>> =
    "polystore_json_decimal({})";
template <>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::cardinality> =
    "polystore_cardinality({})";
template <class Element>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::array_has<Element>> =
    "polystore_array_has({}, {})";
template <class Element>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::array_contains<Element>> =
    "polystore_array_contains({}, {})";
template <class Element>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::array_overlaps<Element>> =
    "polystore_array_overlaps({}, {})";

}  // namespace polystore::inline v0
