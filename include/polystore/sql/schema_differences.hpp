// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <map>
#include <string>

#include <polystore/core/error.hpp>

namespace polystore::inline v0::sql {

/// What a catalog says of some tables: for each thing, such as `column sites.name`, how it is defined.
using catalog = std::map<std::string, std::string>;

/// Throws a schema_mismatch that lists every difference; returns when there is none.
inline void require_equal(const catalog& expected, const catalog& actual) {
  std::string differences;
  for (const auto& [thing, definition] : expected) {
    const auto found = actual.find(thing);
    if (found == actual.end()) {
      differences += "\n  missing: " + thing + (definition.empty() ? "" : " (" + definition + ")");
    } else if (found->second != definition) {
      differences += "\n  different: " + thing + " is (" + found->second + "), expected (" + definition + ")";
    }
  }
  for (const auto& [thing, definition] : actual) {
    if (!expected.contains(thing)) differences += "\n  unexpected: " + thing + (definition.empty() ? "" : " (" + definition + ")");
  }
  if (differences.empty()) return;
  throw schema_mismatch("polystore: the store's tables are not those of the schema:" + differences);
}

}  // namespace polystore::inline v0::sql
