// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>

namespace polystore::inline v0 {

/// A place between the rows of a query, from which its pages go forward or backward; a default one is before the first.
/// What its text says is polystore's own. It is signed, not encrypted: whoever has it can read the values in it.
class cursor {
 public:
  cursor() = default;
  /// A cursor as it came from outside; an empty text is the beginning. The page that is asked for checks it.
  explicit cursor(std::string text) : text_(std::move(text)) {}

  /// Letters, digits, `-` and `_`, as a URL takes them.
  const std::string& text() const noexcept { return text_; }
  bool operator==(const cursor&) const = default;

 private:
  std::string text_{};
};

inline std::string to_string(const cursor& place) { return place.text(); }

}  // namespace polystore::inline v0
