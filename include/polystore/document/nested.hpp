// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/document/reader.hpp>
#include <polystore/document/writer.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::reflect {

namespace detail {

inline void append_parsed(std::string& out, const boost::json::value& value);

inline void append_parsed(std::string& out, const boost::json::string& text) {
  if (is_marked_number(view_of(text))) {
    out += view_of(text).substr(1);
  } else {
    static_cast<void>(append_json_string(out, unmarked(view_of(text))));
  }
}
inline void append_parsed(std::string& out, const boost::json::array& elements) {
  out += '[';
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0) out += ',';
    append_parsed(out, elements.begin()[i]);
  }
  out += ']';
}
inline void append_parsed(std::string& out, const boost::json::object& entries) {
  out += '{';
  for (const boost::json::key_value_pair& entry : entries) {
    if (out.back() != '{') out += ',';
    static_cast<void>(append_json_string(out, unmarked({entry.key().data(), entry.key().size()})));
    out += ':';
    append_parsed(out, entry.value());
  }
  out += '}';
}
/// Writes a parsed value again, each number as it was.
inline void append_parsed(std::string& out, const boost::json::value& value) {
  if (const boost::json::string* const text = value.if_string()) return append_parsed(out, *text);
  if (const boost::json::array* const elements = value.if_array()) return append_parsed(out, *elements);
  if (const boost::json::object* const entries = value.if_object()) return append_parsed(out, *entries);
  out += value.is_null() ? "null" : *value.if_bool() ? "true" : "false";
}

}  // namespace detail

/// A document in the document: written as it is if it is JSON, read back without spaces and doubled keys.
template <>
struct document_codec<json> {
  static void write(document_writer& to, const json& value) {
    boost::json::monotonic_resource memory;
    boost::system::error_code failed;
    static_cast<void>(detail::parse_marked(mark_numbers(value.text), document_depth - to.depth(), &memory, failed));
    if (failed) to.refuse("is no JSON or is nested too deep; a document has at most 100 levels");
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = value.text.find_first_not_of(spaces);
    to.put_text(std::string_view(value.text).substr(first, value.text.find_last_not_of(spaces) + 1 - first));
  }
  static void read(const document_reader& from, json& value) {
    value.text.clear();
    detail::append_parsed(value.text, from.parsed());
  }
};

/// No document of its own within another one.
template <class Value>
struct document_codec<json_of<Value>> {
  using held = Value;
  static void write(document_writer& to, const json_of<Value>& value) { to.put(value.value); }
  static void read(const document_reader& from, json_of<Value>& value) { from.get(value.value); }
};

}  // namespace polystore::inline v0::reflect
