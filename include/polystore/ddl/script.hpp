// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/ddl/facts.hpp>
#include <polystore/ddl/write_index.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::relational {

/// What a statement of a schema makes; the order is that in which they run, an index behind its table or view.
enum class statement_kind {
  schema,
  extension,
  type,
  table,
  constraint,
  view_query,
  view,
  materialized_view,
  index,
  comment
};

/// One statement within a schema's DDL, with its semicolon, and what it makes: `table` is the table that a constraint,
/// an index or a comment belongs to, `name` is empty for a comment on the table itself.
struct schema_statement {
  statement_kind kind{};
  characters schema{}, table{}, name{};
  unsigned offset = 0, size = 0;

  constexpr std::string_view text(std::string_view ddl) const { return ddl.substr(offset, size); }
};

/// Where the DDL of a schema is written: the text, and the statements in it once there is room for them.
class ddl_script {
 public:
  text& out;
  const ddl_rules& rules;
  schema_statement* statements;
  std::size_t count = 0;

  constexpr ddl_script(text& to, const ddl_rules& by, schema_statement* room = nullptr)
      : out(to), rules(by), statements(room) {}

  /// Puts a blank line before a group of statements that isn't the first.
  constexpr void start_group() { pending_blank_ = out.size > 0; }

  template <class Write>
  constexpr void statement(const schema_statement& what, Write write) {
    write_blank();
    const std::size_t begin = out.size;
    write();
    if (statements) {
      statements[count] = what;
      statements[count].offset = static_cast<unsigned>(begin);
      statements[count].size = static_cast<unsigned>(out.size - begin);
    }
    out += '\n';
    ++count;
  }
  template <class Write>
  constexpr void skipped(Write write) {
    write_blank();
    detail::write_skipped(out, write);
  }

 private:
  constexpr void write_blank() {
    if (pending_blank_) out += '\n';
    pending_blank_ = false;
  }
  bool pending_blank_ = false;
};

}  // namespace polystore::inline v0::relational
