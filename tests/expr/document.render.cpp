// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/document.hpp>

#include <polystore/expr/operators.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::field;

namespace {
constexpr auto body = ps::document<&sample::document>;
}

static_assert(std::is_same_v<decltype(body["a"].as_text())::yields, std::optional<std::string>>);
static_assert(std::is_same_v<decltype(body["a"].as<double>())::yields, std::optional<double>>);
static_assert(std::is_same_v<decltype(body["a"].as_json())::yields, std::optional<ps::json>>);

TEST_CASE("a path into a document is written by arrows") {
  CHECK(in_postgres(body["a"].as_text() == "x") == "document ->> $1 = $2");
  CHECK(in_postgres(body["a"][0]["b"].as_text()) == "document -> $1 -> $2 ->> $3");
  CHECK(in_postgres(body["a"].as_json()) == "document -> $1");
  CHECK(in_postgres(body.as_text()) == "document #>> '{}'");
  CHECK(in_postgres(body["a"].as<std::int32_t>() > 1) == "CAST(document ->> $1 AS integer) > $2");
  CHECK(in_postgres(body[ps::text_constant<"a">].as_text()) == "document ->> 'a'");
  CHECK(in_postgres(body[field<&sample::name>].as_text()) == "document ->> name");
  CHECK(literal_in_postgres(body["it's"][-1].as_text()) == "document -> 'it''s' ->> -1");
  CHECK(in_sqlite(body["a"][0].as_text() == "x") ==
        "polystore_json_member_text(polystore_json_member(document, ?1), ?2) = ?3");
  CHECK(in_sqlite(body["a"].as<bool>()) == "polystore_json_boolean(polystore_json_member_text(document, ?1))");
  CHECK(in_sqlite(body["a"].as<std::int64_t>()) == "polystore_json_bigint(polystore_json_member_text(document, ?1))");
}

TEST_CASE("documents are searched") {
  CHECK(in_postgres(body["in"].has_key("a")) == "document -> $1 ? $2");
  CHECK(in_postgres(body.contains(ps::json{"{}"})) == "document @> $1");
  CHECK(in_postgres(body.path_exists("$.a")) == "jsonb_path_exists(document, CAST($1 AS jsonpath))");
  CHECK(in_sqlite(!body.has_key("a")) == "NOT (polystore_json_has_key(document, ?1))");
}
