// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/entity/declared_key.hpp>
#include <polystore/entity/shape.hpp>
#include <polystore/relational/affected_rows.hpp>
#include <polystore/relational/attempts.hpp>
#include <polystore/relational/audit.hpp>
#include <polystore/relational/fwd.hpp>
#include <polystore/relational/insert_from.hpp>
#include <polystore/relational/key.hpp>
#include <polystore/relational/query.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/relational/transaction.hpp>
#include <polystore/relational/upsert.hpp>
#include <polystore/relational/verb_statement.hpp>
#include <polystore/relational/writable.hpp>
#include <polystore/verdict/repository.hpp>
#include <polystore/verdict/soft_delete.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace polystore::inline v0 {

namespace relational::detail {

/// How an update takes an object: what comes back from it is put there.
template <class Entity>
using updatable = std::conditional_t<(is_audited<Entity> || (returned_columns<Entity, returned::by_update>.size > 0)),
                                     Entity&, const Entity&>;

template <class Range, class Entity>
concept range_of = requires(const Range& range) {
  range.begin() != range.end();
  Entity(*range.begin());
};

}  // namespace relational::detail

template <class Entity, class Connection, class Key>
class sql_repository;

/// The verbs of a type in a relational store. It refers to a connection, which must outlive it; like the connection it
/// is for one thread at a time. A verb that throws has changed nothing; within a transaction roll that back, for what was
/// written and can't be read back is in it.
template <class Entity, class Connection, class... Key>
class sql_repository<Entity, Connection, type_list<Key...>>
    : public relational::repository_attempts<sql_repository<Entity, Connection, type_list<Key...>>, Entity,
                                             relational::detail::updatable<Entity>>,
      public relational::no_range<Entity> {
  using dialect = typename Connection::dialect;
  using enum relational::detail::returned;
  static constexpr bool has_key = sizeof...(Key) > 0;
  template <class... Given>
  static constexpr bool is_key = has_key && verdict::detail::are_key<Given...>(type_list<Key...>{});
  using updatable = relational::detail::updatable<Entity>;

 public:
  static constexpr std::string_view insert_sql =
      relational::statement_text<Entity, dialect, relational::verb::insert>.view();
  static constexpr std::string_view find_sql =
      relational::statement_text<Entity, dialect, relational::verb::find>.view();
  static constexpr std::string_view exists_sql =
      relational::statement_text<Entity, dialect, relational::verb::exists>.view();
  static constexpr std::string_view count_sql =
      relational::statement_text<Entity, dialect, relational::verb::count>.view();
  static constexpr std::string_view update_sql =
      relational::statement_text<Entity, dialect, relational::verb::update>.view();
  static constexpr std::string_view erase_sql =
      relational::statement_text<Entity, dialect, relational::verb::erase>.view();
  template <auto... Members>
  static constexpr std::string_view upsert_sql = relational::upsert_text<Entity, dialect, Members...>.view();

  explicit sql_repository(Connection& connection) : connection_(&connection) {}
  /// The connection that it refers to.
  [[nodiscard]] Connection& connection() const noexcept { return *connection_; }

  /// Adds a row and gives it back, with what the store has filled.
  Entity insert(Entity&& object) {
    if constexpr (is_undone<by_insert>) {
      relational::undone_on_error(*connection_, [&] { store<by_insert, insert_statement>(object); });
    } else {
      store<by_insert, insert_statement>(object);
    }
    return static_cast<Entity&&>(object);
  }
  Entity insert(const Entity& object) { return insert(Entity(object)); }

  /// Adds the rows of a range, all or none, and gives them back.
  template <class Range>
    requires(!std::is_same_v<Range, Entity> && relational::detail::range_of<Range, Entity>)
  std::vector<Entity> insert(const Range& range) {
    std::vector<Entity> objects(range.begin(), range.end());
    relational::atomically(*connection_, [&] {
      for (Entity& each : objects) store<by_insert, insert_statement>(each);
    });
    return objects;
  }

  template <class Other>
    requires(!std::is_convertible_v<const Other&, const Entity&> && !relational::detail::range_of<Other, Entity>)
  Entity insert(const Other&) {
    static_assert(verdict::object_is_of_entity<Entity, Other>,
                  "polystore: this repository takes objects of its own type, one or a range of them; ask the database "
                  "for the other type's: db.repository<T>()");
    return {};
  }

  /// The row with a key, if there is one.
  [[nodiscard]] std::optional<Entity> find(const Key&... key)
    requires has_key
  {
    std::optional<Entity> found;
    auto rows = run_by_key<relational::verb::find>(key...);
    if (rows.next()) relational::decode_row(rows.current(), found.emplace());
    return found;
  }
  /// The row with a key; throws not_found when there is none.
  [[nodiscard]] Entity get(const Key&... key)
    requires has_key
  {
    Entity found{};
    auto rows = run_by_key<relational::verb::find>(key...);
    if (!rows.next()) relational::detail::refuse_missing(find_sql);
    relational::decode_row(rows.current(), found);
    return found;
  }
  /// Whether there is a row with a key.
  [[nodiscard]] bool exists(const Key&... key)
    requires has_key
  {
    return first_value<bool>(run_by_key<relational::verb::exists>(key...));
  }
  // For a type without a key, or what is none of its keys, so that what is wrong is said in a sentence.
  template <class... Any>
    requires(!is_key<Any...>)
  std::optional<Entity> find(const Any&...) {
    require_key_of<Any...>();
    return std::nullopt;
  }
  template <class... Any>
    requires(!is_key<Any...>)
  Entity get(const Any&...) {
    require_key_of<Any...>();
    return {};
  }
  template <class... Any>
    requires(!is_key<Any...>)
  bool exists(const Any&...) {
    require_key_of<Any...>();
    return false;
  }
  template <class... Any>
    requires(!is_key<Any...>)
  bool erase(const Any&...) {
    if constexpr (relational::require_own_rows<Entity>()) require_key_of<Any...>();
    return false;
  }

  /// How many rows there are, of a small table; of others `scan("...").count()`.
  [[nodiscard]] std::int64_t count() { return where().count(); }
  /// Every row of a small table, in no order; of others `scan("...").all()`.
  [[nodiscard]] std::vector<Entity> all() { return where().all(); }

  /// Writes all of the row that the object's key finds. The version and what the store sets are refreshed in the
  /// object; throws stale_version when the row has another version by now, not_found when there is none.
  void update(updatable object) {
    if constexpr (relational::require_own_rows<Entity>()) relational::require_key<Entity>();
    if constexpr (is_audited<Entity>) {
      Entity changed = object;
      relational::fill_from_context<false>(changed, *connection_);
      update_whole(changed);
      object = static_cast<Entity&&>(changed);
    } else {
      update_whole(object);
    }
  }

  /// Adds a row, or overwrites the one with the same key: the primary key, or the declared unique key that is named.
  /// Gives it back with what the store has filled.
  template <auto... Members>
  Entity upsert(Entity object) {
    if constexpr (!relational::require_upsert<Entity, Members...>()) {
      return object;
    } else if constexpr (is_undone<relational::detail::upsert_returns<Members...>>) {
      relational::undone_on_error(*connection_, [&] { upsert_in_place<Members...>(object); });
    } else {
      upsert_in_place<Members...>(object);
    }
    return object;
  }

  /// Begins an insert that says what becomes of the row that has the same key already, with
  /// #include <polystore/statements.hpp>: `on_conflict<&T::x>().update(set<&T::y>(...)).insert(rows)`.
  template <auto... Members>
  [[nodiscard]] auto on_conflict() {
    return begin_conflict<Members...>(entity<Entity>{}, *connection_);
  }

  /// Erases the row with a key; false when there was none.
  bool erase(const Key&... key)
    requires has_key
  {
    static_cast<void>(relational::require_own_rows<Entity>());
    return run_by_key<relational::verb::erase>(key...).affected() > 0;
  }

  /// Takes the row with a key out of the table, where `erase` would keep it, erased already or not; false when there was
  /// none.
  template <class... Given>
  bool purge(const Given&... key) {
    return change_kept<relational::verb::purge>(key...);
  }
  /// Brings the row with a key back that was erased; false when there was none. Throws unique_violation where another
  /// has its place by now.
  template <class... Given>
  bool restore(const Given&... key) {
    return change_kept<relational::verb::restore>(key...);
  }

  /// Adds the rows that a query gives, its columns filling the fields that are named, and says how many they were.
  template <auto... Members, class Query>
  std::int64_t insert_from(const Query& query) {
    static_cast<void>(relational::require_own_rows<Entity>());
    return relational::insert_from<Entity, Members...>(*connection_, query);
  }

  /// A query over the rows that meet all of some conditions, or over all rows.
  template <class... Conditions>
  [[nodiscard]] auto where(Conditions... conditions) {
    if constexpr ((... || detail::is_optional<Conditions>)) {
      return where().where(static_cast<Conditions&&>(conditions)...);
    } else if constexpr (detail::require_conditions<Conditions...>()) {
      using condition = detail::all_of<Conditions...>;
      return connected_query<Connection, Entity, where_clause<condition>>(
          *connection_, where_clause<condition>{(static_cast<Conditions&&>(conditions) && ...)});
    } else {
      return scan("it doesn't compile");
    }
  }
  [[nodiscard]] connected_query<Connection, Entity> where() { return {*connection_, {}}; }
  /// A query that was put together before, with values for its parameters; with <polystore/queries.hpp>.
  template <class Query, class... Given>
  [[nodiscard]] auto query(const Query& asked, Given&&... given) {
    return query_on(*connection_, asked, static_cast<Given&&>(given)...);
  }
  /// A query over all rows, sorted.
  template <class... Columns>
  [[nodiscard]] auto order_by(Columns... columns) {
    return where().order_by(columns...);
  }
  /// A query over at most so many rows.
  [[nodiscard]] auto limit(std::int64_t rows) { return where().limit(rows); }
  /// A query that may read the whole table, and why: `scan("the nightly report").all()`.
  [[nodiscard]] auto scan(scan_reason reason) { return where().scan(reason); }

 private:
  template <class... Given>
  static consteval void require_key_of() {
    relational::require_key<Entity>();
    if constexpr (has_key) {
      static_assert(verdict::values_are_key_of<Entity, primary_key_of<Entity>, type_list<Key...>, Given...>,
                    "polystore: these values are not the key of this type; give one for each field of its primary_key, "
                    "in that order and of the fields' types");
    }
  }

  template <relational::verb Verb, class... Given>
  bool change_kept(const Given&... key) {
    static_assert(verdict::type_keeps_erased_rows<Entity, keeps_erased_rows<Entity>>,
                  "polystore: rows of this type are gone once they are erased; declare ps::soft_delete<&T::x> in its "
                  "placement, or leave with_deleted(), purge() and restore() out");
    if constexpr (!keeps_erased_rows<Entity> || !relational::require_own_rows<Entity>()) {
      return false;
    } else if constexpr (!is_key<Given...>) {
      require_key_of<Given...>();
      return false;
    } else {
      return run_by_key<Verb>(key...).affected() > 0;
    }
  }

  static constexpr const relational::statement& insert_statement =
      relational::statement_of<Entity, dialect, relational::verb::insert>;

  /// Where what comes back may not be a value of its field, the write must be undone when it isn't.
  template <relational::detail::returned When>
  static constexpr bool is_undone = !relational::detail::reads_all_returned<Entity, dialect, When>;

  void update_whole(updatable object) {
    if constexpr (is_undone<by_update>) {
      relational::undone_on_error(*connection_, [&] { update_in_place(object); });
    } else {
      update_in_place(object);
    }
  }
  void update_in_place(updatable object) {
    constexpr auto& statement = relational::statement_of<Entity, dialect, relational::verb::update>;
    typename Connection::template call<statement.parameters> call(*connection_, statement);
    relational::encode_row(call.values(), object);
    if constexpr (statement.columns > 0) {
      auto rows = call.execute();
      if (rows.next()) return relational::decode_returned<by_update>(rows.current(), object);
    } else {
      if (relational::detail::change(call) > 0) return;
    }
    if constexpr (facts<Entity>.version != column_count<Entity>) require_version(object);
    relational::detail::refuse_missing(statement.text);
  }
  template <auto... Members>
  void upsert_in_place(Entity& object) {
    store<relational::detail::upsert_returns<Members...>, relational::upsert_statement<Entity, dialect, Members...>>(
        object);
  }
  template <relational::detail::returned When, const relational::statement& Statement>
  void store(Entity& object) {
    static_cast<void>(relational::require_own_rows<Entity>());
    if constexpr (is_audited<Entity>) relational::fill_from_context<true>(object, *connection_);
    typename Connection::template call<relational::plan<Entity>.updated> call(*connection_, Statement);
    relational::encode_row(call.values(), object);
    if constexpr (Statement.columns > 0) {
      auto rows = call.execute();
      relational::detail::require_stored(rows.affected(), Statement.text);
      if (rows.next()) relational::decode_returned<When>(rows.current(), object);
    } else {
      relational::detail::require_stored(relational::detail::change(call), Statement.text);
    }
  }

  template <relational::verb Verb>
  auto run_by_key(const Key&... key) {
    constexpr auto& statement = relational::statement_of<Entity, dialect, Verb>;
    typename Connection::template call<statement.parameters> call(*connection_, statement);
    std::size_t part = 0;
    (call.values().put(part++, key), ...);
    if constexpr (statement.parameters > sizeof...(Key)) {
      relational::put_from_context<Entity>(call.values(), part, *connection_);
    }
    return call.execute();
  }
  template <class Value, class Rows>
  static Value first_value(Rows rows) {
    Value value{};
    if (rows.next()) rows.current().get(0, value);
    return value;
  }

  /// Throws where the row that an update missed is there, under another version.
  void require_version(const Entity& object) {
    typename Connection::template call<sizeof...(Key)> call(
        *connection_, relational::statement_of<Entity, dialect, relational::verb::exists>);
    relational::encode_key(call.values(), object);
    if (first_value<bool>(call.execute())) {
      refuse<stale_version>("polystore: the row was changed since it was read; read it again", update_sql);
    }
  }

  Connection* connection_;
};

/// The repository of a type over a connection.
template <class Entity, class Connection>
using repository = sql_repository<Entity, Connection, relational::detail::key_of<Entity, typename Connection::dialect>>;

}  // namespace polystore::inline v0
