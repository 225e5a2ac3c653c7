// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/reflect/member.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// What becomes of a row when the row that it refers to is erased.
enum class on_delete { no_action, restrict, cascade, set_null, set_default };
/// What becomes of a row when the row that it refers to changes its key.
enum class on_update { no_action, restrict, cascade, set_null, set_default };

/// The fields of one end of a reference.
template <auto... Members>
struct field_list {
  static constexpr std::size_t size = sizeof...(Members);
};

/// Fields that hold the key of a row of another type. Default name: `<table>_<columns>_fkey`.
template <class From, class Target, class To>
struct references_facet {
  static constexpr facet kind = facet::references;
  using from = From;
  using target = Target;
  using to = To;

  polystore::on_delete when_deleted = polystore::on_delete::no_action;
  polystore::on_update when_updated = polystore::on_update::no_action;
  bool is_deferrable = false;
  bool is_deferred = false;
  std::string_view name{};

  constexpr references_facet operator()() const { return *this; }
  constexpr references_facet operator()(polystore::on_delete action) const {
    auto changed = *this;
    changed.when_deleted = action;
    return changed;
  }
  constexpr references_facet operator()(polystore::on_update action) const {
    auto changed = *this;
    changed.when_updated = action;
    return changed;
  }
  constexpr references_facet operator()(polystore::on_delete deleted, polystore::on_update updated) const {
    return (*this)(deleted)(updated);
  }
  /// The constraint may be put off to the end of a transaction.
  constexpr references_facet deferrable() const {
    auto changed = *this;
    changed.is_deferrable = true;
    return changed;
  }
  /// The constraint is checked at the end of a transaction.
  constexpr references_facet initially_deferred() const {
    auto changed = deferrable();
    changed.is_deferred = true;
    return changed;
  }
  constexpr references_facet named(const char* given) const {
    auto changed = *this;
    changed.name = given;
    return changed;
  }
  /// Says the type referred to, where the key's field is inherited from a base of it.
  template <class Entity>
  constexpr references_facet<From, Entity, To> in() const {
    return {when_deleted, when_updated, is_deferrable, is_deferred, name};
  }
};

/// `references<&incident::tenant_id, &tenant::id>(on_delete::cascade)`
template <auto From, auto To>
inline constexpr references_facet<field_list<From>, reflect::class_of<To>, field_list<To>> references{};

/// The near end of a reference over several fields.
template <auto... From>
struct foreign_key_fields {
  template <auto First, auto... Rest>
  static constexpr references_facet<field_list<From...>, reflect::class_of<First>, field_list<First, Rest...>>
  references() {
    return {};
  }
};
/// `foreign_key<&a::x, &a::y>.references<&b::x, &b::y>()(on_delete::cascade)`
template <auto... From>
inline constexpr foreign_key_fields<From...> foreign_key{};

}  // namespace polystore::inline v0
