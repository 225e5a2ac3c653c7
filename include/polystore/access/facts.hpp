// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/entity/facets/index.hpp>
#include <polystore/expr/ordering.hpp>
#include <polystore/relational/dialect.hpp>
#include <polystore/relational/expression_node.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

// What is to be known of tables and queries to say by which index a store finds the rows: plain data, read by ordinary
// functions.
namespace polystore::inline v0::access {

/// What kind of values a column or an expression has, as far as indexes tell them apart.
enum class value_kind : unsigned char { scalar, text, truth, array, document, interval, words };

/// An expression of a placement, whose values stand in the text.
struct declared_expression {
  const relational::expression_node* node = nullptr;
  const relational::literals* values = nullptr;
  bool is_given = false;
};

/// A column or an expression of an index.
struct key_part {
  std::size_t column = 0;
  declared_expression expression{};  // in place of the column
  std::string_view words{};          // the column of a full text in place of both
  std::string_view operator_class{};
  value_kind holds = value_kind::scalar;
  relational::number_kind number = relational::number_kind::none;
  direction order = direction::ascending;
  nulls_position nulls = nulls_position::by_default;
};

/// An index, or the key that brings one.
struct key_facts {
  std::size_t position = 0;  // of its facet in the placement
  facet kind = facet::index;
  index_method method = index_method::btree;
  const key_part* parts = nullptr;
  std::size_t size = 0;
  bool is_unique = false;
  bool is_of_live_rows = false;  // alone, where erased ones are kept
  declared_expression condition{};
};

/// A table, as far as rows are looked for in it.
struct table_facts {
  const key_facts* keys = nullptr;
  std::size_t size = 0;
  bool is_stored = false;  // else its rows are what a query gives
  bool is_small = false;   // any query may read all of it
  std::string_view name{};
  void (*write_field)(text&, std::size_t column) = nullptr;  // as C++ names it: &site::code
};

/// One of a query's tables.
struct source_facts {
  const table_facts* table = nullptr;
  const relational::expression_node* joined_on = nullptr;
  bool is_joined = false;
  bool is_outer = false;      // kept where it finds no row
  bool finds_erased = false;  // else live rows alone
};

/// A column of a query's order.
struct order_part {
  const relational::expression_node* node = nullptr;
  const relational::literals* values = nullptr;
  bool is_known = false;    // else it is a field of the row that the query makes
  bool is_extreme = false;  // the least or the greatest alone, and no null
  direction order = direction::ascending;
  nulls_position nulls = nulls_position::by_default;
};

/// A query.
struct query_facts {
  const source_facts* sources = nullptr;
  std::size_t source_count = 0;
  const relational::expression_node* const* conditions = nullptr;  // that all hold
  std::size_t condition_count = 0;
  const order_part* order = nullptr;
  std::size_t order_count = 0;
  const query_facts* const* others = nullptr;  // parts of a union, named queries, and those inside of conditions
  std::size_t other_count = 0;
  bool is_limited = false;  // to some rows
  bool reads_on = false;    // all the same, for each row that it gives is made of many
  bool asks_once = false;   // those inside of conditions say nothing of this one's rows
  bool may_scan = false;    // as its author says
  const relational::index_rules* rules = nullptr;
};

/// How a query is run.
enum class reads { every_match, first_match };

}  // namespace polystore::inline v0::access
