// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/document/codec.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::reflect {

namespace detail {

/// `std::map` and `std::unordered_map` from strings, and what looks like them.
template <class Map>
concept map_from_string =
    std::same_as<typename Map::key_type, std::string> &&
    requires(Map map, typename Map::mapped_type value) { map.insert_or_assign(std::string(), value); };

template <class Elements>
void write_elements(document_writer& to, const Elements& elements) {
  to.open('[');
  std::size_t index = 0;
  for (const typename Elements::value_type& element : elements) to.put_element(index++, element);
  to.close(']');
}

}  // namespace detail

/// null when it holds nothing. An optional whose value is written as null would come back empty and is refused.
template <class Value>
struct document_codec<std::optional<Value>> {
  using held = Value;
  static void write(document_writer& to, const std::optional<Value>& value) {
    if (!value) return to.put_text("null");
    const std::size_t before = to.text().size();
    to.put(*value);
    if (std::string_view(to.text()).substr(before) == "null")
      to.refuse("is an optional that holds a null, which reads back as one that holds nothing");
  }
  static void read(const document_reader& from, std::optional<Value>& value) {
    if (from.is_null()) return value.reset();
    from.get(value.emplace());
  }
};

template <class Element>
struct document_codec<std::vector<Element>> {
  using held = Element;
  static void write(document_writer& to, const std::vector<Element>& value) { detail::write_elements(to, value); }
  static void read(const document_reader& from, std::vector<Element>& value) {
    const boost::json::array& elements = from.array();
    value.clear();
    value.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
      Element element{};
      from.get_at({&from.path(), {}, i}, elements.begin()[i], element);
      value.push_back(static_cast<Element&&>(element));
    }
  }
};

/// The array in the document must have exactly the size of the field's.
template <class Element, std::size_t Size>
struct document_codec<std::array<Element, Size>> {
  using held = Element;
  static void write(document_writer& to, const std::array<Element, Size>& value) { detail::write_elements(to, value); }
  static void read(const document_reader& from, std::array<Element, Size>& value) {
    const boost::json::array& elements = from.array();
    if (elements.size() != Size)
      from.refuse("an array of another size than ", readable_name<std::array<Element, Size>>());
    for (std::size_t i = 0; i < Size; ++i) from.get_at({&from.path(), {}, i}, elements.begin()[i], value[i]);
  }
};

/// An object with an entry for each key.
template <detail::map_from_string Map>
struct document_codec<Map> {
  using held = typename Map::mapped_type;
  static void write(document_writer& to, const Map& value) {
    to.open('{');
    std::size_t index = 0;
    for (const auto& [key, mapped] : value) to.put_entry(index++, key, mapped);
    to.close('}');
  }
  static void read(const document_reader& from, Map& value) {
    value.clear();
    std::size_t index = 0;
    for (const boost::json::key_value_pair& entry : from.object()) {
      typename Map::mapped_type mapped{};
      from.get_at({&from.path(), {}, index++, true}, entry.value(), mapped);
      const std::string_view key = unmarked({entry.key().data(), entry.key().size()});
      value.insert_or_assign(std::string(key), static_cast<typename Map::mapped_type&&>(mapped));
    }
  }
};

}  // namespace polystore::inline v0::reflect
