// SPDX-License-Identifier: BSL-1.0
#include <support/hostile.hpp>
#include <support/sampled.hpp>

using namespace polystore_tests;
using namespace sampling;
using ps::field;

namespace {
constexpr auto body = ps::document<&sample::document>;
constexpr auto extra = ps::document<&sample::extra>;
}  // namespace

TEMPLATE_TEST_CASE("members and elements of a document are reached by a path", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(body["name"].as_text() == "Anna"));
  CHECK(store.holds(body["tags"][1].as_text() == "b"));
  CHECK(store.holds(body["tags"][-2].as_text() == "a"));
  CHECK(store.holds(body["in"]["deep"][1]["x"].template as<double>() == 2.5));
  CHECK(store.holds(body["age"].template as<std::int32_t>() + 1 == 42));
  CHECK(store.holds(body["age"].template as<ps::decimal>() == *ps::parse_decimal("41.0")));
  CHECK(store.holds(body["ok"].template as<bool>() == true));
  CHECK(store.holds(body[ps::text_constant<"name">].as_text() == "Anna"));
  CHECK(store.holds(body["tags"][field<&sample::id>].as_text() == "b"));
  CHECK(store.holds(body["tags"].as_json() != std::nullopt));
}

TEMPLATE_TEST_CASE("what is not in a document is null", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.is_null(body["none"].as_text()));
  CHECK(store.is_null(body["none"]["deeper"][3].as_text()));
  CHECK(store.is_null(body["tags"][2].as_text()));
  CHECK(store.is_null(body["tags"][-3].as_text()));
  CHECK(store.is_null(body["tags"]["a"].as_text()));
  CHECK(store.is_null(body["name"]["a"].as_text()));
  CHECK(store.is_null(body[0].as_text()));
  CHECK(store.is_null(body["no"].as_text()));
  CHECK(!store.is_null(body["no"].as_json()));
  CHECK(store.is_null(extra["a"].as_text()));
  CHECK(store.is_null(body["no"].template as<std::int32_t>()));
}

TEMPLATE_TEST_CASE("a value of another kind than is asked for is an error", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK_THROWS_AS(store.holds(body["name"].template as<std::int32_t>() == 1), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(body["in"]["deep"][1]["x"].template as<std::int64_t>() == 2), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(body["name"].template as<double>() == 1), ps::invalid_value);
  CHECK_THROWS_AS(store.holds(body["name"].template as<bool>() == true), ps::invalid_value);
}

TEMPLATE_TEST_CASE("B1 a member of any name is found, and no other", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  auto samples = store.template of<sample>();
  sample odd = the_sample();
  std::int32_t number = 0;
  odd.document.text = "{";
  for (const char* name : hostile) {
    if (++number > 1) odd.document.text += ", ";
    odd.document.text += '"';
    for (const char* at = name; *at; ++at) {
      if (*at == '"' || *at == '\\') odd.document.text += '\\';
      odd.document.text += *at == '\n' ? "\\n" : std::string(1, *at);
    }
    odd.document.text += "\": " + std::to_string(number);
  }
  odd.document.text += "}";
  odd.id = 2;
  samples.insert(odd);
  number = 0;
  for (const std::string name : hostile) {
    INFO(name);
    ++number;
    CHECK(samples.where(body[name].template as<std::int32_t>() == number && body.has_key(name)).one().id == 2);
    CHECK(samples.where(body[name + " "].as_json() != std::nullopt || body[name]["a"].as_text() == "1").count() == 0);
  }
}

TEST_CASE("B6 a path that is no such is a typed error of PostgreSQL's") {
  sampled<postgres_store> store;
  auto samples = store.of<sample>();
  for (const std::string path : hostile) {
    INFO(path);
    const auto found = samples.where(body.path_exists(path)).try_count();
    CHECK((found || found.failed_with<ps::statement_error>() || found.failed_with<ps::invalid_value>()));
  }
  CHECK(samples.count() == 1);
}

TEMPLATE_TEST_CASE("keys and texts are compared as they are meant, whatever they hold", "", postgres_store,
                   sqlite_store) {
  sampled<TestType> store;
  auto samples = store.template of<sample>();
  sample odd = the_sample();
  odd.id = 2;
  odd.document = {
      R"( { "a\"b" : [ ] , "\u00e9\ud83d\ude00" : "x\\\"\ny" , "$.name" : 1 , "0" : {"}": "]"} , "d": 1, "d": 2 } )"};
  samples.insert(odd);
  const auto holds = [&](auto condition) { return samples.where(condition && field<&sample::id> == 2).count() == 1; };
  CHECK(holds(body["\u00e9\U0001f600"].as_text() == "x\\\"\ny"));
  CHECK(holds(body["$.name"].as_text() == "1"));
  CHECK(holds(body["0"]["}"].as_text() == "]"));
  CHECK(holds(body["d"].as_text() == "2"));
  CHECK(holds(body["a\"b"].as_json() != std::nullopt));
  CHECK(holds(body["'; drop table samples--"].as_text() == std::nullopt));
  CHECK(holds(body.has_key("a\"b") && !body.has_key("a")));
}

TEMPLATE_TEST_CASE("keys are found among members and elements", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(body.has_key("no")));
  CHECK(!store.holds(body.has_key("deep")));
  CHECK(store.holds(body["in"].has_key("deep")));
  CHECK(store.holds(body["tags"].has_key("b")));
  CHECK(store.holds(!body["tags"].has_key("c")));
  CHECK(store.holds(body["name"].has_key("Anna")));
  CHECK(!store.holds(extra.has_key("a")));
}

TEST_CASE("PostgreSQL asks whether a document is in another, and by paths") {
  sampled<postgres_store> store;
  CHECK(store.holds(body.contains(ps::json{R"({"age": 41, "tags": ["b"]})"})));
  CHECK(!store.holds(body.contains(ps::json{R"({"age": 42})"})));
  CHECK(store.holds(body["in"].contains(ps::json{R"({"deep": [1]})"})));
  CHECK(store.holds(body.path_exists("$.in.deep[*].x ? (@ > 2)")));
  CHECK(!store.holds(body.path_exists("$.in.deep[*].x ? (@ > 3)")));
  CHECK_THROWS_AS(store.holds(body.path_exists("$$$")), ps::error);
}
