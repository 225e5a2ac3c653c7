// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/sqlite/scalar_function.hpp>

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

// What SQLite does with numbers otherwise than PostgreSQL: a division by zero, rounding, exact numbers.
namespace polystore::inline v0::sqlite::detail {

constexpr bool is_infinite(double value) { return value - value != 0; }

/// A double that came of two others; what is lost by overflow or underflow is refused, and so is what is not a number,
/// of which SQLite has none.
inline void give_real(const arguments& of, double result, bool may_be_infinite, bool may_be_zero) {
  if (result != result) refuse_argument("polystore: a result is not a number, which SQLite has none of");
  if ((is_infinite(result) && !may_be_infinite) || (result == 0 && !may_be_zero)) {
    refuse_argument("polystore: a number is out of the range of a double");
  }
  of.give(result);
}
inline void add_reals(const arguments& of) {
  const double a = of.real(0), b = of.real(1);
  give_real(of, a + b, is_infinite(a) || is_infinite(b), true);
}
inline void subtract_reals(const arguments& of) {
  const double a = of.real(0), b = of.real(1);
  give_real(of, a - b, is_infinite(a) || is_infinite(b), true);
}
inline void multiply_reals(const arguments& of) {
  const double a = of.real(0), b = of.real(1);
  give_real(of, a * b, is_infinite(a) || is_infinite(b), a == 0 || b == 0);
}

inline void divide(const arguments& of) {
  const bool is_whole = of.storage_class(0) == SQLITE_INTEGER && of.storage_class(1) == SQLITE_INTEGER;
  if (is_whole ? of.integer(1) == 0 : of.real(1) == 0) refuse_argument("polystore: a number is divided by zero");
  if (!is_whole) {
    const double a = of.real(0), b = of.real(1);
    return give_real(of, a / b, is_infinite(a), a == 0 || is_infinite(b));
  }
  if (of.integer(1) == -1 && of.integer(0) == std::numeric_limits<std::int64_t>::min()) {
    refuse_argument("polystore: a quotient is out of range");
  }
  of.give(of.integer(0) / of.integer(1));
}

inline void take_remainder(const arguments& of) {
  if (of.storage_class(0) != SQLITE_INTEGER || of.storage_class(1) != SQLITE_INTEGER) {
    refuse_argument("polystore: a number is out of the range of an integer");
  }
  if (of.integer(1) == 0) refuse_argument("polystore: a number is divided by zero");
  of.give(of.integer(1) == -1 ? std::int64_t{0} : of.integer(0) % of.integer(1));
}

inline decimal read_decimal(const arguments& of, int index) {
  if (of.storage_class(index) == SQLITE_INTEGER) return of.integer(index);
  const std::optional<decimal> read = parse_decimal(of.text(index));
  if (!read) refuse_argument("polystore: a text is no decimal number");
  return *read;
}

struct add_decimals {
  static decimal of(decimal a, decimal b) { return a + b; }
};
struct subtract_decimals {
  static decimal of(decimal a, decimal b) { return a - b; }
};
struct multiply_decimals {
  static decimal of(decimal a, decimal b) { return a * b; }
};
struct take_decimal_remainder {
  static decimal of(decimal a, decimal b) {
    if (b.sign() == 0) refuse_argument("polystore: a number is divided by zero");
    return a % b;
  }
};
template <class Operation>
void combine_decimals(const arguments& of) {
  of.give(to_string(Operation::of(read_decimal(of, 0), read_decimal(of, 1))));
}
inline void negate_decimal(const arguments& of) { of.give(to_string(-read_decimal(of, 0))); }

/// Half away from zero, as an exact number is rounded.
inline std::int64_t rounded(decimal value) {
  const auto unit = static_cast<int128>(polystore::detail::power_of_ten(value.scale()));
  const int128 whole = value.coefficient() / unit, rest = value.coefficient() % unit;
  const int128 magnitude = rest < 0 ? -rest : rest;
  const int128 away = magnitude >= unit - magnitude ? value.sign() : 0;
  const int128 sum = whole + (rest == 0 ? 0 : away);
  if (sum > std::numeric_limits<std::int64_t>::max() || sum < std::numeric_limits<std::int64_t>::min()) {
    refuse_argument("polystore: a number is out of the range of an integer");
  }
  return static_cast<std::int64_t>(sum);
}
/// Half to even, as a double is.
inline std::int64_t rounded(double value) {
  const double whole = __builtin_nearbyint(value);
  if (!(whole >= -9223372036854775808.0 && whole < 9223372036854775808.0)) {
    refuse_argument("polystore: a number is out of the range of an integer");
  }
  return static_cast<std::int64_t>(whole);
}

/// An integer of so many bytes.
template <class Integer>
void to_integer(const arguments& of) {
  std::int64_t value = 0;
  switch (of.storage_class(0)) {
    case SQLITE_INTEGER: value = of.integer(0); break;
    case SQLITE_FLOAT: value = rounded(of.real(0)); break;
    default: value = rounded(read_decimal(of, 0)); break;
  }
  if (value < std::numeric_limits<Integer>::min() || value > std::numeric_limits<Integer>::max()) {
    refuse_argument("polystore: a number is out of the range of an integer");
  }
  of.give(value);
}

/// What is an integer of so many bytes already; what SQLite has rounded to a double is out of range.
template <class Integer>
void keep_integer(const arguments& of) {
  const std::int64_t value = of.integer(0);
  if (of.storage_class(0) != SQLITE_INTEGER || value < std::numeric_limits<Integer>::min() ||
      value > std::numeric_limits<Integer>::max()) {
    refuse_argument("polystore: a number is out of the range of an integer");
  }
  of.give(value);
}

/// The double that is next to an exact number.
inline void to_real(const arguments& of) {
  const std::string spelt = to_string(read_decimal(of, 0));
  double value = 0;
  std::from_chars(spelt.data(), spelt.data() + spelt.size(), value);
  of.give(value);
}

inline void add_number_functions(function_registry& to) {
  to.add<divide>("polystore_divide", 2);
  to.add<take_remainder>("polystore_remainder", 2);
  to.add<add_reals>("polystore_add_real", 2);
  to.add<subtract_reals>("polystore_subtract_real", 2);
  to.add<multiply_reals>("polystore_multiply_real", 2);
  to.add<combine_decimals<add_decimals>>("polystore_add", 2);
  to.add<combine_decimals<subtract_decimals>>("polystore_subtract", 2);
  to.add<combine_decimals<multiply_decimals>>("polystore_multiply", 2);
  to.add<combine_decimals<take_decimal_remainder>>("polystore_decimal_remainder", 2);
  to.add<negate_decimal>("polystore_negate", 1);
  to.add<to_integer<std::int16_t>>("polystore_smallint", 1);
  to.add<to_integer<std::int32_t>>("polystore_integer", 1);
  to.add<to_integer<std::int64_t>>("polystore_bigint", 1);
  to.add<keep_integer<std::int16_t>>("polystore_int2", 1);
  to.add<keep_integer<std::int32_t>>("polystore_int4", 1);
  to.add<keep_integer<std::int64_t>>("polystore_int8", 1);
  to.add<to_real>("polystore_real", 1);
}

}  // namespace polystore::inline v0::sqlite::detail
