// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/relational/affected_rows.hpp>
#include <polystore/relational/attempts.hpp>
#include <polystore/relational/audit.hpp>
#include <polystore/relational/bind_lists.hpp>
#include <polystore/relational/conflict_statement.hpp>
#include <polystore/relational/read_rows.hpp>
#include <polystore/relational/row_reader.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/relational/transaction.hpp>
#include <polystore/relational/writable.hpp>
#include <polystore/verdict/query.hpp>
#include <polystore/verdict/repository.hpp>

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace polystore::inline v0 {

namespace relational::detail {

template <class Entity, class Dialect>
consteval bool reads_all_columns() {
  return []<class... Values>(type_list<Values...>) {
    return (true && ... && Dialect::template reads_all<Values>);
  }(column_types<Entity>{});
}

}  // namespace relational::detail

/// An insert that is told what becomes of a row that has the same key already. It is used once.
template <class Connection, class Rule>
class conflict_insert;

template <class Connection, class Entity, relational::conflict_action Action, auto... Members, class Condition,
          class... Assignments>
class conflict_insert<Connection,
                      relational::conflict_rule<Entity, Action, field_list<Members...>, Condition, Assignments...>>
    : public relational::insert_attempts<
          conflict_insert<Connection,
                          relational::conflict_rule<Entity, Action, field_list<Members...>, Condition, Assignments...>>,
          Entity> {
  using action = relational::conflict_action;
  using dialect = typename Connection::dialect;
  template <action Other, class Where, class... Assigned>
  using rule_of = relational::conflict_rule<Entity, Other, field_list<Members...>, Where, Assigned...>;
  using rule = rule_of<Action, Condition, Assignments...>;
  static constexpr bool is_open = Action == action::overwrites && std::is_same_v<Condition, relational::no_condition>;
  static constexpr bool always_writes = Action != action::skips && std::is_same_v<Condition, relational::no_condition>;

 public:
  /// The text for one row, and for a range of them.
  static constexpr std::string_view insert_sql = relational::detail::frozen_conflict<dialect, false, rule>.view();
  static constexpr std::string_view bulk_sql() {
    return relational::detail::frozen_conflict<dialect, true, rule>.view();
  }

  conflict_insert(Connection& connection, Condition condition, pack<Assignments...> assignments)
      : connection_(&connection),
        condition_(static_cast<Condition&&>(condition)),
        assignments_(static_cast<pack<Assignments...>&&>(assignments)) {}

  /// Sets these fields of the row that is met, instead of all: `set<&T::x>(field<&T::x> + excluded<&T::x>)`.
  template <class... Assigned>
  [[nodiscard]] auto update(Assigned... assigned) &&
    requires is_open
  {
    if constexpr (relational::require_assignments<Assigned...>()) {
      (relational::require_settable<Entity, Assigned::member>(), ...);
      (relational::require_no_key<Entity, Assigned::member, Members...>(), ...);
      return conflict_insert<Connection, rule_of<action::assigns, Condition, Assigned...>>(
          *connection_, {}, {static_cast<Assigned&&>(assigned)...});
    } else {
      return static_cast<conflict_insert&&>(*this);
    }
  }
  /// Leaves the row that is met as it is.
  [[nodiscard]] auto skip() &&
    requires is_open
  {
    return conflict_insert<Connection, rule_of<action::skips, Condition>>(*connection_, {}, {});
  }
  /// Changes only a row that meets a condition; any other is left as it is, and the new one dropped.
  template <class... Conditions>
      [[nodiscard]] auto where(Conditions... conditions) &&
      requires(always_writes && sizeof...(Conditions) > 0) {
        if constexpr (detail::require_conditions<Conditions...>()) {
          return conflict_insert<Connection, rule_of<Action, detail::all_of<Conditions...>, Assignments...>>(
              *connection_, (static_cast<Conditions&&>(conditions) && ...),
              static_cast<pack<Assignments...>&&>(assignments_));
        } else {
          return static_cast<conflict_insert&&>(*this);
        }
      }

      /// Adds a row, or does with the one that is met what was said, and gives it as it is now; an optional where it may
      /// have been left alone.
      auto insert(const Entity& given) && {
    std::optional<Entity> written;
    const auto& object = filled_from_context(given);
    write([&] {
      constexpr auto& statement = relational::detail::conflict_statement<dialect, false, rule>;
      constexpr std::size_t updated = relational::plan<Entity>.updated;
      typename Connection::template call<(updated > statement.parameters ? updated : statement.parameters)> call(
          *connection_, statement);
      relational::encode_row(call.values(), object);
      bind_rule(call.values(), relational::detail::sent_columns<Entity>);
      auto rows = call.execute();
      if (rows.next()) relational::decode_row(rows.current(), written.emplace());
    });
    if constexpr (always_writes) {
      if (!written) relational::detail::refuse_unstored(insert_sql);
      return static_cast<Entity&&>(*written);
    } else {
      return written;
    }
  }
  /// The same for a range of rows, in one statement: all or none. Gives those that were written. Throws invalid_value
  /// where two rows of the range have the same key, but for skip(), which takes the first.
  template <class Range>
    requires(!std::is_convertible_v<const Range&, const Entity&>)
  std::vector<Entity> insert(const Range& range) && {
    constexpr bool is_range = requires { Entity(*range.begin()); };
    static_assert(verdict::object_is_of_entity<Entity, std::conditional_t<is_range, Entity, Range>>,
                  "polystore: this repository takes objects of its own type, one or a range of them; ask the database "
                  "for the other type's: db.repository<T>()");
    std::vector<Entity> written;
    if constexpr (is_range) {
      relational::gathered_rows<Entity, dialect> rows;
      for (const Entity& each : range) rows.add(filled_from_context(each));
      write([&] { written = insert_rows(rows); });
    }
    return written;
  }

 private:
  /// The object, or a copy with what the context says.
  decltype(auto) filled_from_context(const Entity& object) {
    if constexpr (is_audited<Entity>) {
      Entity filled = object;
      relational::fill_from_context<true>(filled, *connection_);
      return filled;
    } else {
      return (object);
    }
  }
  std::vector<Entity> insert_rows(const relational::gathered_rows<Entity, dialect>& given) {
    constexpr auto& statement = relational::detail::conflict_statement<dialect, true, rule>;
    typename Connection::template call<statement.parameters> call(*connection_, statement);
    given.bind(call.values());
    bind_rule(call.values(), relational::lists_of<Entity, dialect>::parameters);
    try {
      return relational::read_all<relational::row_reader<Entity>, Entity>(call.execute());
    } catch (const statement_error& failure) {
      if (failure.code() != "21000") throw;
      throw invalid_value("polystore: two of these rows have the same key, so that one would overwrite the other",
                          {.code = "21000", .statement = bulk_sql()});
    }
  }
  template <class Parameters>
  void bind_rule(Parameters& to, std::size_t index) {
    relational::binding<pack<Assignments...>>::bind(to, index, assignments_);
    relational::binding<Condition>::bind(to, index, condition_);
  }
  /// What was written and can't be read is undone.
  template <class Work>
  void write(Work&& work) {
    if constexpr (relational::detail::reads_all_columns<Entity, dialect>()) {
      work();
    } else {
      relational::undone_on_error(*connection_, work);
    }
  }

  Connection* connection_;
  [[no_unique_address]] Condition condition_;
  [[no_unique_address]] pack<Assignments...> assignments_;
};

/// What `repository::on_conflict<&T::x>()` begins.
template <auto... Members, class Entity, class Connection>
auto begin_conflict(entity<Entity> whole, Connection& connection) {
  if constexpr (!relational::require_upsert<Entity, Members...>()) {
    return begin_conflict(whole, connection);  // by the primary key
  } else {
    using rule = relational::conflict_rule<Entity, relational::conflict_action::overwrites, field_list<Members...>,
                                           relational::no_condition>;
    return conflict_insert<Connection, rule>(connection, {}, {});
  }
}

}  // namespace polystore::inline v0
