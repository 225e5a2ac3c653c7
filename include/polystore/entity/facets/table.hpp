// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/entity/tagged_connection.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// What the store should say of the table.
struct comment_facet {
  static constexpr facet kind = facet::comment;
  std::string_view comment;
};
constexpr comment_facet comment(const char* comment) { return {comment}; }

/// An extension that the table needs of the server.
struct extension_facet {
  static constexpr facet kind = facet::extension;
  std::string_view name;
};
constexpr extension_facet extension(const char* name) { return {name}; }

/// Tells two databases of one kind apart: the type lives in the one whose connection bears the same tag. The same words
/// stand in the placement, `ps::in_database<billing>`, and around the connection, `ps::in_database<billing>(c)`.
template <class Tag>
struct database_facet {
  static constexpr facet kind = facet::database;
  using tag = Tag;

  template <class Connection>
  constexpr tagged_connection<Tag, Connection> operator()(Connection& connection) const {
    return {connection};
  }
};
template <class Tag>
inline constexpr database_facet<Tag> in_database{};

/// The tag of a database that needs none.
struct only_database {};

}  // namespace polystore::inline v0
