// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/like_pattern.hpp>
#include <polystore/postgres/codec.hpp>

namespace polystore::inline v0::postgres {

/// Text; only sent.
template <class Text, found Where>
struct column_type<like_pattern<Text, Where>> : column_type<Text> {};
template <class Text, found Where>
struct codec<like_pattern<Text, Where>> {
  static void encode(parameters& to, std::size_t index, const like_pattern<Text, Where>& value) {
    const std::size_t size = value.size();
    char* const out = to.take(size);
    value.write(out);
    to.put_view(index, out, size);
  }
};

}  // namespace polystore::inline v0::postgres
