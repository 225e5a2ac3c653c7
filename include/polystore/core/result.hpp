// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <exception>
#include <optional>
#include <type_traits>

namespace polystore::inline v0 {

/// A value, or the error that stands in its place: what the `try_` forms of the verbs give.
template <class Value>
class [[nodiscard]] result {
 public:
  result(Value&& value) : value_(static_cast<Value&&>(value)) {}
  /// Holds the error that is being handled.
  explicit result(const error& failure) : thrown_(std::current_exception()), failure_(&failure) {}

  explicit operator bool() const noexcept { return value_.has_value(); }
  /// The value; throws the error when there is none.
  Value& value() {
    if (!value_) std::rethrow_exception(thrown_);
    return *value_;
  }
  Value& operator*() noexcept { return *value_; }
  Value* operator->() noexcept { return &*value_; }
  /// The error; only when there is no value. It lives as long as this result.
  const polystore::error& failure() const noexcept { return *failure_; }
  /// Whether the error is of a kind: `failed_with<ps::unique_violation>()`.
  template <class Error>
  bool failed_with() const {
    if (value_) return false;
    try {
      std::rethrow_exception(thrown_);
    } catch (const Error&) {
      return true;
    } catch (...) {
      return false;
    }
  }

 private:
  std::optional<Value> value_;
  std::exception_ptr thrown_;
  const error* failure_ = nullptr;
};

/// What an action that gives nothing gives as a result.
struct done {};

/// Runs an action and gives what it returns, or the polystore::error that it throws; anything else passes through.
template <class Action>
auto attempt(Action&& action) {
  constexpr bool gives_nothing = std::is_void_v<decltype(action())>;
  using given = result<std::conditional_t<gives_nothing, done, decltype(action())>>;
  try {
    if constexpr (gives_nothing) {
      action();
      return given(done{});
    } else {
      return given(action());
    }
  } catch (const error& failure) {
    return given(failure);
  }
}

}  // namespace polystore::inline v0
