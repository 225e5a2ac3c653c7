// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/write_index.hpp>
#include <polystore/manifest/claims.hpp>
#include <polystore/manifest/json_writer.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::manifests {

namespace detail {
constexpr std::string_view kind_of(const relational::declared_facet& declared) {
  switch (declared.kind) {
    case facet::primary_key: return "primary key";
    case facet::unique: return "unique";
    case facet::full_text: return "full text";
    default: return declared.is_unique ? "unique index" : "index";
  }
}
constexpr std::string_view method_of(const relational::declared_facet& declared) {
  constexpr std::string_view words[] = {"btree", "hash", "gin", "gist", "brin"};
  return words[static_cast<std::size_t>(declared.method)];
}
/// Writes what is written twice: to be measured, and into a buffer.
template <class Write>
constexpr void write_string(json_writer& json, Write write) {
  char written[512]{};
  text measured, out{written};
  write(measured);
  if (measured.size > sizeof written) return json.string("...");
  write(out);
  json.string({written, out.size});
}
constexpr void write_column(json_writer& json, const declared_index& index, const relational::ddl_rules& rules,
                            std::size_t column) {
  if (!relational::has_index(index.facet().kind)) {
    return json.string(index.table->spelling[index.facet().columns[column]]);
  }
  write_string(json, [&](text& out) {
    relational::detail::write_index_part(out, *index.table, rules, index.facet().parts[column]);
  });
}
}  // namespace detail

/// Writes where an index is declared, and how.
constexpr void write_index(json_writer& json, const declared_index& index, const relational::ddl_rules& rules) {
  const relational::declared_facet& declared = index.facet();
  json.open('{', json_layout::one_line);
  json.member("table").string(index.table->placed);
  json.member("index").string(index.name());
  json.member("kind").string(detail::kind_of(declared));
  json.member("method").string(detail::method_of(declared));
  json.member("columns").open('[');
  for (std::size_t i = 0; i < declared.columns.size; ++i) {
    json.next();
    detail::write_column(json, index, rules, i);
  }
  json.close(']');
  text condition;
  relational::write_index_condition(condition, *index.table, declared);
  if (condition.size > 0) {
    json.member("where");
    detail::write_string(json, [&](text& out) { relational::write_index_condition(out, *index.table, declared); });
  }
  json.close('}');
}

}  // namespace polystore::inline v0::manifests
