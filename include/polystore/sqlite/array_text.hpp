// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/hexadecimal.hpp>

#include <cstddef>
#include <string>
#include <string_view>

// An array is stored as the text of a flat JSON array, so that json_each reads it too.
namespace polystore::inline v0::sqlite::detail {

/// One element: null, `true` or `false`, a number as it is spelt, or a string without its escapes.
struct array_token {
  enum kinds { null, boolean, number, string } kind = null;
  std::string_view text{};  // valid until the next element
};

/// Reads a flat array, strictly as RFC 8259 has it.
class array_scanner {
 public:
  explicit array_scanner(std::string_view array) : rest_(array) {
    skip_space();
    is_open_ = skips("[");
    skip_space();
    if (is_open_ && skips("]")) end();
  }

  /// The next element; false at the end, and where the text is no flat array.
  bool next(array_token& token) {
    if (!is_open_) return false;
    is_open_ = read(token);
    if (!is_open_) return false;
    skip_space();
    if (skips(",")) {
      skip_space();
    } else if (skips("]")) {
      end();
    } else {
      is_open_ = false;
      return false;
    }
    return true;
  }
  /// Whether everything was an array, once `next` has said false.
  bool is_complete() const { return is_complete_; }

 private:
  bool skips(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }
  void skip_space() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\n' || rest_[0] == '\r')) {
      rest_.remove_prefix(1);
    }
  }
  void end() {
    is_open_ = false;
    skip_space();
    is_complete_ = rest_.empty();
  }

  bool read(array_token& token) {
    if (skips("\"")) return read_string(token);
    const std::string_view at = rest_;
    if (skips("null")) {
      token = {array_token::null, {}};
    } else if (skips("true") || skips("false")) {
      token = {array_token::boolean, at.substr(0, at.size() - rest_.size())};
    } else {
      const bool is_number = skip_number();
      token = {array_token::number, at.substr(0, at.size() - rest_.size())};
      return is_number;
    }
    return true;
  }

  bool skip_digits() {
    const std::size_t size = rest_.find_first_not_of("0123456789");
    const std::size_t found = size == rest_.npos ? rest_.size() : size;
    rest_.remove_prefix(found);
    return found > 0;
  }
  bool skip_number() {
    skips("-");
    if (!skips("0") && !skip_digits()) return false;
    if (skips(".") && !skip_digits()) return false;
    if (skips("e") || skips("E")) {
      if (!skips("+")) skips("-");
      return skip_digits();
    }
    return true;
  }

  bool read_string(array_token& token) {
    unescaped_.clear();
    while (!rest_.empty()) {
      const char c = rest_[0];
      if (static_cast<unsigned char>(c) < 0x20) return false;
      rest_.remove_prefix(1);
      if (c == '"') {
        token = {array_token::string, unescaped_};
        return true;
      }
      if (c != '\\') {
        unescaped_ += c;
      } else if (!read_escape()) {
        return false;
      }
    }
    return false;
  }
  bool read_escape() {
    if (rest_.empty()) return false;
    const char c = rest_[0];
    rest_.remove_prefix(1);
    if (c == 'u') return read_code_point();
    constexpr std::string_view written = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const std::size_t which = written.find(c);
    if (which == written.npos) return false;
    unescaped_ += meant[which];
    return true;
  }
  /// Four digits, -1 where there are none.
  int read_unit() {
    int unit = rest_.size() < 4 ? -1 : 0;
    for (std::size_t i = 0; i < 4 && unit >= 0; ++i) {
      const int digit = polystore::detail::hexadecimal_digit(rest_[i]);
      unit = digit < 0 ? -1 : unit * 16 + digit;
    }
    if (unit >= 0) rest_.remove_prefix(4);
    return unit;
  }
  bool read_code_point() {
    int point = read_unit();
    if (point < 0 || (point >= 0xdc00 && point < 0xe000)) return false;
    if (point >= 0xd800 && point < 0xdc00) {
      const int low = skips("\\u") ? read_unit() : -1;
      if (low < 0xdc00 || low >= 0xe000) return false;
      point = 0x10000 + (point - 0xd800) * 0x400 + (low - 0xdc00);
    }
    append_utf8(static_cast<unsigned>(point));
    return true;
  }
  void append_utf8(unsigned point) {
    if (point < 0x80) {
      unescaped_ += static_cast<char>(point);
      return;
    }
    const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    unescaped_ += static_cast<char>((0xff00u >> (more + 1) & 0xffu) | point >> 6 * more);
    for (int i = more - 1; i >= 0; --i) unescaped_ += static_cast<char>(0x80u | (point >> 6 * i & 0x3fu));
  }

  std::string_view rest_;
  std::string unescaped_;
  bool is_open_ = false;
  bool is_complete_ = false;
};

}  // namespace polystore::inline v0::sqlite::detail
