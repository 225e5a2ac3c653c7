// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/describe.hpp>

#include <fmt/core.h>

#include <string>
#include <string_view>

/// fmt writes the object of a placed type as `describe` does, with the options of a string.
template <class Entity>
  requires polystore::is_placed<Entity>
struct fmt::formatter<Entity, char> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const Entity& object, Context& context) const {
    const std::string written = polystore::describe(object);
    return fmt::formatter<std::string_view>::format(written, context);
  }
};
