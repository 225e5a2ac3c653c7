// SPDX-License-Identifier: BSL-1.0
#include <fmt/format.h>

#include <polystore/fmt.hpp>
#include <polystore/sqlite.hpp>

#include <catch2/catch_test_macros.hpp>
#include <fmt/std.h>

namespace ps = polystore;

namespace format_test {

struct person {
  std::int64_t id{};
  std::string email{};
};
constexpr auto placement_of(ps::entity<person>) {
  return ps::postgres::table{"persons", ps::primary_key<&person::id>, ps::unique<&person::email>,
                             ps::check(ps::length(ps::field<&person::email>) < 30), ps::personal<&person::email>};
}

}  // namespace format_test

using format_test::person;

TEST_CASE("fmt writes an object without what is personal, with the options of a string") {
  CHECK(fmt::format("{}", person{7, "ann@example.org"}) == "{id: 7, email: (personal)}");
  CHECK(fmt::format("[{:>28}]", person{7, "x"}) == "[  {id: 7, email: (personal)}]");
}

TEST_CASE("fmt writes an error with all that the store said of it") {
  const ps::unique_violation failure(
      "polystore: a row has this key",
      {.code = "23505", .constraint = "persons_pkey", .table = "persons", .statement = "INSERT"});
  CHECK(fmt::format("{}", failure) ==
        "polystore: a row has this key {code: 23505, constraint: persons_pkey, table: persons, statement: INSERT}");
  const ps::error& base = failure;
  CHECK(fmt::format("{}", base) == fmt::format("{}", failure));
  CHECK(fmt::format("{}", ps::not_found("none")) == "none");
}

TEST_CASE("no error of a store shows what is personal") {
  ps::sqlite::connection file{":memory:"};
  auto db = ps::connect<ps::schema<person>>(file);
  ps::create(db);
  auto persons = db.repository<person>();
  persons.insert({1, "canary@example.org"});
  const auto words_of = [&](const person& added) {
    const auto refused = persons.try_insert(added);
    REQUIRE_FALSE(refused);
    return fmt::format("{}", refused.failure());
  };
  const std::string taken = words_of({2, "canary@example.org"});
  CHECK(taken.find("persons_email_key") != std::string::npos);
  CHECK(taken.find("canary") == std::string::npos);
  const std::string too_long = words_of({3, "canary" + std::string(40, 'x')});
  CHECK(too_long.find("persons_email_check") != std::string::npos);
  CHECK(too_long.find("canary") == std::string::npos);
}
