// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/require_served.hpp>
#include <polystore/core/error.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/relational/attempts.hpp>
#include <polystore/relational/deletion.hpp>
#include <polystore/relational/fwd.hpp>
#include <polystore/relational/query_statement.hpp>
#include <polystore/relational/read_rows.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/relational/writable.hpp>
#include <polystore/verdict/query.hpp>
#include <polystore/verdict/soft_delete.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace polystore::inline v0 {

/// A query on a connection; its text is a constant of its type. It is used once; text that it was given by name is
/// pointed at and must live until then, all else is copied. For one thread at a time, like its connection.
template <class Connection, class Entity, class... Clauses>
class connected_query : public query_builder<connected_query<Connection, Entity, Clauses...>>,
                        public relational::query_attempts<connected_query<Connection, Entity, Clauses...>>,
                        public relational::no_range<Entity> {
  using dialect = typename Connection::dialect;
  using asked = selection<Entity, Clauses...>;
  using given = relational::detail::given_row<asked>;
  using reader = relational::row_reader<given>;
  using purpose = relational::purpose;

 public:
  using result = typename polystore::detail::result_of_row<given>::type;
  /// The text of `all()`, with all of its optional conditions.
  static constexpr std::string_view sql =
      relational::detail::query_text<dialect, query_of_all<asked>, purpose::rows>.view();

  connected_query(Connection& connection, pack<Clauses...> clauses)
      : connection_(&connection), clauses_(static_cast<pack<Clauses...>&&>(clauses)) {}

  /// The query with one more clause.
  template <class Clause>
  [[nodiscard]] auto with_clause(Clause clause) && {
    return of(*connection_, polystore::detail::add_clause(clauses_, clause));
  }

  /// Every row that matches.
  [[nodiscard]] std::vector<result> all() && {
    require_served<access::reads::every_match>();
    return relational::read_all<reader, result>(relational::run_query<Entity, purpose::rows>(*connection_, clauses_));
  }
  /// The first row that matches, if any does.
  [[nodiscard]] std::optional<result> first() && { return relational::read_first<reader, result>(run_limited<1>()); }
  /// The only row that matches; throws not_found when none does, too_many_rows when several do.
  [[nodiscard]] result one() && {
    return relational::read_one<reader, result>(run_limited<2>(), sql, "polystore: no row matches the query",
                                                "polystore: more than one row matches the query");
  }
  /// How many rows match.
  [[nodiscard]] std::int64_t count() && {
    if constexpr (require_every_match()) require_served<access::reads::every_match>();
    return value<std::int64_t, purpose::count>();
  }
  /// Whether any row matches.
  [[nodiscard]] bool exists() && {
    if constexpr (require_every_match()) require_served<access::reads::first_match>();
    return value<bool, purpose::existence>();
  }
  /// Erases the rows that match, and says how many they were.
  std::int64_t erase() && {
    require_own_match();
    if constexpr (is_noted) {
      return relational::run_deletion<Entity, true, false>(*connection_, clauses_).affected();
    } else {
      return relational::run_query<Entity, purpose::erasure>(*connection_, clauses_).affected();
    }
  }
  /// Erases the rows that match, and gives them back.
  std::vector<result> erase_returning() && {
    require_own_match();
    if constexpr (is_noted) {
      return relational::read_all<reader, result>(relational::run_deletion<Entity, true, true>(*connection_, clauses_));
    } else {
      return relational::read_all<reader, result>(
          relational::run_query<Entity, purpose::returning_erasure>(*connection_, clauses_));
    }
  }
  /// Takes the rows that match out of the table, where `erase()` would keep them; with `with_deleted()` erased ones too.
  std::int64_t purge() && { return change<purpose::purge>(); }
  /// Brings back the rows that match and are erased, and says how many they were.
  std::int64_t restore() && { return change<purpose::restoration>(); }
  /// Sets fields of the rows that match, and says how many they were: `update(set<&T::x>(1))`. Their version is counted
  /// on, and what is touched is.
  template <class... Assignments>
  std::int64_t update(Assignments... assignments) && {
    if constexpr (require_assignable<Assignments...>()) {
      require_served_with<Assignments...>();
      return update_with<false>(assignments...).affected();
    } else {
      return 0;
    }
  }
  /// Sets fields of the rows that match, and gives these back as they are now.
  template <class... Assignments>
  std::vector<result> update_returning(Assignments... assignments) && {
    if constexpr (require_assignable<Assignments...>()) {
      require_served_with<Assignments...>();
      return relational::read_all<reader, result>(update_with<true>(assignments...));
    } else {
      return {};
    }
  }

  /// So many rows from the beginning, or from where a cursor stands, with #include <polystore/pages.hpp>.
  [[nodiscard]] auto page(std::int64_t rows) && {
    return relational::pager<Connection>::template page<Entity>(*connection_, clauses_, rows);
  }
  [[nodiscard]] auto page(std::int64_t rows, const cursor& from) && {
    return relational::pager<Connection>::template page<Entity>(*connection_, clauses_, rows, from);
  }

  /// How the store would find the rows, in its own words: `explain()`, `explain<ps::postgres::plan::analyze>()`.
  template <auto... Options>
  [[nodiscard]] auto explain() && {
    return relational::explainer<Connection, Options...>::template query<Entity, purpose::rows>(*connection_, clauses_);
  }
  /// The same of `erase()`.
  template <auto... Options>
  [[nodiscard]] auto explain_erase() && {
    require_one_table();
    return relational::explainer<Connection, Options...>::template query<Entity, purpose::erasure>(*connection_,
                                                                                                   clauses_);
  }
  /// The same of `update()`.
  template <auto... Options, class... Assignments>
  [[nodiscard]] auto explain_update(Assignments... assignments) && {
    if constexpr (require_assignable<Assignments...>()) {
      return relational::explainer<Connection, Options...>::template update<Entity>(*connection_, clauses_,
                                                                                    assignments...);
    }
  }

 private:
  friend relational::row_access;
  auto run() {
    require_served<access::reads::every_match>();
    return relational::run_query<Entity, purpose::rows>(*connection_, clauses_);
  }

  /// Whether erasing notes who does it.
  static constexpr bool is_noted = keeps_erased_rows<Entity> && is_audited<Entity>;

  template <bool Returning, class... Assignments>
  auto update_with(const Assignments&... assignments) {
    if constexpr (is_audited<Entity>) {
      return relational::assign_from_context<Entity>(*connection_, [&](const auto&... noted) {
        return relational::run_update<Entity, Returning>(*connection_, clauses_, assignments..., noted...);
      });
    } else {
      return relational::run_update<Entity, Returning>(*connection_, clauses_, assignments...);
    }
  }
  template <purpose Purpose>
  std::int64_t change() {
    static_assert(verdict::type_keeps_erased_rows<Entity, keeps_erased_rows<Entity>>,
                  "polystore: rows of this type are gone once they are erased; declare ps::soft_delete<&T::x> in its "
                  "placement, or leave with_deleted(), purge() and restore() out");
    using found =
        std::conditional_t<Purpose == purpose::restoration, selection<Entity, Clauses..., deleted_clause>, asked>;
    if constexpr (require_one_table() && keeps_erased_rows<Entity>) {
      access::require_served<dialect, found, access::reads::every_match>();
    }
    if constexpr (is_noted && Purpose == purpose::restoration) {
      return relational::run_deletion<Entity, false, false>(*connection_, clauses_).affected();
    } else if constexpr (keeps_erased_rows<Entity>) {
      return relational::run_query<Entity, Purpose>(*connection_, clauses_).affected();
    } else {
      return 0;
    }
  }
  static constexpr bool require_every_match() {
    constexpr bool takes_all = !kinds_of<asked>.has(clause_kind::order) && !kinds_of<asked>.has(clause_kind::limit) &&
                               !kinds_of<asked>.has(clause_kind::offset);
    static_assert(verdict::takes_every_match<asked, takes_all>,
                  "polystore: count(), exists(), update() and erase() take every row that matches; leave order_by(), "
                  "limit() and offset() out");
    return takes_all;
  }
  static constexpr bool require_one_table() {
    constexpr bool are_own = relational::require_own_rows<Entity>();
    if constexpr (are_own) {
      static_assert(verdict::changes_one_table<asked, relational::detail::is_of_one_table<asked>>,
                    "polystore: rows are changed and erased by where() alone; ask about other tables in it: "
                    "exists(from<T>()...)");
      return require_every_match() && relational::detail::is_of_one_table<asked>;
    } else {
      return false;
    }
  }
  /// Whether the rows of one table are changed, and found by an index.
  static constexpr void require_own_match() {
    if constexpr (require_one_table()) require_served<access::reads::every_match>();
  }
  template <access::reads How>
  static constexpr void require_served() {
    access::require_served<dialect, asked, How>();
  }
  /// The same of a query that sets fields, and of the queries inside of what it sets them to.
  template <class... Assignments>
  static constexpr void require_served_with() {
    if constexpr (require_one_table()) {
      using what_is_set = columns_clause<asked, typename Assignments::value_type...>;
      using found = std::conditional_t<(... || access::asks_queries<typename Assignments::value_type>),
                                       selection<Entity, Clauses..., what_is_set>, asked>;
      access::require_served<dialect, found, access::reads::every_match>();
    }
  }
  template <class... Assignments>
  static consteval bool require_assignable() {
    require_one_table();
    constexpr bool are_assignments = relational::require_assignments<Assignments...>();
    if constexpr (are_assignments) (relational::require_settable<Entity, Assignments::member>(), ...);
    return are_assignments;
  }
  template <std::int64_t Rows>
  auto run_limited() {
    constexpr bool is_unlimited = !kinds_of<asked>.has(clause_kind::limit);
    static_assert(verdict::limit_is_its_own<asked, is_unlimited>,
                  "polystore: first() and one() say themselves how many rows they take; leave limit() out");
    if constexpr (is_unlimited) {
      require_served<access::reads::first_match>();
      constant_limit_clause<Rows> limit;
      return relational::run_query<Entity, purpose::rows>(*connection_, polystore::detail::add_clause(clauses_, limit));
    } else {
      return relational::run_query<Entity, purpose::rows>(*connection_, clauses_);
    }
  }
  template <class Value, purpose Purpose>
  Value value() {
    auto rows = relational::run_query<Entity, Purpose>(*connection_, clauses_);
    Value found{};
    if (rows.next()) rows.current().get(0, found);
    return found;
  }

  template <class... Others>
  static connected_query<Connection, Entity, Others...> of(Connection& connection, pack<Others...> clauses) {
    return {connection, static_cast<pack<Others...>&&>(clauses)};
  }

  Connection* connection_;
  [[no_unique_address]] pack<Clauses...> clauses_;
};

}  // namespace polystore::inline v0
