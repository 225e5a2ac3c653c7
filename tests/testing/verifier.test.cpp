// SPDX-License-Identifier: BSL-1.0
#include <polystore/testing/verifier.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace ps = polystore;

namespace {

/// What a store says of a database, by its name.
struct store_of_words {
  template <class Schema>
  static ps::manifests::verification verify(const std::string& url) {
    if (url.empty() || url == "gone") throw ps::connection_lost("polystore: nobody answers");
    if (url == "broken") throw ps::statement_error("polystore: there is no such table");
    ps::manifests::verification said;
    said.findings.push_back({.query = "tall_sites", .holds = true, .words = "is served by sites_pkey"});
    said.findings.push_back({.query = "late_visits", .holds = url == "right", .words = "reads small tables"});
    return said;
  }
};

int run(std::vector<std::string> words) {
  words.insert(words.begin(), "verify");
  std::vector<char*> given;
  for (std::string& each : words) given.push_back(each.data());
  return ps::testing::run_verifier<store_of_words, void>(static_cast<int>(given.size()), given.data());
}

}  // namespace

TEST_CASE("a verifier returns 0 where all claims hold, and 1 where one differs") {
  CHECK(run({"--url=right"}) == 0);
  CHECK(run({"--url=wrong"}) == 1);
}

TEST_CASE("a verifier that can't say anything is no failure where it has no server of its own, else it is") {
  CHECK(run({}) == 77);
  CHECK(run({"--url=gone"}) == 2);
  CHECK(run({"--url=broken"}) == 2);
  CHECK(run({"right"}) == 2);
}

TEST_CASE("a verification is written with a line for each query") {
  const auto said = store_of_words::verify<void>("wrong");
  CHECK_FALSE(said.holds());
  CHECK(said.text() ==
        "holds   tall_sites: is served by sites_pkey\n"
        "differs late_visits: reads small tables\n");
}
