// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

using namespace polystore_tests;
using namespace sampling;
using ps::field;

TEST_CASE("PostgreSQL searches texts by their words") {
  sampled<postgres_store> store;
  auto samples = store.of<sample>();
  sample one = the_sample();
  one.id = 2;
  one.name = "The towers are failing; a tower has failed";
  samples.insert(one);
  const auto words = ps::to_tsvector<"english">(field<&sample::name>);
  const auto count = [&](auto condition) { return samples.where(condition).count(); };
  CHECK(count(matches(words, ps::plainto_tsquery<"english">("tower fail"))) == 1);
  CHECK(count(matches(words, ps::plainto_tsquery<"english">("tower succeed"))) == 0);
  CHECK(count(matches(words, ps::phraseto_tsquery<"english">("towers are failing"))) == 1);
  CHECK(count(matches(words, ps::websearch_to_tsquery<"english">("tower -london"))) == 1);
  CHECK(count(matches(words, ps::websearch_to_tsquery<"english">("\"mast\" or \"towers are\" -mast"))) == 1);
  CHECK(count(matches(words, ps::websearch_to_tsquery<"english">("'; drop table samples-- & | ! ("))) == 0);
  CHECK(count(ps::ts_rank(words, ps::plainto_tsquery<"english">("tower")) > 0.01f) == 1);
  CHECK(count(contains_text(ps::ts_headline<"english">(field<&sample::name>, ps::plainto_tsquery<"english">("tower")),
                            "<b>towers</b>")) == 1);
}
