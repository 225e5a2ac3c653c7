// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/verdict/header.hpp>
#include <polystore/verdict/query.hpp>

// What a query, a repository or a database lets be done with itself in headers that few units include. Where one is
// missing, what stands here says so.
namespace polystore::inline v0 {

class cursor;  // #include <polystore/pages.hpp>

namespace relational {

/// Runs a query whose rows are read elsewhere, by <polystore/ranges.hpp>.
struct row_access;

/// Asks for a statement's plan; <polystore/postgres/explain.hpp> and <polystore/sqlite/explain.hpp> know how.
template <class Connection, auto... Options>
struct explainer {
  template <class...>
  static consteval bool require_header() {
    static_assert(
        verdict::header_is_included<Connection, false>,
        "polystore: the header of explain() is missing; #include the store's: <polystore/sqlite/explain.hpp> or "
        "<polystore/postgres/explain.hpp>");
    return false;
  }
  template <class Entity, auto, class... Given>
  static void query(Given&&...) {
    static_cast<void>(require_header<Entity>());
  }
  template <class Entity, class... Given>
  static void update(Given&&...) {
    static_cast<void>(require_header<Entity>());
  }
  template <const auto&, class... Given>
  static void written(Given&&...) {
    static_cast<void>(require_header<Given...>());
  }
};

/// Stands for what a missing header would have given.
struct nothing {
  template <class... Given>
  nothing update(Given&&...) const {
    return {};
  }
  nothing skip() const { return {}; }
  template <class... Given>
  nothing where(Given&&...) const {
    return {};
  }
  template <class... Given>
  nothing insert(Given&&...) const {
    return {};
  }
  nothing all() const { return {}; }
  nothing first() const { return {}; }
  nothing one() const { return {}; }
};
/// Reads pages; <polystore/pages.hpp> knows how.
template <class Connection>
struct pager {
  template <class Entity, class... Given>
  static nothing page(Given&&...) {
    static_assert(verdict::header_is_included<Entity, false>,
                  "polystore: the header of page() is missing; #include <polystore/pages.hpp>");
    return {};
  }
};

/// What fits only where nothing else does.
struct anything {
  template <class Given>
  anything(const Given&) {}
};

/// What is no range, so that a `for` over it says what to do.
template <class Row>
struct no_range {
  template <class... None>
  const Row* begin() const {
    static_assert(verdict::rows_are_asked_for<None...>,
                  "polystore: this has no rows before it has run; ask for them: .all(), or one by one: "
                  "ps::lazily(query), with #include <polystore/ranges.hpp>");
    return nullptr;
  }
  template <class... None>
  const Row* end() const {
    return nullptr;
  }
};

}  // namespace relational

template <auto...>
struct field_list;

// What is no statement:
template <class Connection>
relational::nothing run_on(Connection&, const relational::anything&) {
  static_assert(
      verdict::statement_is_written<Connection, false>,
      "polystore: this is no statement that the compiler knows; write ps::sql<\"...\">(values...), with #include "
      "<polystore/statements.hpp>");
  return {};
}
template <class Connection>
relational::nothing query_on(Connection&, const relational::anything&) {
  static_assert(
      verdict::statement_is_written<Connection, false>,
      "polystore: this is no query that the compiler knows; write ps::from<T>(), or ps::sql<\"...\", row>(values...) "
      "with #include <polystore/statements.hpp>");
  return {};
}

// Without <polystore/queries.hpp>:
template <class Connection, class First, class... Given>
relational::nothing query_on(Connection&, const relational::anything&, const First&, const Given&...) {
  static_assert(verdict::header_is_included<Connection, false>,
                "polystore: the header of queries with parameters is missing; #include <polystore/queries.hpp>");
  return {};
}

// Without <polystore/statements.hpp>:
template <auto... Members, class Connection>
relational::nothing begin_conflict(relational::anything, Connection&) {
  static_assert(verdict::header_is_included<Connection, false>,
                "polystore: the header of on_conflict() is missing; #include <polystore/statements.hpp>");
  return {};
}
template <class Connection, class... Given>
relational::nothing load_children(relational::anything, Connection&, const Given&...) {
  static_assert(verdict::header_is_included<Connection, false>,
                "polystore: the header of children() is missing; #include <polystore/statements.hpp>");
  return {};
}
template <class Connection, class... Given>
relational::nothing load_parents(relational::anything, Connection&, const Given&...) {
  static_assert(verdict::header_is_included<Connection, false>,
                "polystore: the header of parents() is missing; #include <polystore/statements.hpp>");
  return {};
}

}  // namespace polystore::inline v0
