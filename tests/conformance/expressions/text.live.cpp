// SPDX-License-Identifier: BSL-1.0
#include <support/sampled.hpp>

#include <chrono>

using namespace polystore_tests;
using namespace sampling;
using ps::field;
using ps::text_constant;

namespace {
constexpr auto id = field<&sample::id>;
constexpr auto name = field<&sample::name>;  // Löndon 50%_x
constexpr auto remark = field<&sample::remark>;
}  // namespace

TEMPLATE_TEST_CASE("a pattern is matched with its case", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(like(name, "L%")));
  CHECK(!store.holds(like(name, "l%")));
  CHECK(store.holds(like(name, "%50%x")));
  CHECK(store.holds(like(name, "L_ndon 50\\%\\_x")));
  CHECK(store.holds(like(name, "______ 50%")));
  CHECK(!store.holds(like(name, "_____ 50%")));
  CHECK(!store.holds(like(name, "London%")));
  CHECK(!store.holds(like(name, "L%y")));
  CHECK(!store.holds(like(name, "")));
  CHECK(store.holds(like(name, "%%")));
  CHECK(store.holds(ilike(name, "l%NDON%")));
  CHECK(!store.holds(ilike(name, "l%PARIS%")));
  CHECK(store.holds(!like(name, "X%")));
  CHECK(store.holds(like(concat(name, "a"), concat(name, "_"))));
  CHECK(!store.holds(like(remark, "%")));
  CHECK_THROWS_AS(store.holds(like(name, "L\\")), ps::invalid_value);
}

TEMPLATE_TEST_CASE("B6 what is looked for is found as it is, whatever it holds", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(contains_text(name, "50%_")));
  CHECK(store.holds(contains_text(name, "")));
  CHECK(!store.holds(contains_text(name, "5_%")));
  CHECK(!store.holds(contains_text(name, "%x%")));
  CHECK(!store.holds(contains_text(name, "\\")));
  CHECK(store.holds(starts_with(name, "L\u00f6nd")));
  CHECK(!store.holds(starts_with(name, "%L")));
  CHECK(!store.holds(starts_with(name, "L_nd")));
  CHECK(store.holds(ends_with(name, "%_x")));
  CHECK(!store.holds(ends_with(name, "_")));
  CHECK(!store.holds(ends_with(name, "%")));
  auto samples = store.template of<sample>();
  auto odd = the_sample();
  for (const std::string text : {"a\\b", "a%b", "a_b", "'; drop table samples--", "\\", "%", "_", "$1 ?1 {}"}) {
    odd.id += 1;
    odd.name = text;
    samples.insert(odd);
    CHECK(samples.where(contains_text(name, text) && id == odd.id).count() == 1);
    CHECK(samples.where(starts_with(name, text) && ends_with(name, text) && id == odd.id).count() == 1);
    CHECK(samples.where(starts_with(concat("x", name), "x" + text) && id == odd.id).count() == 1);
  }
  CHECK(samples.where(contains_text(name, "\\")).count() == 2);
  CHECK(samples.where(contains_text(name, "_")).count() == 3);
  CHECK(samples.where(contains_text(name, std::string(100'000, '%'))).count() == 0);
  CHECK(samples.where(like(name, "%a%a%a%a%a%a%a%a%a%a%a%a%a%a%b")).count() == 0);
}

TEMPLATE_TEST_CASE("B6 a pattern of many wildcards is matched in no more than the product of both sizes", "",
                   postgres_store, sqlite_store) {
  sampled<TestType> store;
  auto samples = store.template of<sample>();
  auto longer = the_sample();
  longer.id = 2;
  longer.name = std::string(20'000, 'a');
  samples.insert(longer);
  std::string pattern;
  for (int i = 0; i < 50; ++i) pattern += "%a";
  CHECK(samples.where(like(name, pattern + "b")).count() == 0);
  CHECK(samples.where(ilike(name, pattern + "%B%")).count() == 0);
  CHECK(samples.where(like(name, pattern)).count() == 1);
  CHECK(samples.where(contains_text(name, longer.name + "a")).count() == 0);
}

TEMPLATE_TEST_CASE("texts are joined and trimmed", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(concat("<", name, std::string(">")) == "<L\u00f6ndon 50%_x>"));
  CHECK(store.holds(concat(lower(text_constant<"A">), text_constant<"b">) == "ab"));
  CHECK(store.holds(concat(name, concat("a", name)) == concat(concat(name, "a"), name)));
  CHECK(store.is_null(concat(name, remark)));
  CHECK(store.holds(concat(name, coalesce(remark, "")) == name));
  CHECK(store.holds(trim(concat("  ", name, " ")) == name));
  CHECK(store.holds(trim_left(concat("  ", name, " ")) == concat(name, " ")));
  CHECK(store.holds(trim_right(concat("  ", name, " ")) == concat("  ", name)));
  CHECK(store.holds(trim(name, "Lx_") == "\u00f6ndon 50%"));
  CHECK(store.holds(trim_left(name, "L\u00f6") == "ndon 50%_x"));
  CHECK(store.holds(trim_right(name, "x_%05") == "L\u00f6ndon "));
}

TEMPLATE_TEST_CASE("texts are cut by characters", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(substring(name, 2, 3) == "\u00f6nd"));
  CHECK(store.holds(substring(name, 8) == "50%_x"));
  CHECK(store.holds(substring(name, -1, 3) == "L"));
  CHECK(store.holds(substring(name, -1) == name));
  CHECK(store.holds(substring(name, 12, 5) == "x"));
  CHECK(store.holds(substring(name, 13, 5) == ""));
  CHECK(store.holds(substring(name, id + 1, 1) == "\u00f6"));
  CHECK(store.holds(left(name, 2) == "L\u00f6"));
  CHECK(store.holds(left(name, -11) == "L"));
  CHECK(store.holds(left(name, -99) == ""));
  CHECK(store.holds(right(name, 3) == "%_x"));
  CHECK(store.holds(right(name, -7) == "50%_x"));
  CHECK(store.holds(right(name, 99) == name));
  CHECK_THROWS_AS(store.holds(substring(name, 1, -1) == ""), ps::invalid_value);
}

TEMPLATE_TEST_CASE("texts are searched, replaced, filled and split", "", postgres_store, sqlite_store) {
  sampled<TestType> store;
  CHECK(store.holds(position(name, "d") == 4));
  CHECK(store.holds(position(name, "D") == 0));
  CHECK(store.holds(position(name, "") == 1));
  CHECK(store.holds(replace(name, "n", "\u00fc") == "L\u00f6\u00fcdo\u00fc 50%_x"));
  CHECK(store.holds(replace(name, "", "x") == name));
  CHECK(store.holds(pad_left(ps::cast<std::string>(id), 4, "0") == "0001"));
  CHECK(store.holds(pad_left(name, 15, "\u00e4b") == concat("\u00e4b\u00e4", name)));
  CHECK(store.holds(pad_left(name, 2, "-") == "L\u00f6"));
  CHECK(store.holds(pad_right(name, 14, "ab") == concat(name, "ab")));
  CHECK(store.holds(pad_right(name, 13, "") == name));
  CHECK(store.holds(repeat(left(name, 2), 2) == "L\u00f6L\u00f6"));
  CHECK(store.holds(repeat(name, -1) == ""));
  CHECK(store.holds(split_part(name, " ", 2) == "50%_x"));
  CHECK(store.holds(split_part(name, " ", -2) == "L\u00f6ndon"));
  CHECK(store.holds(split_part(name, " ", 3) == ""));
  CHECK(store.holds(split_part(name, "n", 2) == "do"));
  CHECK(store.holds(split_part(name, "", 1) == name));
  CHECK_THROWS_AS(store.holds(split_part(name, " ", 0) == ""), ps::invalid_value);
}

TEST_CASE("PostgreSQL matches regular expressions") {
  sampled<postgres_store> store;
  CHECK(store.holds(matches_regex(name, "^L.*[0-9]{2}%")));
  CHECK(!store.holds(matches_regex(name, "^l")));
  CHECK_THROWS_AS(store.holds(matches_regex(name, "(")), ps::error);
}

TEST_CASE("B6 a regular expression that is no such, or goes on for ever, is a typed error") {
  sampled<postgres_store> store;
  for (const char* odd : {"(", "[", "a{2,1}", "*", "\\", "(?<x", "[[:no:]]", "a{99999}"}) {
    CHECK_THROWS_AS(store.holds(matches_regex(name, odd)), ps::invalid_value);
  }
  auto samples = store.of<sample>();
  auto longer = the_sample();
  longer.id = 2;
  longer.name = std::string(2'000, 'a');
  samples.insert(longer);
  store.connection.execute_script("SET statement_timeout = '100ms'");
  const auto begun = std::chrono::steady_clock::now();
  CHECK_THROWS_AS(samples.where(matches_regex(name, R"(^(a+)(a+)(a+)\1\2\3\1\2\3$)")).count(), ps::timeout);
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));
  CHECK(samples.count() == 2);
}
