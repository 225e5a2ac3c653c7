// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::reflect {

/// Where in a document a value stands, for messages: each step knows the one around it, which outlives it.
struct document_path {
  const document_path* around = nullptr;  // null at the document's root
  std::string_view name{};                // of a field; empty for an element or an entry
  std::size_t index = 0;
  bool is_entry = false;  // of a map, whose keys are data and stay out of messages

  /// `radios[2].band`, `labels{0}` for a map's first entry, `the document` for the whole.
  [[gnu::cold]] std::string text() const {
    std::string out;
    append_to(out);
    return out.empty() ? "the document" : out;
  }

 private:
  void append_to(std::string& out) const {
    if (!around) return;
    around->append_to(out);
    if (!name.empty()) {
      if (!out.empty()) out += '.';
      out += name;
    } else {
      out += is_entry ? '{' : '[';
      out += std::to_string(index);
      out += is_entry ? '}' : ']';
    }
  }
};

}  // namespace polystore::inline v0::reflect
