// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a member of a JSON document is named by a text
#include <polystore/expr/document.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  int id{};
  ps::json body{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::document<&row::body>["a"][0].as_text() == "x";
#endif
#ifdef REJECT
inline constexpr auto condition = ps::document<&row::body>[0.5].as_text() == "x";
#endif
