// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/ddl/declared_table.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/shape/feature.hpp>
#include <polystore/verdict/constraint.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace polystore::inline v0 {

namespace relational {

namespace detail {

/// Spells names as they are, and nothing else: enough to know what constraints are called in every store.
struct plain_names {
  static constexpr dialect_facts facts{.name = {},
                                       .reserved_words = {},
                                       .parameter_mark = '?',
                                       .name_limit = 63,
                                       .has_schemas = true,
                                       .clock = {},
                                       .random_uuid = {}};
  template <class Value>
  static constexpr void write_type(text&) {}
  template <class Value>
  static constexpr void write_literal(text&, const Value&) {}
  template <class Value, bool IsLiteral>
  static constexpr bool needs_cast = false;
  template <class Value>
  static constexpr std::string_view collation{};
  template <class Value>
  static constexpr std::string_view parameter_cast() {
    return {};
  }
  static constexpr treatment treats(ability) { return treatment::honoured; }
};

/// Whether a row can violate what a facet declares.
template <class Facet>
constexpr bool can_be_violated(const Facet& declared) {
  if constexpr (Facet::kind == facet::index) {
    return declared.is_unique;
  } else {
    return has_name(Facet::kind) && Facet::kind != facet::full_text;
  }
}
struct found_facet {
  std::size_t position = 0, times = 0;
};
template <class Entity, class Facet, class Slots>
struct facet_search;
template <class Entity, class Facet, std::size_t... Index, class... Facets>
struct facet_search<Entity, Facet, polystore::detail::pack_slots<std::index_sequence<Index...>, Facets...>> {
  static consteval found_facet find() {
    found_facet found;
    (look<Index, Facets>(found), ...);
    return found;
  }

 private:
  template <std::size_t At, class Declared>
  static consteval void look(found_facet& found) {
    if constexpr (std::is_same_v<Declared, Facet>) {
      if (can_be_violated(facet_at<Entity, At>())) found = {At, found.times + 1};
    }
  }
};

/// Where a constraint like this one stands in a placement.
template <class Entity, class Facet>
consteval std::size_t position_of_constraint() {
  constexpr found_facet found = facet_search<Entity, Facet, facets_of_placement<Entity>>::find();
  static_assert(
      verdict::constraint_is_declared_once<Entity, Facet, found.times>,
      "polystore: the type's placement doesn't declare this constraint, or declares several that look like it; "
      "give one that is declared (its name doesn't matter), or compare error.constraint() with a name");
  return found.position;
}

/// `t.a, t.b`: how SQLite calls a primary key.
template <class Entity, std::size_t Position>
constexpr void write_key_columns(text& out) {
  constexpr auto& table = declared_table<Entity, plain_names>;
  constexpr declared_facet key = table.facet[Position];
  for (std::size_t i = 0; i < key.columns.size; ++i) {
    if (i > 0) out += ", ";
    if (!table.schema.empty()) (out += table.schema) += '_';
    ((out += table.name) += '.') += without_quotes(table.spelling[key.columns[i]]);
  }
}
template <class Entity, std::size_t Position>
inline constexpr const auto& key_columns = frozen<write_key_columns<Entity, Position>>;

/// Whether a name is `name`, or `schema_name` as where there are no schemas.
constexpr bool is_called(std::string_view given, std::string_view schema, std::string_view name) {
  if (given == name) return true;
  return !schema.empty() && given.size() == schema.size() + 1 + name.size() && given.starts_with(schema) &&
         given[schema.size()] == '_' && given.ends_with(name);
}

}  // namespace detail

/// What the constraint or index that a facet declares is called in the placement of a type, whatever the facet's own
/// name: `constraint_name<user>(ps::unique<&user::tenant_id, &user::email>)`.
template <class Entity, class Facet>
constexpr std::string_view constraint_name(const Facet&) {
  return object_names<Entity, detail::plain_names>.at[detail::position_of_constraint<Entity, Facet>()].view();
}

}  // namespace relational

/// Whether an error says that a row violates what is declared so in the placement of a type:
/// `catch (const ps::unique_violation& e) { if (ps::violates<user>(e, ps::unique<&user::email>)) ... }`. SQLite doesn't
/// say which reference was violated, so there it is false for all of them.
template <class Entity, class Facet>
[[nodiscard]] bool violates(const error& failed, const Facet& declared) {
  const std::string_view constraint = failed.constraint();
  if (constraint.empty()) return false;
  const relational::qualified_name table = relational::split_name(placement<Entity>.name);
  if (!failed.table().empty() && !relational::detail::is_called(failed.table(), table.schema, table.table))
    return false;
  if constexpr (Facet::kind == facet::primary_key) {
    constexpr std::size_t position = relational::detail::position_of_constraint<Entity, Facet>();
    if (constraint == relational::detail::key_columns<Entity, position>.view()) return true;
  }
  return relational::detail::is_called(constraint, table.schema, relational::constraint_name<Entity>(declared));
}

}  // namespace polystore::inline v0
