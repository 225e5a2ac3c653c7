// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

namespace detail {

/// Reads a text by the grammar of RFC 8259, at any depth and without recursion; what it says is not looked at.
class json_syntax {
 public:
  explicit json_syntax(std::string_view text) : text_(text) {}

  bool holds() {
    for (bool expects_value = true;;) {
      skip_space();
      if (expects_value) {
        if (opens()) continue;
        if (!scalar()) return false;
      }
      skip_space();
      if (open_.empty()) return at_ == text_.size();
      if (next_is(open_.back() == '{' ? '}' : ']')) {
        open_.pop_back();
        expects_value = false;
      } else {
        if (!next_is(',') || (open_.back() == '{' && !name())) return false;
        expects_value = true;
      }
    }
  }

 private:
  /// An array or an object that begins with a value; empty ones are scalars.
  bool opens() {
    const std::size_t start = at_;
    const bool is_object = next_is('{');
    if (!is_object && !next_is('[')) return false;
    skip_space();
    if (at_ < text_.size() && text_[at_] == (is_object ? '}' : ']')) {
      at_ = start;
      return false;
    }
    open_ += is_object ? '{' : '[';
    if (is_object && !name()) at_ = text_.size() + 1;  // nothing that follows is right
    return true;
  }
  bool scalar() {
    if (next_is('{') || next_is('[')) {
      const char close = text_[at_ - 1] == '{' ? '}' : ']';
      skip_space();
      return next_is(close);
    }
    if (at_ < text_.size() && text_[at_] == '"') return string();
    return word("true") || word("false") || word("null") || number();
  }
  bool name() {
    skip_space();
    if (!string()) return false;
    skip_space();
    return next_is(':');
  }
  bool string() {
    if (!next_is('"')) return false;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < ' ') return false;
      if (c == '\\' && !escape()) return false;
    }
    return false;
  }
  bool escape() {
    if (!next_is('u'))
      return at_ < text_.size() && std::string_view("\"\\/bfnrt").find(text_[at_++]) != std::string_view::npos;
    for (int digit = 0; digit < 4; ++digit) {
      if (!next_is_any_of("0123456789abcdefABCDEF")) return false;
    }
    return true;
  }
  bool number() {
    next_is('-');
    if (!next_is('0') && !digits()) return false;
    if (next_is('.') && !digits()) return false;
    if (!next_is_any_of("eE")) return true;
    next_is_any_of("+-");
    return digits();
  }
  bool digits() {
    const std::size_t start = at_;
    while (next_is_any_of("0123456789")) {
    }
    return at_ > start;
  }
  bool word(std::string_view wanted) {
    if (at_ > text_.size() || !text_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }
  void skip_space() {
    while (next_is_any_of(" \t\n\r")) {
    }
  }
  bool next_is(char c) { return at_ < text_.size() && text_[at_] == c && ++at_ > 0; }
  bool next_is_any_of(std::string_view some) {
    return at_ < text_.size() && some.find(text_[at_]) != some.npos && ++at_ > 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string open_;  // the brackets that are open
};

}  // namespace detail

/// Whether a text is one JSON document.
inline bool is_json(std::string_view text) { return detail::json_syntax(text).holds(); }

}  // namespace polystore::inline v0
