// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/described_query.hpp>
#include <polystore/ddl/ddl.hpp>
#include <polystore/ddl/declared_table.hpp>
#include <polystore/relational/explain.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/searched.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What the compiler says of how a query is served, in the words of a plan.
namespace polystore_tests {

namespace ps = polystore;

/// Makes some tables and fills them; ROWS stands in the script for their number.
template <class Schema, class Dialect, class Connection>
void fill_tables(Connection& connection, std::string_view filling) {
  connection.execute_script(ps::ddl<Schema, Dialect>);
  std::string script(filling);
  for (std::size_t found; (found = script.find("ROWS")) != script.npos;) script.replace(found, 4, "200000");
  connection.execute_script(script);
}

/// The name of an index.
template <class Dialect, class... Types>
std::string name_of_key_among(const ps::access::table_facts* table, std::size_t key) {
  std::string name;
  const auto look = [&]<class Type>(const Type*) {
    if (table != &ps::access::table_of<Type, Dialect>) return;
    name = ps::relational::object_names<Type, Dialect>.at[table->keys[key].position].view();
  };
  (look(static_cast<const Types*>(nullptr)), ...);
  return name;
}
template <class Dialect>
std::string name_of_key(const ps::access::table_facts* table, std::size_t key) {
  using namespace searched;
  return name_of_key_among<Dialect, site, reading, paper, lease, ticket>(table, key);
}

/// The names of the indexes that serve a query, the first word of each being what the judgement names.
template <class Dialect>
std::vector<std::string> claimed_keys(const ps::access::judgement& said) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < said.used_count; ++i) {
    names.push_back(name_of_key<Dialect>(said.used[i].table, said.used[i].key));
  }
  return names;
}

inline bool mentions(const std::string& plan, std::string_view word) { return plan.find(word) != std::string::npos; }

/// How a query over some tables is explained on a connection, its values bound.
template <class Connection, class Entity, class... Clauses>
std::string plan_of(Connection& connection, const ps::selection<Entity, Clauses...>& query) {
  using ps::relational::explainer, ps::relational::purpose;
  return explainer<Connection>::template query<Entity, purpose::rows>(connection, query.clauses);
}

}  // namespace polystore_tests
