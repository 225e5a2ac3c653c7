// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/json.hpp>

#include <catch2/catch_test_macros.hpp>

namespace ps = polystore;

TEST_CASE("A18 a document is kept as it came, whatever it holds") {
  const ps::json document{R"({"a":9007199254740993, "a":1e400,"b":"\u0000"})"};
  CHECK(document.text == R"({"a":9007199254740993, "a":1e400,"b":"\u0000"})");
  CHECK(ps::json{document} == document);
  CHECK(ps::json{"{}"} != ps::json{"{ }"});
  CHECK(ps::json{}.text.empty());
}
