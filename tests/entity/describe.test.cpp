// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/describe.hpp>

#include <polystore/polystore.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

#include <map>

namespace ps = polystore;
using namespace app;

namespace described_test {

struct inner {
  std::map<std::string, std::int32_t> counts{};
  std::vector<bool> flags{};
};
struct person {
  std::int64_t id{};
  std::string email{};
  std::optional<ps::date> born_on{};
  std::string token{};
  status now = status::open;
  double height{};
  ps::json_of<inner> more{};
  ps::bytes key{};
  ps::range<std::int32_t> years{};
  ps::inet host{};
};
constexpr auto placement_of(ps::entity<person>) {
  return ps::postgres::table{"persons", ps::primary_key<&person::id>, ps::personal<&person::email, &person::born_on>,
                             ps::secret<&person::token>};
}

}  // namespace described_test

using namespace described_test;

static_assert(ps::sensitivities<person>.of[0] == ps::sensitivity::open);
static_assert(ps::sensitivities<person>.of[1] == ps::sensitivity::personal);
static_assert(ps::sensitivities<person>.of[2] == ps::sensitivity::personal);
static_assert(ps::sensitivities<person>.of[3] == ps::sensitivity::secret);

TEST_CASE("an object is described field by field") {
  CHECK(ps::describe(note{7, "a \"quoted\" \\ text", {}, -3}) ==
        R"({id: 7, text: "a \"quoted\" \\ text", remark: null, rank: -3})");
  CHECK(
      ps::describe(tower{1, {51.5, -0.125}, {"Hill", "London"}, 40}) ==
      R"({id: 1, position: {latitude: 51.5, longitude: -0.125}, postal: {street: "Hill", city: "London"}, height: 40})");
  CHECK(ps::describe(ticket{1, status::resolved, {status::open, status::acknowledged}, {}, {}}) ==
        "{id: 1, now: resolved, history: [open, acknowledged], range: [open, open], next: null}");
}

TEST_CASE("what is personal or secret is left dark, its being there included") {
  const person full{1,
                    "ann@example.org",
                    ps::date_of(1980, 2, 29),
                    "t0ken",
                    status::resolved,
                    1.75,
                    {{{{"a", 1}, {"b", 2}}, {true, false}}},
                    ps::bytes_of("\x01\xff"),
                    {1, 4},
                    ps::inet::v4(10, 0, 0, 1)};
  CHECK(ps::describe(full) ==
        R"({id: 1, email: (personal), born_on: (personal), token: (secret), now: resolved, height: 1.75, )"
        R"(more: {counts: ["a": 1, "b": 2], flags: [true, false]}, key: \x01ff, years: [1,4), host: 10.0.0.1})");
  CHECK(ps::describe(person{}).find("(personal), born_on: (personal), token: (secret)") != std::string::npos);
}

TEST_CASE("B22 a text makes no second line, moves no cursor and turns no words round") {
  CHECK(ps::describe(reading{"a\nb\x1b[2J\r\x7f", 0}) == R"({sensor: "a\nb\x1b[2J\x0d\x7f", value: 0})");
  CHECK(ps::describe(reading{"\xff\xc3", 0}) == R"({sensor: "\xff\xc3", value: 0})");
  CHECK(ps::describe(reading{"\xe2\x80\xae", 0}) == R"({sensor: "\xe2\x80\xae", value: 0})");
  CHECK(ps::describe(reading{"\xc2\x85", 0}) == R"({sensor: "\xc2\x85", value: 0})");
  CHECK(ps::describe(reading{"\xc3\xa9\xf0\x9f\x98\x80", 1e300}) ==
        "{sensor: \"\xc3\xa9\xf0\x9f\x98\x80\", value: 1e+300}");
}
