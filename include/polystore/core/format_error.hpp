// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <fmt/core.h>

#include <concepts>
#include <string>
#include <string_view>

/// fmt writes an error as its sentence, and behind it in braces what the store said of it; never a field's value.
template <std::derived_from<polystore::error> Error>
struct fmt::formatter<Error, char> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const Error& failure, Context& context) const {
    std::string written = failure.what();
    std::string_view before = " {";
    const auto add = [&](std::string_view name, std::string_view said) {
      if (said.empty()) return;
      ((written += before) += name) += ": ";
      written += said;
      before = ", ";
    };
    add("code", failure.code());
    add("constraint", failure.constraint());
    add("table", failure.table());
    add("column", failure.column());
    add("statement", failure.statement());
    if (before == ", ") written += '}';
    return fmt::formatter<std::string_view>::format(written, context);
  }
};
