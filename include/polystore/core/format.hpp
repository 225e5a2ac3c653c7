// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/cursor.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>

#include <fmt/format.h>

#include <concepts>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// A value type that fmt writes as its text, with the options of a string: `fmt::format("{:>40}", id)`.
template <class Value>
concept written_as_text = std::same_as<Value, uuid> || point_in_time<Value> || std::same_as<Value, date> ||
                          std::same_as<Value, time_of_day> || std::same_as<Value, interval> ||
                          std::same_as<Value, decimal> || std::same_as<Value, json> || std::same_as<Value, cursor>;

}  // namespace polystore::inline v0

template <polystore::written_as_text Value>
struct fmt::formatter<Value, char> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const Value& value, Context& context) const {
    if constexpr (std::same_as<Value, polystore::json>) {
      return fmt::formatter<std::string_view>::format(value.text, context);
    } else {
      const std::string written = polystore::to_string(value);
      return fmt::formatter<std::string_view>::format(written, context);
    }
  }
};
