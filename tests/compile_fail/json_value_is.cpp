// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a JSON value is read as bool, an integer, double or ps::decimal
#include <polystore/expr/document.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  int id{};
  ps::json body{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::document<&row::body>["a"].as<double>() == 1;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::document<&row::body>["a"].as<std::string>() == "x";
#endif
