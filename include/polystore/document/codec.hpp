// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/document/reader.hpp>
#include <polystore/document/writer.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/reflect/readable_name.hpp>

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace polystore::inline v0::reflect {

namespace detail {

template <class Value>
concept document_integer = std::integral<Value> && !std::same_as<Value, bool> && !std::same_as<Value, char> &&
                           !std::same_as<Value, wchar_t> && !std::same_as<Value, char8_t> &&
                           !std::same_as<Value, char16_t> && !std::same_as<Value, char32_t> && sizeof(Value) <= 8;

template <class Number>
void write_digits(document_writer& to, Number value) {
  char digits[32];
  const auto written = std::to_chars(digits, digits + sizeof digits, value);
  to.put_text({digits, written.ptr});
}
template <class Number>
bool read_digits(std::string_view text, Number& value) {
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc{} && end == text.data() + text.size();
}
/// Whether the digits before an exponent are all zeros.
constexpr bool is_zero(std::string_view number) {
  return number.substr(0, number.find_first_of("eE")).find_first_of("123456789") == number.npos;
}

/// A value that is written as a string; one whose text would not be read again is refused.
template <class Value, auto Parse>
struct text_document_codec {
  static void write(document_writer& to, const Value& value) {
    constexpr std::string_view reason = "lies outside the range of its type";
    if constexpr (requires { is_valid(value); }) {
      if (!is_valid(value)) to.refuse(reason);
    }
    const std::string text = to_string(value);
    if (Parse(text) != value) to.refuse(reason);
    to.put_string(text);
  }
  static void read(const document_reader& from, Value& value) {
    const auto parsed = Parse(from.string());
    if (!parsed) from.refuse("a string that is no ", readable_name<Value>());
    value = *parsed;
  }
};

}  // namespace detail

template <>
struct document_codec<bool> {
  static void write(document_writer& to, bool value) { to.put_text(value ? "true" : "false"); }
  static void read(const document_reader& from, bool& value) { value = from.boolean(); }
};

/// A number without point or exponent, of all 64 bits; one that the field can't hold is not read.
template <detail::document_integer Integer>
struct document_codec<Integer> {
  static void write(document_writer& to, Integer value) { detail::write_digits(to, value); }
  static void read(const document_reader& from, Integer& value) {
    const std::string_view number = from.number();
    if (detail::read_digits(number, value)) return;
    if (number.find_first_of(".eE") != number.npos)
      from.refuse("a number with a point or an exponent, which is no ", readable_name<Integer>());
    from.refuse("a number out of the range of ", readable_name<Integer>());
  }
};

/// The shortest number that is read back as the same bits. JSON has neither NaN nor infinities: they are not written,
/// and a number too large or too small for the field is not read. One with more digits is rounded to the nearest.
template <class Real>
  requires std::same_as<Real, double> || std::same_as<Real, float>
struct document_codec<Real> {
  static void write(document_writer& to, Real value) {
    if (!(value - value == 0)) to.refuse("is not a finite number, as JSON's are; use a std::optional");
    detail::write_digits(to, value);
  }
  static void read(const document_reader& from, Real& value) {
    const std::string_view number = from.number();
    if (!detail::read_digits(number, value) || value - value != 0 || (value == 0 && !detail::is_zero(number)))
      from.refuse("a number out of the range of ", readable_name<Real>());
  }
};

/// A number with all its digits and its scale, which jsonb keeps as well; read from a string too.
template <>
struct document_codec<decimal> {
  static void write(document_writer& to, const decimal& value) { to.put_text(to_string(value)); }
  static void read(const document_reader& from, decimal& value) {
    const std::optional<decimal> parsed = parse_decimal(from.is_string() ? from.string() : from.number());
    if (!parsed) from.refuse("a number that a decimal can't hold exactly");
    value = *parsed;
  }
};

/// UTF-8. A NUL is written as \u0000, which SQLite stores and PostgreSQL's jsonb refuses.
template <>
struct document_codec<std::string> {
  static void write(document_writer& to, const std::string& value) { to.put_string(value); }
  static void read(const document_reader& from, std::string& value) { value = from.string(); }
};

/// A string of two hexadecimal digits for each byte.
template <>
struct document_codec<bytes> {
  static void write(document_writer& to, const bytes& value) { to.put_string(to_hex(value)); }
  static void read(const document_reader& from, bytes& value) {
    std::optional<bytes> parsed = from_hex(from.string());
    if (!parsed) from.refuse("a string that is no bytes in hexadecimal");
    value = static_cast<bytes&&>(*parsed);
  }
};

template <>
struct document_codec<uuid> : detail::text_document_codec<uuid, &parse_uuid> {};
template <>
struct document_codec<timestamp> : detail::text_document_codec<timestamp, &parse_timestamp> {};
template <>
struct document_codec<local_timestamp> : detail::text_document_codec<local_timestamp, &parse_local_timestamp> {};
template <>
struct document_codec<date> : detail::text_document_codec<date, &parse_date> {};
template <>
struct document_codec<time_of_day> : detail::text_document_codec<time_of_day, &parse_time_of_day> {};
template <>
struct document_codec<interval> : detail::text_document_codec<interval, &parse_interval> {};

/// As the type that `stored_as` names.
template <travels_as_another Value>
struct document_codec<Value> {
  static void write(document_writer& to, const Value& value) {
    document_codec<sent_type<Value>>::write(to, stored_as<Value>::to(value));
  }
  static void read(const document_reader& from, Value& value) {
    sent_type<Value> read{};
    document_codec<sent_type<Value>>::read(from, read);
    if (!restore(read, value)) from.refuse("a value that is none of ", readable_name<Value>());
  }
};

/// The enumerator's label. One without a label is not written; a label of a newer release is not read.
template <class Enum>
  requires(std::is_enum_v<Enum> && !travels_as_another<Enum>)
struct document_codec<Enum> {
  static void write(document_writer& to, Enum value) {
    const std::string_view label = label_of(value);
    if (label.empty()) to.refuse("is a value of an enumeration without a label; name it, or list it in labels_of");
    to.put_string(label);
  }
  static void read(const document_reader& from, Enum& value) {
    const std::optional<Enum> found = value_of_label<Enum>(from.string());
    if (!found) from.refuse("a string that is no label of ", readable_name<Enum>());
    value = *found;
  }
};

}  // namespace polystore::inline v0::reflect
