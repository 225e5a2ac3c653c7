// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/postgres/codec_optional.hpp>
#include <polystore/postgres/lone_parameter.hpp>
#include <polystore/postgres/oid.hpp>

#include <array>
#include <cstdint>
#include <vector>

// Arrays of one dimension: a header of five words (dimensions, has nulls, element type, length, lower bound), then
// each element behind its length. An empty array has no dimension, and the first three words alone.
namespace polystore::inline v0::postgres {

namespace detail {

inline constexpr std::size_t array_header = 20, empty_array = 12;

inline void store_array_header(char* out, bool has_nulls, type_oid element, std::size_t size) {
  store(out, std::int32_t{size > 0});
  store(out + 4, static_cast<std::int32_t>(has_nulls));
  store(out + 8, static_cast<std::int32_t>(element ? element : oid::text));  // an enum's labels go as text
  if (size == 0) return;
  store(out + 12, static_cast<std::int32_t>(size));
  store(out + 16, std::int32_t{1});
}

/// The elements of an array in the binary format, one after the other.
class array_reader {
 public:
  explicit array_reader(cell from) : at_(from.data), end_(from.data + from.size) {
    if (from.size < static_cast<int>(empty_array)) return;
    const auto dimensions = load<std::int32_t>(at_);
    if (dimensions == 0) {
      valid_ = from.size == static_cast<int>(empty_array);
      at_ = end_;
    } else if (dimensions == 1 && from.size >= static_cast<int>(array_header)) {
      const auto size = load<std::int32_t>(at_ + 12);
      at_ += array_header;
      valid_ = size >= 0 && static_cast<std::int64_t>(size) * 4 <= end_ - at_;
      size_ = valid_ ? static_cast<std::size_t>(size) : 0;
    }
  }
  bool valid() const { return valid_; }
  /// Whether it was an array to its last byte, once all elements are read.
  bool is_complete() const { return valid_ && at_ == end_; }
  std::size_t size() const { return size_; }
  /// The next element, with null data for a null; invalid afterwards when the array is cut short.
  cell next() {
    if (end_ - at_ < 4) return fail();
    const auto size = load<std::int32_t>(at_);
    at_ += 4;
    if (size == -1) return {nullptr, 0};
    if (size < 0 || size > end_ - at_) return fail();
    const cell element{at_, size};
    at_ += size;
    return element;
  }

 private:
  cell fail() {
    valid_ = false;
    return {nullptr, 0};
  }
  const char* at_;
  const char* end_;
  std::size_t size_ = 0;
  bool valid_ = false;
};

template <class Element>
bool decode_element(cell from, Element& element) {
  if (from.data) return codec<Element>::decode(from, element);
  if constexpr (is_nullable<Element>) element.reset();
  return is_nullable<Element>;
}

template <class Element>
void encode_array(parameters& to, std::size_t index, const Element* elements, std::size_t size) {
  lone_parameter one;
  bool has_nulls = false;
  std::size_t total = size > 0 ? array_header : empty_array;
  for (std::size_t i = 0; i < size; ++i) {
    one.put(elements[i]);
    has_nulls = has_nulls || one.is_null();
    total += one.size();
  }
  char* const out = to.take(total);
  store_array_header(out, has_nulls, column_type<without_null<Element>>::oid, size);
  char* at = out + array_header;
  for (std::size_t i = 0; i < size; ++i) {
    one.put(elements[i]);
    at = one.write(at);
  }
  to.put_view(index, out, total);
}

}  // namespace detail

template <class Element>
struct codec<std::vector<Element>> {
  static void encode(parameters& to, std::size_t index, const std::vector<Element>& value) {
    if constexpr (std::is_same_v<Element, bool>) {
      bool* const flags = reinterpret_cast<bool*>(to.take(value.size()));
      for (std::size_t i = 0; i < value.size(); ++i) flags[i] = value[i];
      detail::encode_array(to, index, flags, value.size());
    } else {
      detail::encode_array(to, index, value.data(), value.size());
    }
  }
  static bool decode(cell from, std::vector<Element>& value) {
    detail::array_reader reader(from);
    value.clear();
    value.reserve(reader.size());
    for (std::size_t i = 0; i < reader.size(); ++i) {
      const cell element = reader.next();
      Element read{};
      if (!reader.valid() || !detail::decode_element(element, read)) return false;
      value.push_back(static_cast<Element&&>(read));
    }
    return reader.is_complete();
  }
};

/// An array must have exactly the size of the field's.
template <class Element, std::size_t Size>
struct codec<std::array<Element, Size>> {
  static void encode(parameters& to, std::size_t index, const std::array<Element, Size>& value) {
    detail::encode_array(to, index, value.data(), Size);
  }
  static bool decode(cell from, std::array<Element, Size>& value) {
    detail::array_reader reader(from);
    if (reader.size() != Size) return false;
    for (Element& element : value) {
      const cell read = reader.next();
      if (!reader.valid() || !detail::decode_element(read, element)) return false;
    }
    return reader.is_complete();
  }
};

}  // namespace polystore::inline v0::postgres
