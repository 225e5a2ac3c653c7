// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/entity/facets/index.hpp>
#include <polystore/entity/facets/references.hpp>
#include <polystore/entity/shape.hpp>
#include <polystore/expr/ordering.hpp>
#include <polystore/reflect/readable_name.hpp>
#include <polystore/relational/dialect.hpp>
#include <polystore/shape/feature.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

// All that a writer of DDL sees of a schema: plain data, so that the writers are ordinary functions.
namespace polystore::inline v0::relational {

struct column_facts_for_ddl;

/// Of a store that has no operator classes.
constexpr bool needs_no_operator_class(index_method, const column_facts_for_ddl&) { return false; }

/// In what the DDL of one store differs from another's.
struct ddl_rules {
  const dialect_facts* dialect;
  treatment (*treats)(feature);
  std::string_view joint;         // between a schema's name and a table's, where the store has no schemas
  std::string_view table_ending;  // behind the last column's parenthesis
  bool temporary = false;         // for a look at the catalogs, then gone
  bool (*lacks_operator_class)(index_method, const column_facts_for_ddl&) = &needs_no_operator_class;
};

/// A dialect's DDL; specialised beside the dialect.
template <class Dialect>
inline constexpr ddl_rules ddl_rules_of{};

/// Characters that live as long as the program; a plain type, for GCC 12 takes no array of string_views here.
struct characters {
  const char* data = nullptr;
  std::size_t size = 0;

  constexpr std::string_view view() const { return {data, size}; }
  constexpr bool empty() const { return size == 0; }
  constexpr bool operator==(const characters& other) const { return view() == other.view(); }
};
/// Views a text that lives as long as the program.
constexpr characters characters_of(std::string_view from) { return {from.data(), from.size()}; }

/// Some of a table's columns, by their numbers.
struct column_span {
  const std::uint8_t* first = nullptr;
  std::size_t size = 0;

  constexpr std::size_t operator[](std::size_t index) const { return first[index]; }
};

/// The columns of a table as they are written in statements.
struct column_spelling {
  const char* characters = nullptr;
  const unsigned short *begin = nullptr, *end = nullptr;

  constexpr std::string_view operator[](std::size_t column) const {
    return {characters + begin[column], static_cast<std::size_t>(end[column] - begin[column])};
  }
};

/// A pointer that says whether it was set: GCC 12 with -fsanitize=null can't compare an address with null in a constant.
template <class Facts>
struct known {
  const Facts* at = nullptr;
  bool is_known = false;

  constexpr known() = default;
  constexpr known(const Facts* facts) : at(facts), is_known(true) {}
  constexpr explicit operator bool() const { return is_known; }
  constexpr const Facts& operator*() const { return *at; }
  constexpr const Facts* operator->() const { return at; }
};

/// A type that has to be made before the columns that hold it: an enumeration, or a composite behind what it holds.
struct made_type {
  characters type;  // as C++ calls it
  characters name;
  characters definition;  // ENUM ('a', 'b')
};
/// Those that a column needs, in the order in which they are made.
struct made_types {
  const made_type* first = nullptr;
  std::size_t size = 0;

  constexpr const made_type* begin() const { return first; }
  constexpr const made_type* end() const { return first + size; }
};

/// What DDL says of a column beside its name and its facets.
struct column_facts_for_ddl {
  characters value_type{};  // the field's type as C++ calls it, without the optional around it
  characters type{};
  made_types needed{};
  characters labels{};  // of an enumeration, not of an array of them: 'a', 'b'
  bool is_nullable = false;
  bool is_told_apart = true;  // its values are equal for the store where they are equal
};

/// A column or an expression of an index.
struct index_part {
  std::size_t column = 0;
  characters expression{};  // in place of a column
  characters function{};    // its name
  characters operator_class{};
  direction order = direction::ascending;
  nulls_position nulls = nulls_position::by_default;
  bool is_told_apart = true;  // what the expression yields
};

/// The far end of a reference.
struct reference_target {
  characters type{};  // as C++ calls it
  characters name{};  // as placed
  column_spelling columns{};
  column_span key{};
  on_delete when_deleted = on_delete::no_action;
  on_update when_updated = on_update::no_action;
};

/// The placed types that a view's query reads.
struct read_types {
  const characters* first = nullptr;
  std::size_t size = 0;

  constexpr const characters* begin() const { return first; }
  constexpr const characters* end() const { return first + size; }
};

/// A facet of a table, whatever its kind; what a kind doesn't have stays empty.
struct declared_facet {
  facet kind{};
  const char* given = nullptr;  // its name; of a comment or a type the words
  column_span columns{};
  characters expression{};  // the default, the condition, what is generated; the query of a view
  read_types reads{};       // by that query
  reference_target target{};
  const index_part* parts = nullptr;
  column_span included{};
  index_method method = index_method::btree;
  bool is_unique = false;
  bool is_always = false;  // an identity that no row may bring along
  bool nulls_are_equal = false;
  bool is_deferrable = false;
  bool is_deferred = false;
};

/// The name of a constraint or an index.
struct object_name {
  static constexpr std::size_t limit = 79;  // above what any store keeps

  char characters[limit + 1]{};
  std::size_t size = 0;
  bool is_quoted = false;

  constexpr object_name& operator+=(std::string_view added) {
    for (const char c : added) {
      if (size < limit) characters[size++] = c;
    }
    return *this;
  }
  constexpr std::string_view view() const { return {characters, size}; }
};

/// What was declared of one column alone; null where nothing was.
struct column_clauses {
  known<declared_facet> type{}, default_value{}, identity{}, generated{};
};

/// A table or view with all that was declared of it.
struct table_facts {
  characters type;          // as C++ calls it
  std::string_view placed;  // as the placement says: "schema.name" or "name"
  std::string_view schema, name;
  column_spelling spelling;
  const column_facts_for_ddl* column;
  const column_clauses* clauses;
  std::size_t columns;
  const declared_facet* facet;
  const object_name* names;  // of each facet, empty where its kind has none
  std::size_t facets;
  relation what = relation::table;
};

/// The condition of the rows that are left where erased ones are kept, else empty.
constexpr std::string_view live_rows(const table_facts& table) {
  for (std::size_t i = 0; i < table.facets; ++i) {
    if (table.facet[i].kind == facet::soft_delete) return table.facet[i].expression.view();
  }
  return {};
}
/// Whether a key is a constraint of its table, and no index.
constexpr bool is_constraint(const table_facts& table, const declared_facet& key) {
  return key.kind == facet::primary_key || (key.kind == facet::unique && live_rows(table).empty());
}

/// A type as it is known among plain data.
template <class Type>
constexpr characters type_called() {
  return characters_of(reflect::readable_name<Type>());
}

}  // namespace polystore::inline v0::relational
