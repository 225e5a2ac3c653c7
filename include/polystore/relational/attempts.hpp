// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/result.hpp>

#include <cstdint>
#include <type_traits>

// The `try_` forms of verbs, whose failure is an answer rather than an exception.
namespace polystore::inline v0::relational {

/// Those of a query: `try_one()` gives a `result` of what `one()` gives.
template <class Query>
struct query_attempts {
  auto try_all() && {
    return attempt([&] { return self().all(); });
  }
  auto try_first() && {
    return attempt([&] { return self().first(); });
  }
  auto try_one() && {
    return attempt([&] { return self().one(); });
  }
  auto try_count() && {
    return attempt([&] { return self().count(); });
  }
  auto try_exists() && {
    return attempt([&] { return self().exists(); });
  }
  auto try_erase() && {
    return attempt([&] { return self().erase(); });
  }
  auto try_erase_returning() && {
    return attempt([&] { return self().erase_returning(); });
  }
  auto try_purge() && {
    return attempt([&] { return self().purge(); });
  }
  auto try_restore() && {
    return attempt([&] { return self().restore(); });
  }
  template <class... Assignments>
  auto try_update(const Assignments&... assignments) && {
    return attempt([&] { return self().update(assignments...); });
  }
  template <class... Assignments>
  auto try_update_returning(const Assignments&... assignments) && {
    return attempt([&] { return self().update_returning(assignments...); });
  }
  template <class... From>
  auto try_page(std::int64_t rows, const From&... from) && {
    return attempt([&] { return self().page(rows, from...); });
  }
  template <auto... Options>
  auto try_explain() && {
    return attempt([&] { return self().template explain<Options...>(); });
  }
  template <auto... Options>
  auto try_explain_erase() && {
    return attempt([&] { return self().template explain_erase<Options...>(); });
  }
  template <auto... Options, class... Assignments>
  auto try_explain_update(const Assignments&... assignments) && {
    return attempt([&] { return self().template explain_update<Options...>(assignments...); });
  }

 private:
  Query&& self() { return static_cast<Query&&>(*this); }
};

/// That of an insert that says what becomes of the row that it meets.
template <class Insert, class Entity>
struct insert_attempts {
  auto try_insert(const Entity& object) && {
    return attempt([&] { return static_cast<Insert&&>(*this).insert(object); });
  }
  template <class Range>
    requires(!std::is_convertible_v<const Range&, const Entity&>)
  auto try_insert(const Range& range) && {
    return attempt([&] { return static_cast<Insert&&>(*this).insert(range); });
  }
};

/// Those of a repository: `try_insert(object)` gives a `result` of what `insert(object)` gives. `Updated` is how `update`
/// takes an object.
template <class Repository, class Entity, class Updated>
struct repository_attempts {
  result<Entity> try_insert(Entity object) {
    return attempt([&] { return self().insert(static_cast<Entity&&>(object)); });
  }
  template <class Range>
    requires(!std::is_convertible_v<const Range&, const Entity&>)
  auto try_insert(const Range& range) {
    return attempt([&] { return self().insert(range); });
  }
  template <auto... Members, class Query>
  auto try_insert_from(const Query& query) {
    return attempt([&] { return self().template insert_from<Members...>(query); });
  }
  template <class... Key>
  auto try_find(const Key&... key) {
    return attempt([&] { return self().find(key...); });
  }
  template <class... Key>
  auto try_get(const Key&... key) {
    return attempt([&] { return self().get(key...); });
  }
  template <class... Key>
  auto try_exists(const Key&... key) {
    return attempt([&] { return self().exists(key...); });
  }
  auto try_count() {
    return attempt([&] { return self().count(); });
  }
  auto try_all() {
    return attempt([&] { return self().all(); });
  }
  auto try_update(Updated object) {
    return attempt([&] { self().update(object); });
  }
  template <auto... Members>
  result<Entity> try_upsert(Entity object) {
    return attempt([&] { return self().template upsert<Members...>(static_cast<Entity&&>(object)); });
  }
  template <class... Key>
  auto try_erase(const Key&... key) {
    return attempt([&] { return self().erase(key...); });
  }
  template <class... Key>
  auto try_purge(const Key&... key) {
    return attempt([&] { return self().purge(key...); });
  }
  template <class... Key>
  auto try_restore(const Key&... key) {
    return attempt([&] { return self().restore(key...); });
  }

 private:
  Repository& self() { return static_cast<Repository&>(*this); }
};

}  // namespace polystore::inline v0::relational
