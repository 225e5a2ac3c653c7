// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::relational {

/// One thing that a store has, such as `column sites.name`, and how it is defined there.
struct catalog_entry {
  std::string thing, definition;
};

/// What a store has of some tables.
struct catalog {
  std::vector<catalog_entry> entries;

  const catalog_entry* find(std::string_view thing) const {
    for (const catalog_entry& each : entries) {
      if (each.thing == thing) return &each;
    }
    return nullptr;
  }
  void add(const std::vector<catalog_entry>& others) { entries.insert(entries.end(), others.begin(), others.end()); }
  /// Reads the rows of a query for both.
  template <class Rows>
  static catalog of(Rows rows) {
    catalog found;
    while (rows.next()) {
      catalog_entry& entry = found.entries.emplace_back();
      rows.current().get(0, entry.thing);
      rows.current().get(1, entry.definition);
    }
    return found;
  }
};

/// Throws a schema_mismatch that lists every difference; returns when there is none.
inline void require_equal(const catalog& expected, const catalog& actual) {
  std::string differences;
  const auto list = [&differences](const char* kind, const catalog_entry& entry) {
    ((differences += kind) += entry.thing) += entry.definition.empty() ? "" : " (" + entry.definition + ")";
  };
  for (const catalog_entry& each : expected.entries) {
    const catalog_entry* found = actual.find(each.thing);
    if (!found) {
      list("\n  missing: ", each);
    } else if (found->definition != each.definition) {
      list("\n  different: ", *found);
      differences += ", expected (" + each.definition + ")";
    }
  }
  for (const catalog_entry& each : actual.entries) {
    if (!expected.find(each.thing)) list("\n  unexpected: ", each);
  }
  if (differences.empty()) return;
  throw schema_mismatch("polystore: the store's tables are not those of the schema:" + differences);
}

}  // namespace polystore::inline v0::relational
