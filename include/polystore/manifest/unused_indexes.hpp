// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/declared_keys.hpp>
#include <polystore/ddl/ddl.hpp>
#include <polystore/ddl/declared_table.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/manifest/claims.hpp>

#include <cstddef>

namespace polystore::inline v0::manifests {

namespace detail {
template <class Type, class Dialect, class Tag>
consteval std::size_t count_keys() {
  if constexpr (is_table_in<Type, Tag>) {
    return access::table_of<Type, Dialect>.size;
  } else {
    return 0;
  }
}
}  // namespace detail

/// The declared indexes that no query of a schema relies on; keys are there for more than being looked up.
template <class Schema, class Dialect, class Tag>
struct unused_indexes_of;
template <class... Types, class Dialect, class Tag>
struct unused_indexes_of<schema<Types...>, Dialect, Tag> {
  static constexpr std::size_t most = (std::size_t{0} + ... + detail::count_keys<Types, Dialect, Tag>());
  struct list {
    declared_index at[most + 1]{};
    std::size_t count = 0;
  };
  static consteval list make() {
    list made;
    (add<Types>(made), ...);
    return made;
  }

 private:
  using claimed = claims_of<schema<Types...>, Dialect, Tag>;
  static constexpr bool is_relied_on(const declared_index& index) {
    const auto& all = claims<schema<Types...>, Dialect, Tag>;
    for (std::size_t i = 0; i < claimed::size; ++i) {
      for (std::size_t k = 0; k < all.at[i].count; ++k) {
        if (all.at[i].indexes[k] == index) return true;
      }
    }
    return false;
  }
  template <class Type>
  static consteval void add(list& made) {
    if constexpr (is_table_in<Type, Tag>) {
      const access::table_facts& table = access::table_of<Type, Dialect>;
      for (std::size_t i = 0; i < table.size; ++i) {
        const bool is_plain = relational::has_index(table.keys[i].kind) && !table.keys[i].is_unique;
        const declared_index index{.table = &relational::declared_table<Type, Dialect>,
                                   .position = table.keys[i].position};
        if (is_plain && is_made(table.keys[i].method) && !is_relied_on(index)) made.at[made.count++] = index;
      }
    }
  }
  static constexpr bool is_made(index_method method) {
    return method == index_method::btree ||
           relational::ddl_rules_of<Dialect>.treats(relational::detail::feature_of(method)) != treatment::skipped;
  }
};
template <class Schema, class Dialect, class Tag>
inline constexpr auto unused_indexes = unused_indexes_of<Schema, Dialect, Tag>::make();

}  // namespace polystore::inline v0::manifests
