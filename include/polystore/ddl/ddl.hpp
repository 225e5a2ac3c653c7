// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/ddl/check_schema.hpp>
#include <polystore/ddl/declared_table.hpp>
#include <polystore/ddl/schema_statements.hpp>
#include <polystore/entity/schema.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {

namespace relational {

/// The dialect whose spelling of names and types another one's DDL shares.
template <class Dialect>
struct spelling_of {
  using type = Dialect;
};

/// The dialect of the store that a shape was made for; specialised beside the dialect.
template <class Kind>
struct home_dialect {
  using type = void;
};

namespace detail {

template <class What>
struct home_dialect_of {
  using type = void;
};
template <class What>
  requires is_of_family<What, tables>
struct home_dialect_of<What> {
  using type = typename home_dialect<typename shape_of<What>::kind>::type;
};
template <class First, class... Types>
struct home_dialect_of<schema<First, Types...>>
    : std::conditional_t<is_of_family<First, tables>, home_dialect_of<First>, home_dialect_of<schema<Types...>>> {};
template <>
struct home_dialect_of<schema<>> {
  using type = void;
};

template <class Tables>
inline constexpr auto order_of = order_tables<Tables::size>(Tables::list.at);

/// What DDL is of: one type, or the types of a schema in one database. `is_sound` has said so if it isn't.
template <class What, class Dialect, class Tag>
struct ddl_writer {
  static constexpr bool is_sound = review_table<What, Dialect>();
  static constexpr void write(ddl_script& script) { write_table_script(script, declared_table<What, Dialect>); }
};
template <class... Types, class Dialect, class Tag>
struct ddl_writer<schema<Types...>, Dialect, Tag> {
  static constexpr bool is_sound = schema_is_sound<schema<Types...>, Dialect, Tag>;
  static constexpr void write(ddl_script& script) {
    write_schema_script(script, order_of<tables_of<schema<Types...>, Dialect, Tag>>);
  }
};

template <std::size_t Size, std::size_t Count>
struct frozen_script {
  static constexpr std::size_t count = Count;

  frozen_text<Size> text;
  std::array<schema_statement, Count ? Count : 1> statements{};
};
struct script_size {
  std::size_t size, count;
};
template <class Writer, class Dialect>
consteval script_size measure_script() {
  text measured;
  ddl_script script{measured, ddl_rules_of<Dialect>};
  Writer::write(script);
  return {measured.size, script.count};
}
template <class What, class Dialect, class Tag>
consteval auto freeze_sound_script() {
  using writer = ddl_writer<What, typename spelling_of<Dialect>::type, Tag>;
  if constexpr (!writer::is_sound) {
    return frozen_script<0, 0>{};
  } else {
    constexpr script_size size = measure_script<writer, Dialect>();
    frozen_script<size.size, size.count> frozen;
    text filled{frozen.text.characters};
    ddl_script script{filled, ddl_rules_of<Dialect>, frozen.statements.data()};
    writer::write(script);
    filled += '\0';
    return frozen;
  }
}
template <class What, class Dialect, class Tag>
consteval auto freeze_script() {
  if constexpr (!std::is_void_v<Dialect>) {
    return freeze_sound_script<What, Dialect, Tag>();
  } else if constexpr (!listed_types<What>::are_placed()) {
    return frozen_script<0, 0>{};
  } else {
    static_assert(
        verdict::shape_has_ddl<What>,
        "polystore: the shape of this type has no DDL, or its store's is not included; include "
        "<polystore/postgres/ddl.hpp> or <polystore/sqlite/ddl.hpp>, or name the dialect: ps::ddl<T, ps::sqlite::dialect>");
    return frozen_script<0, 0>{};
  }
}
template <class What, class Dialect, class Tag>
inline constexpr auto frozen_ddl = freeze_script<What, Dialect, Tag>();

// Apart from each other: the statements' pointers are set when the program is loaded, the text is read-only as it is.
template <class What, class Dialect, class Tag>
inline constexpr auto ddl_text = frozen_ddl<What, Dialect, Tag>.text;
template <class What, class Dialect, class Tag>
inline constexpr auto ddl_statements = frozen_ddl<What, Dialect, Tag>.statements;

}  // namespace detail

/// The dialect of a type, or of the first table of a schema, where none is named; void where its store is not included.
template <class What>
using home_dialect_of = typename detail::home_dialect_of<What>::type;

/// Some statements, in the order in which they run.
struct statement_span {
  const schema_statement* first = nullptr;
  std::size_t count = 0;

  constexpr const schema_statement* begin() const { return first; }
  constexpr const schema_statement* end() const { return first + count; }
  constexpr std::size_t size() const { return count; }
};

}  // namespace relational

/// The DDL of a type (its table, indexes and comments) or of a schema, as far as it lies in the database of a tag: a
/// constant text that a server runs as it is.
template <class What, class Dialect = relational::home_dialect_of<What>, class Tag = only_database>
inline constexpr std::string_view ddl = relational::detail::ddl_text<What, Dialect, Tag>.view();

/// The statements of that text one by one.
template <class What, class Dialect = relational::home_dialect_of<What>, class Tag = only_database>
inline constexpr relational::statement_span schema_statements{
    relational::detail::ddl_statements<What, Dialect, Tag>.data(),
    relational::detail::frozen_ddl<What, Dialect, Tag>.count};

}  // namespace polystore::inline v0
