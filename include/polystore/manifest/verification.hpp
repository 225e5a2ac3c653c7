// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/manifest/claims.hpp>
#include <polystore/manifest/unused_indexes.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::manifests {

/// Where queries are tried. What has no rows yet is planned as it may be, so that on a database that goes with the trial
/// an index that serves a query is also looked for with the others out of the way.
enum class tried_on { kept_database, throwaway_database };

/// What a store says of a query's claim.
struct finding {
  std::string_view query;
  bool holds = true;
  std::string words;
};

/// What a store says of the claims of a schema.
struct verification {
  std::vector<finding> findings;
  std::vector<declared_index> unused;

  bool holds() const {
    for (const finding& each : findings) {
      if (!each.holds) return false;
    }
    return true;
  }
  /// A line for each query, and one for each index that no query relies on.
  std::string text() const {
    std::string out;
    for (const finding& each : findings) {
      ((((out += each.holds ? "holds   " : "differs ") += each.query) += ": ") += each.words) += '\n';
    }
    for (const declared_index& each : unused) {
      (((out += "unused  ") += each.name()) += ": no query of the schema relies on this index of ") +=
          each.table->placed;
      out += '\n';
    }
    return out;
  }
};

/// Tries each claim of a schema; `trial.try_claim(claim)` gives what the store says of it.
template <class Schema, class Dialect, class Tag, class Trial>
verification verify_claims(const Trial& trial) {
  verification found;
  for (std::size_t i = 0; i < claims_of<Schema, Dialect, Tag>::size; ++i) {
    found.findings.push_back(trial.try_claim(claims<Schema, Dialect, Tag>.at[i]));
  }
  const auto& unused = unused_indexes<Schema, Dialect, Tag>;
  found.unused.assign(unused.at, unused.at + unused.count);
  return found;
}

/// The names of a claim's indexes, one after the other.
inline std::string names_of(const query_claim& claim) {
  std::string names;
  for (std::size_t i = 0; i < claim.count; ++i) {
    if (i > 0) names += ", ";
    names += claim.indexes[i].name();
  }
  return names;
}
/// What a claim that holds says.
inline std::string words_for(const query_claim& claim) {
  std::string words = claim.count > 0 ? "is served by " + names_of(claim) : "";
  for (std::size_t i = 0; i < claim.scan_count; ++i) {
    ((words += words.empty() ? "" : ", ") += "may read a whole table: ") += claim.scans[i].view();
  }
  return words.empty() ? "reads small tables" : words;
}
/// Whether a name is one of some, as a store gives them.
inline bool is_among(std::string_view name, const std::vector<std::string>& names) {
  for (const std::string& each : names) {
    if (each == name) return true;
  }
  return false;
}
/// Some names, one after the other, or that there are none.
inline std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& each : names) (out += out.empty() ? "" : ", ") += each;
  return out.empty() ? "no index" : out;
}

}  // namespace polystore::inline v0::manifests
