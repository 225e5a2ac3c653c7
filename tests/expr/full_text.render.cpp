// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/full_text.hpp>

#include <polystore/expr/operators.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::field;

TEST_CASE("full-text search names its language") {
  constexpr auto name = field<&sample::name>;
  const auto words = ps::to_tsvector<"english">(name);
  const auto query = ps::plainto_tsquery<"english">("towers");
  CHECK(in_postgres(matches(words, query)) == "to_tsvector('english', name) @@ plainto_tsquery('english', $1)");
  CHECK(in_postgres(matches(words, ps::phraseto_tsquery<"simple">(name))) ==
        "to_tsvector('english', name) @@ phraseto_tsquery('simple', name)");
  CHECK(in_postgres(ps::ts_rank(words, ps::websearch_to_tsquery<"english">("a or b")) > 0.5f) ==
        "ts_rank(to_tsvector('english', name), websearch_to_tsquery('english', $1)) > $2");
  CHECK(in_postgres(ps::ts_headline<"english">(name, query)) ==
        "ts_headline('english', name, plainto_tsquery('english', $1))");
}
