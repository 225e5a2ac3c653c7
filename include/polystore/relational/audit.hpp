// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/audit.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/query/assignment.hpp>

#include <cstddef>
#include <type_traits>

// How a write takes what it must say of itself from the context that its connection has.
namespace polystore::inline v0::relational {

namespace detail {

template <class Connection>
struct context_of_connection {
  using type = void;
};
template <class Connection>
  requires requires { typename Connection::context_type; }
struct context_of_connection<Connection> {
  using type = typename Connection::context_type;
};

template <class Entity, class Connection>
consteval bool has_context() {
  if constexpr (is_audited<Entity>) {
    return std::is_same_v<context_of<Entity>, typename context_of_connection<Connection>::type>;
  } else {
    return true;
  }
}

template <bool IsNew, class Entity, class Context, auto Member, auto From, bool Always>
void fill(Entity& object, const Context& context, audit_facet<Member, From, Always>) {
  if constexpr (IsNew || Always) object.*Member = context.*From;
}
template <bool IsNew, class Entity, class Context, class... Audits>
void fill_all(Entity& object, const Context& context, type_list<Audits...>) {
  (fill<IsNew>(object, context, Audits{}), ...);
}

/// Where the value of an audited column stands among those that a deletion sends behind the key.
template <class Entity, auto Member>
consteval std::size_t place_among_updated() {
  std::size_t place = 0;
  for (std::size_t i = 0; i < column_index<Entity, Member>(); ++i) place += facts<Entity>.role[i].is_updated_with;
  return place;
}
template <class Entity, class Parameters, class Context, auto Member, auto From, bool Always>
void put(Parameters& to, std::size_t first, const Context& context, audit_facet<Member, From, Always>) {
  if constexpr (Always) {
    to.put(first + place_among_updated<Entity, Member>(), context.*From);  // text is pointed at
  }
}
template <class Entity, class Parameters, class Context, class... Audits>
void put_all(Parameters& to, std::size_t first, const Context& context, type_list<Audits...>) {
  (put<Entity>(to, first, context, Audits{}), ...);
}

template <class Audit>
struct assigned_audit {
  using type = type_list<>;
};
template <auto Member, auto From>
struct assigned_audit<audit_facet<Member, From, true>> {
  using type = type_list<audit_facet<Member, From, true>>;
};
template <class... Audits>
consteval auto always(type_list<Audits...>) {
  return typename polystore::detail::joined_audits<typename assigned_audit<Audits>::type...>::type{};
}
template <class Context, class Run, auto... Members, auto... From>
auto assign_all(const Context& context, Run run, type_list<audit_facet<Members, From, true>...>) {
  return run(set<Members>(context.*From)...);
}

}  // namespace detail

/// Whether the writes to a type have the context that they need; where they haven't, a sentence says so.
template <class Entity, class Connection>
consteval bool require_context() {
  constexpr bool is_given = detail::has_context<Entity, Connection>();
  if constexpr (is_audited<Entity>) {
    if constexpr (!polystore::detail::require_one_context<Entity>(audits_of<Entity>{})) return false;
  }
  if constexpr (!is_given) {
    static_assert(verdict::context_is_given<Entity, context_of<Entity>, Connection, is_given>,
                  "polystore: some fields of this type are filled from a context, and the connection has none of that "
                  "type; give it one: ps::with_context(db, context), with #include <polystore/context.hpp>");
  }
  return is_given;
}

/// Fills an audited object's fields from a connection's context: those of a new row, or those that every write sets.
template <bool IsNew, class Entity, class Connection>
void fill_from_context(Entity& object, const Connection& connection) {
  if constexpr (require_context<Entity, Connection>()) {
    detail::fill_all<IsNew>(object, connection.context(), audits_of<Entity>{});
  }
}

/// Puts what every write sets among the parameters, from `first` on.
template <class Entity, class Parameters, class Connection>
void put_from_context(Parameters& to, std::size_t first, const Connection& connection) {
  if constexpr (is_audited<Entity> && require_context<Entity, Connection>()) {
    detail::put_all<Entity>(to, first, connection.context(), audits_of<Entity>{});
  }
}

/// Calls `run(assignments...)` with those of what every write sets.
template <class Entity, class Connection, class Run>
auto assign_from_context(const Connection& connection, Run run) {
  if constexpr (is_audited<Entity> && require_context<Entity, Connection>()) {
    return detail::assign_all(connection.context(), run, detail::always(audits_of<Entity>{}));
  } else {
    return run();
  }
}

}  // namespace polystore::inline v0::relational
