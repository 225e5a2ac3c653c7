// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/array_element.hpp>
#include <polystore/sqlite/codec_optional.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::sqlite {

namespace detail {

template <class Array>
void encode_array(parameters& to, std::size_t index, const Array& value) {
  using element = typename Array::value_type;
  std::string out = "[";
  for (const element& each : value) {
    if (out.size() > 1) out += ',';
    if (!array_element<element>::write(out, each)) {
      to.refuse(index, reflect::readable_name<element>(), "is an element of an array and can't be stored");
    }
  }
  out += ']';
  to.put_text(index, out);
}

}  // namespace detail

/// TEXT that holds a flat JSON array; where the statement takes a list of values, those values.
template <class Element>
struct codec<std::vector<Element>> {
  static void encode(parameters& to, std::size_t index, const std::vector<Element>& value) {
    if (to.is_list(index)) {
      to.put_list(index, value);
    } else {
      detail::encode_array(to, index, value);
    }
  }
  static bool decode(cell from, std::vector<Element>& value) {
    std::string_view text;
    if (!from.read_text(text)) return false;
    value.clear();
    detail::array_scanner scanner(text);
    for (array_token token; scanner.next(token);) {
      Element read{};
      if (!array_element<Element>::read(token, read)) return false;
      value.push_back(static_cast<Element&&>(read));
    }
    return scanner.is_complete();
  }
};

/// The same; the array must have exactly the size of the field's.
template <class Element, std::size_t Size>
struct codec<std::array<Element, Size>> {
  static void encode(parameters& to, std::size_t index, const std::array<Element, Size>& value) {
    detail::encode_array(to, index, value);
  }
  static bool decode(cell from, std::array<Element, Size>& value) {
    std::string_view text;
    if (!from.read_text(text)) return false;
    std::size_t read = 0;
    detail::array_scanner scanner(text);
    for (array_token token; scanner.next(token); ++read) {
      if (read == Size || !array_element<Element>::read(token, value[read])) return false;
    }
    return scanner.is_complete() && read == Size;
  }
};

}  // namespace polystore::inline v0::sqlite
