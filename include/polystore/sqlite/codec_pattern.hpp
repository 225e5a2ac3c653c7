// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/like_pattern.hpp>
#include <polystore/sqlite/codec.hpp>

#include <string>

namespace polystore::inline v0::sqlite {

/// Text; only sent.
template <class Text, found Where>
struct codec<like_pattern<Text, Where>> {
  static void encode(parameters& to, std::size_t index, const like_pattern<Text, Where>& value) {
    std::string written(value.size(), '\0');
    value.write(written.data());
    to.put_text(index, written);
  }
};

}  // namespace polystore::inline v0::sqlite
