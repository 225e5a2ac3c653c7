// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/expression_text.hpp>

#include <string_view>

namespace polystore::inline v0::relational {

/// Writes some expressions one after the other, behind a word.
template <class Scope, class Dialect, class... Parts>
constexpr void write_list(expression_writer& writer, std::string_view word) {
  separator parts{word, ", "};
  ((writer.out += parts.next(), write_expression<Scope, Dialect, Parts>(writer)), ...);
}

}  // namespace polystore::inline v0::relational
