// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// A value that is stored as one JSON document; `document/document.hpp` says how. Reading and writing it takes
/// <polystore/json.hpp> and links Boost.JSON.
template <class Value>
struct json_of {
  Value value{};

  constexpr Value& operator*() noexcept { return value; }
  constexpr const Value& operator*() const noexcept { return value; }
  constexpr Value* operator->() noexcept { return &value; }
  constexpr const Value* operator->() const noexcept { return &value; }
  friend bool operator==(const json_of&, const json_of&) = default;
};
template <class Value>
json_of(Value) -> json_of<Value>;

}  // namespace polystore::inline v0
