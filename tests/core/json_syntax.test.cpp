// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/json_syntax.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

using polystore::is_json;

TEST_CASE("documents are taken") {
  for (const char* text : {"null", " true ", "false", "0", "-0", "-1.50e+10", "1E400", "\"\"", "\"\\u00e9\\\\ \\\"\"",
                           "[]", "{}", "[ ]", "{ }", "[1, [2, {}], \"]\"]", "{\"a\": {\"b\": []}, \"a\":1}\n",
                           "[[],[[]]]", "\"\\u0000\\ud800\"", "9007199254740993"}) {
    CAPTURE(text);
    CHECK(is_json(text));
  }
  CHECK(is_json(std::string(100'000, '[') + std::string(100'000, ']')));
}

TEST_CASE("what is no document is not") {
  for (const char* text : {"",    " ",         "nul",       "nulll",       "NaN",    "Infinity", "01",
                           "1.",  ".5",        "+1",        "1e",          "-",      "--1",      "0x1",
                           "\"",  "\"a",       "\"\\x\"",   "\"\\u12g4\"", "\"\t\"", "'a'",      "[",
                           "]",   "[1",        "[1,",       "[1,]",        "[,1]",   "[1 2]",    "{",
                           "}",   "{\"a\"}",   "{\"a\":}",  "{\"a\":1,}",  "{a:1}",  "{1:1}",    "{\"a\":1 \"b\":2}",
                           "[1}", "{\"a\":1]", "{}{}",      "1 2",         "[]]",    "[[]",      "{\"a\" 1}",
                           "{,}", "[}",        "{\"a\":[}", "\"\\x1",      "\"\t8",  "[\"\\q7]", "\"\\u12g4"}) {
    CAPTURE(text);
    CHECK_FALSE(is_json(text));
  }
  CHECK_FALSE(is_json(std::string("{}\0", 3)));
  CHECK_FALSE(is_json(std::string(100'000, '[')));
}

}  // namespace
