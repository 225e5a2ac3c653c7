// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::relational {

/// What stands for a name in a schema among temporary tables, which have but one schema: it fits every store's limit,
/// however long the two are.
class temporary_name {
 public:
  constexpr temporary_name(std::string_view schema, std::string_view name) {
    std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
    const auto add = [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u; };
    for (const char c : schema) add(c);
    add('\0');
    for (const char c : name) add(c);
    constexpr std::string_view prefix = "polystore_";
    std::size_t at = 0;
    for (const char c : prefix) characters_[at++] = c;
    for (int digit = 15; digit >= 0; --digit) characters_[at++] = "0123456789abcdef"[hash >> (4 * digit) & 15];
  }
  constexpr std::string_view view() const { return {characters_, sizeof characters_}; }

 private:
  char characters_[26]{};
};

}  // namespace polystore::inline v0::relational
