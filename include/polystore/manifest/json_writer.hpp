// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::manifests {

/// How the elements of an array or the members of an object stand.
enum class json_layout { lines, one_line };

/// Writes a JSON document at compile time.
class json_writer {
 public:
  explicit constexpr json_writer(text& to, std::size_t depth = 0) : out_(to), depth_(depth) {}

  /// What stands in something on one line does so, too.
  constexpr json_writer& open(char bracket, json_layout layout = json_layout::lines) {
    out_ += bracket;
    ++depth_;
    if (is_on_one_line() || layout == json_layout::one_line) ++lined_up_;
    is_first_ = true;
    return *this;
  }
  constexpr void close(char bracket) {
    --depth_;
    if (is_on_one_line()) {
      --lined_up_;
    } else if (!is_first_) {
      new_line();
    }
    out_ += bracket;
    is_first_ = false;
  }
  /// Begins an element.
  constexpr json_writer& next() {
    if (!is_first_) out_ += is_on_one_line() ? ", " : ",";
    if (!is_on_one_line()) new_line();
    is_first_ = false;
    return *this;
  }
  /// Begins a member.
  constexpr json_writer& member(std::string_view name) {
    next().string(name);
    out_ += ": ";
    return *this;
  }
  constexpr void string(std::string_view text) {
    out_ += '"';
    for (const char c : text) write_character(c);
    out_ += '"';
  }
  constexpr void number(std::size_t value) { out_.number(static_cast<long long>(value)); }
  constexpr void truth(bool value) { out_ += value ? "true" : "false"; }
  /// What was written before, at the same depth.
  constexpr void raw(std::string_view text) { out_ += text; }

 private:
  constexpr bool is_on_one_line() const { return lined_up_ > 0; }
  constexpr void new_line() {
    out_ += '\n';
    for (std::size_t i = 0; i < depth_; ++i) out_ += "  ";
  }
  constexpr void write_character(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      (out_ += '\\') += c;
    } else if (code < 0x20) {
      (((out_ += "\\u00") += digits[code >> 4]) += digits[code & 15]);
    } else {
      out_ += c;
    }
  }

  text& out_;
  std::size_t depth_, lined_up_ = 0;
  bool is_first_ = true;
};

}  // namespace polystore::inline v0::manifests
