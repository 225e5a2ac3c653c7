// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/sqlite/json_text.hpp>
#include <polystore/sqlite/scalar_function.hpp>

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite::detail {

inline std::string_view json_place(const arguments& of) {
  return of.storage_class(1) == SQLITE_INTEGER ? element_at_index(of.text(0), of.integer(1))
                                               : member_of(of.text(0), of.text(1));
}
inline void give_json(const arguments& of) {
  const std::string_view found = json_place(of);
  if (!found.empty()) of.give(found);
}
inline void give_json_text(const arguments& of, std::string_view value) {
  if (value.empty() || value == "null") return;
  if (value[0] != '"') return of.give(value);
  const std::optional<std::string> text = unquoted(value);
  if (!text) refuse_argument("polystore: a string of a JSON document is malformed");
  of.give(std::string_view(*text));
}
inline void give_member_text(const arguments& of) { give_json_text(of, json_place(of)); }
inline void give_whole_text(const arguments& of) { give_json_text(of, json_scanner(of.text(0)).value()); }

inline void has_json_key(const arguments& of) {
  const std::string_view key = of.text(1), whole = json_scanner(of.text(0)).value();
  bool found = !member_of(whole, key).empty() || (whole.starts_with('"') && unquoted(whole) == key);
  each_element(whole,
               [&](std::string_view value) { found = found || (value.starts_with('"') && unquoted(value) == key); });
  of.give(found);
}

inline decimal parsed_decimal(std::string_view text) {
  const std::optional<decimal> parsed = parse_decimal(text);
  if (!parsed) refuse_argument("polystore: a value of a JSON document is no number that fits");
  return *parsed;
}
inline void give_json_decimal(const arguments& of) { of.give(std::string_view(to_string(parsed_decimal(of.text(0))))); }
template <class Integer>
void give_json_integer(const arguments& of) {
  const decimal parsed = parsed_decimal(of.text(0));
  if (parsed.scale() != 0 || parsed.coefficient() < std::numeric_limits<Integer>::min() ||
      parsed.coefficient() > std::numeric_limits<Integer>::max()) {
    refuse_argument("polystore: a value of a JSON document is no integer that fits");
  }
  of.give(static_cast<std::int64_t>(parsed.coefficient()));
}
inline void give_json_real(const arguments& of) {
  const std::string_view text = of.text(0);
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc{} || end != text.data() + text.size()) {
    refuse_argument("polystore: a value of a JSON document is no number that fits");
  }
  of.give(value);
}
inline void give_json_bool(const arguments& of) {
  const std::string_view text = of.text(0);
  if (text != "true" && text != "false") refuse_argument("polystore: a value of a JSON document is no truth value");
  of.give(text == "true");
}

inline void add_json_functions(function_registry& to) {
  to.add<give_json>("polystore_json_member", 2);
  to.add<give_member_text>("polystore_json_member_text", 2);
  to.add<give_whole_text>("polystore_json_text", 1);
  to.add<has_json_key>("polystore_json_has_key", 2);
  to.add<give_json_decimal>("polystore_json_decimal", 1);
  to.add<give_json_integer<std::int16_t>>("polystore_json_smallint", 1);
  to.add<give_json_integer<std::int32_t>>("polystore_json_integer", 1);
  to.add<give_json_integer<std::int64_t>>("polystore_json_bigint", 1);
  to.add<give_json_real>("polystore_json_real", 1);
  to.add<give_json_bool>("polystore_json_boolean", 1);
}

}  // namespace polystore::inline v0::sqlite::detail
