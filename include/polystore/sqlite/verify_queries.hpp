// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/manifest/verification.hpp>
#include <polystore/sqlite/connection.hpp>
#include <polystore/sqlite/manifest.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0 {

namespace sqlite::detail {

/// What SQLite calls a table or an index: one in a schema bears the schema's name in front.
inline std::string made_name(std::string_view schema, std::string_view name) {
  std::string out(schema);
  if (!out.empty()) out += '_';
  return out += name;
}
inline std::string made_index(const manifests::declared_index& index) {
  return made_name(index.table->schema, index.name());
}
inline std::string made_table(const manifests::declared_index& index) {
  return made_name(index.table->schema, index.table->name);
}

/// Tries claims on a database.
class claim_trial {
 public:
  claim_trial(sqlite3* database, manifests::tried_on where) : database_(database), where_(where) {}

  manifests::finding try_claim(const manifests::query_claim& claim) const {
    manifests::finding found{.query = claim.name.view(), .words = manifests::words_for(claim)};
    try {
      const std::string differences = differences_of_numbers(*claim.statement);
      if (!differences.empty()) return {found.query, false, differences};
      if (claim.count > 0) look_at_plan(claim, found);
    } catch (const error& refused) {
      found.holds = false;
      found.words = "the database refuses the query: " + std::string(refused.what());
    }
    return found;
  }

 private:
  std::string differences_of_numbers(const relational::statement& statement) const {
    const kept_statement tried = prepare(database_, statement.text, 0);
    const auto columns = static_cast<std::size_t>(sqlite3_column_count(tried->handle));
    if (tried->parameters != statement.parameters) {
      return "it takes " + std::to_string(tried->parameters) + " values instead of " +
             std::to_string(statement.parameters);
    }
    if (columns == statement.columns) return {};
    return "it gives " + std::to_string(columns) + " columns instead of " + std::to_string(statement.columns);
  }

  /// A column of what a question gives, `name` being its only parameter.
  std::vector<std::string> ask(const std::string& question, int column, const std::string& name = {}) const {
    const kept_statement asked = prepare(database_, question, 0);
    if (!name.empty()) sqlite3_bind_text(asked->handle, 1, name.data(), static_cast<int>(name.size()), SQLITE_STATIC);
    std::vector<std::string> lines;
    while (asked->step()) {
      const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(asked->handle, column));
      lines.emplace_back(text ? text : "");
    }
    return lines;
  }
  std::vector<std::string> plan(const manifests::query_claim& claim) const {
    return ask("EXPLAIN QUERY PLAN " + std::string(claim.statement->text), 3);
  }
  static bool mentions(const std::string& line, const std::string& words) {
    const std::size_t at = line.find(words);
    return at != line.npos && (at + words.size() == line.size() || line[at + words.size()] == ' ');
  }
  /// How a plan names an index: a key's is made by SQLite, if not the table itself is one.
  std::vector<std::string> names_of(const manifests::declared_index& index) const {
    const bool is_primary = index.facet().kind == facet::primary_key;
    std::vector<std::string> names;
    for (const std::string& each :
         ask("SELECT name FROM pragma_index_list(?1) WHERE origin <> 'c'", 0, made_table(index))) {
      if (!relational::has_index(index.facet().kind) && has_columns(each, index)) names.push_back("INDEX " + each);
    }
    if (!ask("SELECT name FROM sqlite_schema WHERE type = 'index' AND name = ?1", 0, made_index(index)).empty()) {
      names.push_back("INDEX " + made_index(index));
    }
    if (is_primary) names.insert(names.end(), {"PRIMARY KEY", "rowid"});
    return names;
  }
  bool has_columns(const std::string& made, const manifests::declared_index& index) const {
    const std::vector<std::string> columns = ask("SELECT name FROM pragma_index_info(?1) ORDER BY seqno", 0, made);
    const relational::column_span wanted = index.facet().columns;
    if (columns.size() != wanted.size) return false;
    for (std::size_t i = 0; i < wanted.size; ++i) {
      if (columns[i] != relational::detail::without_quotes(index.table->spelling[wanted[i]])) return false;
    }
    return true;
  }
  bool takes(const std::vector<std::string>& plan, const manifests::declared_index& index) const {
    const bool reads_in_order = index.gives_order && index.facet().kind == facet::primary_key;
    for (const std::string& line : plan) {
      if (reads_in_order && line.starts_with("SCAN ")) return true;
      for (const std::string& name : names_of(index)) {
        if (mentions(line, name)) return true;
      }
    }
    return false;
  }
  bool takes_all(const manifests::query_claim& claim) const {
    const std::vector<std::string> found = plan(claim);
    for (std::size_t i = 0; i < claim.count; ++i) {
      if (!takes(found, claim.indexes[i])) return false;
    }
    return true;
  }
  void look_at_plan(const manifests::query_claim& claim, manifests::finding& found) const {
    if (takes_all(claim)) return;
    const std::string taken = manifests::listed(plan(claim));
    for (std::size_t i = 0; i < claim.count; ++i) {
      if (!names_of(claim.indexes[i]).empty()) continue;
      found.holds = false;
      found.words = "the index " + std::string(claim.indexes[i].name()) +
                    " is not in the database, where the plan is: " + taken + "; make it as the schema's DDL does";
      return;
    }
    found.holds =
        where_ == manifests::tried_on::throwaway_database ? takes_all_if_alone(claim) : may_take_another(claim);
    found.words += (found.holds ? "; without rows the plan is: " : ", but the plan is: ") + taken;
    if (!found.holds) found.words += "; declare what the query needs, or say why a scan is meant: .scan(\"...\")";
  }
  /// Whether indexes are taken at least, and the choice says nothing, for nobody has counted rows.
  bool may_take_another(const manifests::query_claim& claim) const {
    if (!ask("SELECT name FROM sqlite_schema WHERE name = 'sqlite_stat1'", 0).empty()) return false;
    for (const std::string& line : plan(claim)) {
      for (std::size_t i = 0; i < claim.count; ++i) {
        const std::string table = made_table(claim.indexes[i]);
        if (mentions(line, "SCAN " + table) || line == "SEARCH " + table) return false;  // the latter for an extreme
      }
    }
    return true;
  }
  /// Whether the claimed indexes are taken once the others of their tables are gone, which is undone.
  bool takes_all_if_alone(const manifests::query_claim& claim) const {
    ask("SAVEPOINT polystore_tried", 0);
    bool takes = false;
    try {
      for (std::size_t i = 0; i < claim.count; ++i) drop_others(claim, claim.indexes[i]);
      takes = takes_all(claim);
    } catch (const error&) {  // what was dropped is needed
    }
    ask("ROLLBACK TO polystore_tried", 0);
    ask("RELEASE polystore_tried", 0);
    return takes;
  }
  void drop_others(const manifests::query_claim& claim, const manifests::declared_index& of) const {
    for (const std::string& each :
         ask("SELECT name FROM pragma_index_list(?1) WHERE origin = 'c'", 0, made_table(of))) {
      bool is_claimed = false;
      for (std::size_t i = 0; i < claim.count; ++i) is_claimed = is_claimed || made_index(claim.indexes[i]) == each;
      if (!is_claimed) ask("DROP INDEX \"" + each + '"', 0);
    }
  }

  sqlite3* database_;
  manifests::tried_on where_;
};

}  // namespace sqlite::detail

/// Prepares each query of a schema on a database and compares the index that it takes with the one that is claimed; the
/// schema's tables are there.
template <class Schema, class Tag = only_database>
manifests::verification verify_queries(sqlite::session& database,
                                       manifests::tried_on where = manifests::tried_on::kept_database) {
  return manifests::verify_claims<Schema, sqlite::dialect, Tag>(sqlite::detail::claim_trial(database.native(), where));
}

}  // namespace polystore::inline v0
