// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/document/codec_network.hpp>
#include <polystore/document/codec_range.hpp>
#include <polystore/document/containers.hpp>
#include <polystore/document/fields.hpp>
#include <polystore/document/nested.hpp>

#include <string>
#include <string_view>

// A value as a JSON document. A struct is an object, under its fields' names as they are written; a vector or an array
// is an array; a map from strings an object; an optional its value or null. Decimals are numbers with all their digits;
// uuids, times and addresses are strings as their to_string writes them, bytes a string in hexadecimal, an enumerator its
// label.
//
// What comes back is equal to what was written, bit for bit; what can't be is refused when written (value_out_of_range)
// or read (decode_error): NaN, infinities, text that isn't UTF-8, a number out of its field's range, a lone surrogate,
// more than 100 levels. Of doubled keys the last counts, as in jsonb. jsonb itself refuses \u0000 and has no negative
// zero: -0.0 comes back as 0.0 from there.
namespace polystore::inline v0::reflect {

namespace detail {

[[noreturn, gnu::cold, gnu::noinline]] inline void refuse_document(std::string_view type,
                                                                   const boost::system::error_code& failed) {
  throw decode_error(
      "polystore: a document of type " + std::string(type) + " can't be read: " +
      (failed == boost::json::error::too_deep ? "more than 100 levels" : "no JSON, " + failed.message()));
}

}  // namespace detail

/// The document of a value; throws value_out_of_range naming the field that can't stand in one.
template <class Value>
[[nodiscard]] std::string to_document(const Value& value) {
  document_writer writer(readable_name<Value>());
  writer.put(value);
  return static_cast<std::string&&>(writer.text());
}

/// Parses the document of a type and calls `read(document_reader)`; throws decode_error where it is none.
template <class Read>
void parse_document(std::string_view text, std::string_view type, Read&& read) {
  boost::json::monotonic_resource memory;
  boost::system::error_code failed;
  const boost::json::value parsed = detail::parse_marked(mark_numbers(text), document_depth, &memory, failed);
  if (failed) detail::refuse_document(type, failed);
  const document_path root;
  read(document_reader(parsed, root, type));
}

/// Reads a value from its document; throws decode_error naming the field that doesn't fit, some of the value then read.
template <class Value>
void read_document(std::string_view text, Value& value) {
  parse_document(text, readable_name<Value>(), [&](const document_reader& from) { from.get(value); });
}

}  // namespace polystore::inline v0::reflect
