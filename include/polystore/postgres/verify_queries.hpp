// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/manifest/verification.hpp>
#include <polystore/postgres/connection.hpp>
#include <polystore/postgres/generic_plan.hpp>
#include <polystore/postgres/manifest.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0 {

namespace postgres::detail {

/// The name of a table, or of one of its indexes, which is in the same schema.
inline std::string quoted(std::string_view schema, std::string_view name) {
  std::string out;
  if (!schema.empty()) ((out += '"') += schema) += "\".";
  return ((out += '"') += name) += '"';
}
inline std::string quoted_index(const manifests::declared_index& index) {
  return quoted(index.table->schema, index.name());
}
inline std::string quoted_table(const manifests::declared_index& index) {
  return quoted(index.table->schema, index.table->name);
}

/// The indexes that a plan names.
inline std::vector<std::string> indexes_in(std::string_view plan) {
  constexpr std::string_view word = "\"Index Name\": \"";
  std::vector<std::string> names;
  for (std::size_t at; (at = plan.find(word)) != plan.npos;) {
    plan.remove_prefix(at + word.size());
    const std::string name(plan.substr(0, plan.find('"')));
    if (!manifests::is_among(name, names)) names.push_back(name);
  }
  return names;
}

/// Whether a plan reads all of a table.
inline bool scans(std::string_view plan, std::string_view table) {
  constexpr std::string_view node = "\"Node Type\": \"Seq Scan\"", word = "\"Relation Name\": \"";
  for (std::size_t at; (at = plan.find(node)) != plan.npos;) {
    plan.remove_prefix(at + node.size());
    const std::string_view named = plan.substr(plan.find(word) + word.size());
    if (named.substr(0, named.find('"')) == table) return true;
  }
  return false;
}

/// Tries claims on a server. Whole tables are read only where nothing else can be done.
class claim_trial {
 public:
  claim_trial(PGconn* server, manifests::tried_on where) : server_(server), where_(where) {
    ask(server_, "SET plan_cache_mode = force_generic_plan");
    ask(server_, "SET enable_seqscan = off");
  }
  claim_trial(const claim_trial&) = delete;
  claim_trial& operator=(const claim_trial&) = delete;
  ~claim_trial() { PQclear(PQexec(server_, "RESET plan_cache_mode; RESET enable_seqscan")); }

  manifests::finding try_claim(const manifests::query_claim& claim) const {
    manifests::finding found{.query = claim.name.view(), .words = manifests::words_for(claim)};
    try {
      const std::string differences = differences_of_types(claim);
      if (!differences.empty()) return {found.query, false, differences};
      if (claim.count > 0) look_at_plan(claim, found);
    } catch (const statement_error& refused) {
      found.holds = false;
      found.words = "the server refuses the query: " + std::string(refused.what());
    }
    return found;
  }

 private:
  std::string differences_of_types(const manifests::query_claim& claim) const {
    const relational::statement& statement = *claim.statement;
    const tried_statement tried(server_, statement);
    const owned_result described = tried.described();
    const std::vector<Oid> expected = parameter_types(statement);
    std::string out;
    for (std::size_t i = 0; i < statement.parameters; ++i) {
      const Oid actual = PQparamtype(described.get(), static_cast<int>(i));
      if (expected[i] != 0 && expected[i] != actual)
        add(out, "parameter $" + std::to_string(i + 1), expected[i], actual);
    }
    const auto columns = static_cast<std::size_t>(PQnfields(described.get()));
    if (columns != statement.columns) {
      return out + "it gives " + std::to_string(columns) + " columns instead of " + std::to_string(statement.columns);
    }
    for (std::size_t i = 0; i < columns; ++i) {
      const Oid wanted = expected_type(statement, i), actual = PQftype(described.get(), static_cast<int>(i));
      if (reads_as(wanted, actual) || (wanted == oid::text && actual >= oid::first_of_database)) continue;
      add(out, "column " + std::string(PQfname(described.get(), static_cast<int>(i))), wanted, actual);
    }
    return out;
  }
  void add(std::string& out, const std::string& what, Oid wanted, Oid actual) const {
    out += (out.empty() ? "" : "; ") + what + " is " + type_name(actual) + " there instead of " + type_name(wanted);
  }
  std::string type_name(Oid type) const {
    return first_column(ask(server_, "SELECT " + std::to_string(type) + "::regtype")).front();
  }

  std::string plan_of(const manifests::query_claim& claim) const {
    return tried_statement(server_, *claim.statement).plan("(FORMAT json, COSTS off)");
  }
  static bool takes_all(const manifests::query_claim& claim, const std::vector<std::string>& taken) {
    for (std::size_t i = 0; i < claim.count; ++i) {
      if (!manifests::is_among(claim.indexes[i].name(), taken)) return false;
    }
    return true;
  }
  void look_at_plan(const manifests::query_claim& claim, manifests::finding& found) const {
    const std::string plan = plan_of(claim);
    const std::vector<std::string> taken = indexes_in(plan);
    if (takes_all(claim, taken)) return;
    for (std::size_t i = 0; i < claim.count; ++i) {
      if (is_there(claim.indexes[i])) continue;
      found.holds = false;
      found.words = "the index " + std::string(claim.indexes[i].name()) + " is not on the server, which takes " +
                    manifests::listed(taken) + "; make it as the schema's DDL does";
      return;
    }
    found.holds =
        where_ == manifests::tried_on::throwaway_database ? takes_all_if_alone(claim) : may_take_another(claim, plan);
    found.words += found.holds ? "; without rows the server takes " + manifests::listed(taken)
                               : ", but the server takes " + manifests::listed(taken) +
                                     "; declare what the query needs, or say why a scan is meant: .scan(\"...\")";
  }
  bool is_there(const manifests::declared_index& index) const {
    return answers_yes("SELECT to_regclass($1) IS NOT NULL", quoted_index(index));
  }
  /// Whether indexes are taken at least, and the server's choice says nothing, for it knows of no rows.
  bool may_take_another(const manifests::query_claim& claim, std::string_view plan) const {
    for (std::size_t i = 0; i < claim.count; ++i) {
      const manifests::declared_index& index = claim.indexes[i];
      if (scans(plan, index.table->name)) return false;
      if (answers_yes("SELECT coalesce((SELECT reltuples > 0 FROM pg_class WHERE oid = to_regclass($1)), false)",
                      quoted_table(index)))
        return false;
    }
    return true;
  }
  bool answers_yes(const std::string& question, const std::string& of) const {
    return first_column(ask(server_, question, of.c_str())).front() == "t";
  }
  /// Whether the claimed indexes are taken once the others of their tables are gone, which is undone.
  bool takes_all_if_alone(const manifests::query_claim& claim) const {
    ask(server_, "BEGIN");
    bool takes = false;
    try {
      for (std::size_t i = 0; i < claim.count; ++i) drop_others(claim, claim.indexes[i]);
      takes = takes_all(claim, indexes_in(plan_of(claim)));
    } catch (const statement_error&) {  // what was dropped is needed
    }
    ask(server_, "ROLLBACK");
    return takes;
  }
  void drop_others(const manifests::query_claim& claim, const manifests::declared_index& of) const {
    const owned_result answer = ask(
        server_,
        "SELECT i.relname, CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.oid::regclass) ELSE "
        "format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', x.indrelid::regclass, c.conname) END FROM pg_index x JOIN "
        "pg_class i ON i.oid = x.indexrelid LEFT JOIN pg_constraint c ON c.conindid = i.oid AND c.contype IN ('p', 'u') "
        "WHERE x.indrelid = to_regclass($1)",
        quoted_table(of).c_str());
    for (int i = 0; i < PQntuples(answer.get()); ++i) {
      const std::string_view name = PQgetvalue(answer.get(), i, 0);
      bool is_claimed = false;
      for (std::size_t k = 0; k < claim.count; ++k) is_claimed = is_claimed || claim.indexes[k].name() == name;
      if (!is_claimed) ask(server_, PQgetvalue(answer.get(), i, 1));
    }
  }

  PGconn* server_;
  manifests::tried_on where_;
};

}  // namespace postgres::detail

/// Prepares each query of a schema on a server and compares its parameters, its columns and the index that it takes with
/// what is claimed; the schema's tables are there.
template <class Schema, class Tag = only_database>
manifests::verification verify_queries(postgres::session& server,
                                       manifests::tried_on where = manifests::tried_on::kept_database) {
  return manifests::verify_claims<Schema, postgres::dialect, Tag>(
      postgres::detail::claim_trial(server.native(), where));
}

}  // namespace polystore::inline v0
