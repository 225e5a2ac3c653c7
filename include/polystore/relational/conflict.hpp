// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/relational/attempts.hpp>
#include <polystore/relational/audit.hpp>
#include <polystore/relational/conflict_statement.hpp>
#include <polystore/relational/outcome.hpp>
#include <polystore/relational/read_rows.hpp>
#include <polystore/relational/row_reader.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/relational/transaction.hpp>
#include <polystore/relational/writable.hpp>
#include <polystore/verdict/conflict.hpp>
#include <polystore/verdict/query.hpp>
#include <polystore/verdict/repository.hpp>

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace polystore::inline v0 {

namespace relational::detail {

/// Puts the columns of a row at the ends of their lists.
template <class Entity, class Lists, class Columns>
struct add_to_lists;
template <class Entity, class Lists, std::size_t... Column>
struct add_to_lists<Entity, Lists, std::index_sequence<Column...>> {
  Lists& to;
  template <std::size_t Index, class Value>
  void add(const Value& value) const {
    if constexpr (plan<Entity>.position[Index] != plan<Entity>.not_sent &&
                  plan<Entity>.position[Index] < sent_columns<Entity>)
      element_at<Index>(to).push_back(value);
  }
  template <class... Values>
  void operator()(const Values&... values) const {
    (add<Column>(values), ...);
  }
};
template <class Entity, class Parameters, class Lists, std::size_t... Column>
void put_lists(Parameters& to, const Lists& lists, std::index_sequence<Column...>) {
  constexpr auto& order = plan<Entity>;
  (put_if<(order.position[Column] < sent_columns<Entity>)>(to, order.position[Column], element_at<Column>(lists)), ...);
}

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
    (relational::require_settable<Entity, Assigned::member>(), ...);
    return conflict_insert<Connection, rule_of<action::assigns, Condition, Assigned...>>(
        *connection_, {}, {static_cast<Assigned&&>(assigned)...});
  }
  /// Leaves the row that is met as it is.
  [[nodiscard]] auto skip() &&
    requires is_open
  {
    return conflict_insert<Connection, rule_of<action::skips, Condition>>(*connection_, {}, {});
  }
  /// Changes only a row that meets a condition; any other is left as it is, and the new one dropped.
  template <class Where>
  [[nodiscard]] auto where(Where condition) &&
    requires always_writes
  {
    static_cast<void>(detail::require_conditions<Where>());
    return conflict_insert<Connection, rule_of<Action, Where, Assignments...>>(
        *connection_, static_cast<Where&&>(condition), static_cast<pack<Assignments...>&&>(assignments_));
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
      bind_rule(call.values());
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
    using lists = relational::detail::lists_of<Entity, dialect>;
    constexpr bool is_range = requires { Entity(*range.begin()); };
    static_assert(verdict::object_is_of_entity<Entity, std::conditional_t<is_range, Entity, Range>>,
                  "polystore: this repository takes objects of its own type, one or a range of them; ask the database "
                  "for the other type's: db.repository<T>()");
    static_assert(verdict::lists_hold_no_arrays<Entity, lists::is_complete>,
                  "polystore: a range of rows travels as a list for each column, and there are no lists of arrays or "
                  "composites; insert the rows of this type one by one");
    std::vector<Entity> written;
    if constexpr (is_range && lists::is_complete) {
      typename lists::type columns = empty_lists(static_cast<typename lists::type*>(nullptr));
      using indexes = std::make_index_sequence<column_count<Entity>>;
      const relational::detail::add_to_lists<Entity, typename lists::type, indexes> add{columns};
      for (const Entity& each : range) {
        const auto& object = filled_from_context(each);
        visit_columns<Entity>(object, add);
      }
      write([&] { written = insert_lists(columns); });
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
  template <class... Lists>
  static pack<Lists...> empty_lists(const pack<Lists...>*) {
    return {Lists{}...};
  }
  template <class Lists>
  std::vector<Entity> insert_lists(const Lists& columns) {
    constexpr auto& statement = relational::detail::conflict_statement<dialect, true, rule>;
    typename Connection::template call<statement.parameters> call(*connection_, statement);
    relational::detail::put_lists<Entity>(call.values(), columns, std::make_index_sequence<column_count<Entity>>{});
    bind_rule(call.values());
    try {
      return relational::read_all<relational::row_reader<Entity>, Entity>(call.execute());
    } catch (const statement_error& failure) {
      if (failure.code() != "21000") throw;
      throw invalid_value("polystore: two of these rows have the same key, so that one would overwrite the other",
                          {.code = "21000", .statement = bulk_sql()});
    }
  }
  template <class Parameters>
  void bind_rule(Parameters& to) {
    std::size_t index = relational::detail::sent_columns<Entity>;
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
auto begin_conflict(entity<Entity>, Connection& connection) {
  if constexpr (relational::require_own_rows<Entity>()) relational::require_upsert_key<Entity, Members...>();
  using rule = relational::conflict_rule<Entity, relational::conflict_action::overwrites, field_list<Members...>,
                                         relational::no_condition>;
  return conflict_insert<Connection, rule>(connection, {}, {});
}

}  // namespace polystore::inline v0
