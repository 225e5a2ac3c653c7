// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/composite.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/sqlite/array_literal.hpp>
#include <polystore/sqlite/codec_array.hpp>
#include <polystore/sqlite/json_string.hpp>
#include <polystore/sqlite/type_name.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::sqlite {

template <composite Value>
inline constexpr std::string_view storage_of<Value> = "TEXT";

namespace detail {

template <class Value>
bool write_members(std::string& out, const Value& value) {
  return reflect::visit(value, [&out](const auto&... members) {
    char before = '[';
    const auto write = [&](const auto& member) {
      out += before;
      before = ',';
      return array_element<std::remove_cvref_t<decltype(member)>>::write(out, member);
    };
    const bool is_written = (write(members) && ...);
    out += ']';
    return is_written;
  });
}
template <class Value>
bool read_members(std::string_view text, Value& value) {
  array_scanner scanner(text);
  array_token token;
  const bool is_read = reflect::visit(value, [&](auto&... members) {
    return ((scanner.next(token) && array_element<std::remove_cvref_t<decltype(members)>>::read(token, members)) &&
            ...);
  });
  return is_read && !scanner.next(token) && scanner.is_complete();
}

}  // namespace detail

/// TEXT that holds a JSON array of the members.
template <composite Value>
struct codec<Value> {
  static void encode(parameters& to, std::size_t index, const Value& value) {
    std::string out;
    if (!detail::write_members(out, value)) {
      to.refuse(index, reflect::readable_name<Value>(), "has a member that can't be stored");
    }
    to.put_text(index, out);
  }
  static bool decode(cell from, Value& value) {
    std::string_view text;
    return from.read_text(text) && detail::read_members(text, value);
  }
};

/// Among others, a string that holds that text.
template <composite Value>
struct array_element<Value> {
  static bool write(std::string& out, const Value& value) {
    std::string text;
    const bool is_written = detail::write_members(text, value);
    detail::append_json_string(out, text);
    return is_written;
  }
  static bool read(const array_token& token, Value& value) {
    return token.kind == array_token::string && detail::read_members(token.text, value);
  }
};

namespace detail {
template <class Array>
bool write_list_member(std::string& out, const Array& value) {
  using element = typename Array::value_type;
  std::string text = "[";
  for (const element& each : value) {
    if (text.size() > 1) text += ',';
    if (!array_element<element>::write(text, each)) return false;
  }
  append_json_string(out, text += ']');
  return true;
}
}  // namespace detail

/// The member of a composite that is an array: a string that holds the array's text.
template <class Element>
struct array_element<std::vector<Element>> {
  static bool write(std::string& out, const std::vector<Element>& value) {
    return detail::write_list_member(out, value);
  }
  static bool read(const array_token& token, std::vector<Element>& value) {
    if (token.kind != array_token::string) return false;
    value.clear();
    detail::array_scanner scanner(token.text);
    for (array_token each; scanner.next(each);) {
      Element read{};
      if (!array_element<Element>::read(each, read)) return false;
      value.push_back(static_cast<Element&&>(read));
    }
    return scanner.is_complete();
  }
};
/// The same; the array must have exactly the size of the member's.
template <class Element, std::size_t Size>
struct array_element<std::array<Element, Size>> {
  static bool write(std::string& out, const std::array<Element, Size>& value) {
    return detail::write_list_member(out, value);
  }
  static bool read(const array_token& token, std::array<Element, Size>& value) {
    if (token.kind != array_token::string) return false;
    std::size_t read = 0;
    detail::array_scanner scanner(token.text);
    for (array_token each; scanner.next(each); ++read) {
      if (read == Size || !array_element<Element>::read(each, value[read])) return false;
    }
    return scanner.is_complete() && read == Size;
  }
};

namespace detail {
/// A member as it stands in the array; an array or composite in there has no literal.
template <class Member>
constexpr void write_member_literal(text& out, const Member& member) {
  if constexpr (is_nullable<Member>) {
    if (!member) out += "null";
    else write_member_literal(out, *member);
  } else if constexpr (composite<Member> || requires { typename Member::value_type; }) {
    if constexpr (std::is_convertible_v<const Member&, std::string_view>) write_json_element(out, member);
    else out += relational::no_literal;
  } else {
    write_json_element(out, member);
  }
}
}  // namespace detail

template <composite Value>
struct literal<Value> {
  static constexpr void write(text& out, const Value& value) {
    out += '\'';
    reflect::visit(value, [&out](const auto&... members) {
      char before = '[';
      ((out += before, before = ',', detail::write_member_literal(out, members)), ...);
    });
    out += "]'";
  }
};

}  // namespace polystore::inline v0::sqlite
