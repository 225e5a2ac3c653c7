// SPDX-License-Identifier: BSL-1.0
#include <polystore/document/document.hpp>

#include <catch2/catch_test_macros.hpp>

#include <bit>
#include <cstdint>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace ps = polystore;
using namespace std::string_literals;

namespace document_test {  // Clang warns of std::optional<a template of a type without linkage> in a field

enum class band_name { low = 1, high };
struct radio {
  std::string band{};
  std::optional<int> power{};
  friend bool operator==(const radio&, const radio&) = default;
};
struct antenna {
  std::vector<radio> radios{};
  friend bool operator==(const antenna&, const antenna&) = default;
};
struct site_document {
  antenna configuration{};
  ps::uuid id{};
  ps::timestamp since{};
  ps::local_timestamp opens{};
  ps::date built{};
  ps::time_of_day check{};
  ps::interval every{};
  ps::decimal rent{};
  ps::bytes key{};
  band_name band = band_name::low;
  std::array<std::int16_t, 2> position{};
  std::vector<bool> flags{};
  std::map<std::string, std::vector<double>> series{};
  std::optional<ps::json_of<radio>> spare{};
  friend bool operator==(const site_document&, const site_document&) = default;
};
struct tree {
  std::vector<tree> children{};
};
template <class Value>
struct holder {
  Value value{};
};

}  // namespace document_test

namespace {

using namespace document_test;

site_document filled() {
  return {.configuration = {{{"a\"\\\n\x01\x7F\xC3\xA9\xF0\x9F\x98\x80", 1}, {"b", {}}}},
          .id = *ps::parse_uuid("0190163d-8694-739b-aea5-966c26f8ad91"),
          .since = {1'700'000'000'000'001},
          .opens = ps::local_timestamp::infinity(),
          .built = ps::date_of(-43, 3, 15),
          .check = ps::time_of_day::latest(),
          .every = {-1, 2, -3},
          .rent = *ps::parse_decimal("-12345678901234567890123456789012.345600"),
          .key = ps::bytes_of("\x00\xFF"s),
          .band = band_name::high,
          .position = {-32768, 32767},
          .flags = {true, false},
          .series = {{"", {}}, {"\x1F", {0.1, -0.0}}},
          .spare = {{{"c", {}}}}};
}

template <class Value>
Value read(std::string_view text) {
  Value value{};
  ps::reflect::read_document(text, value);
  return value;
}
template <class Value>
Value round_trip(const Value& value) {
  return read<Value>(ps::reflect::to_document(value));
}
/// What the refusal says, without what all of them say.
template <class Value>
std::string refusal_of(std::string_view text) {
  try {
    static_cast<void>(read<Value>(text));
  } catch (const ps::decode_error& refused) {
    return refused.what();
  }
  return "read";
}
template <class Value>
bool is_refused(const Value& value) {
  try {
    static_cast<void>(ps::reflect::to_document(value));
  } catch (const ps::value_out_of_range&) {
    return true;
  }
  return false;
}
bool says(const std::string& refusal, std::string_view what) {
  UNSCOPED_INFO(refusal);
  return refusal.find(what) != refusal.npos;
}

}  // namespace

TEST_CASE("a struct of everything comes back as it was") {
  CHECK(round_trip(filled()) == filled());
  CHECK(round_trip(site_document{}) == site_document{});
  CHECK(round_trip(std::unordered_map<std::string, radio>{{"x", {"y", 1}}}).at("x").power == 1);
}

TEST_CASE("a document has the fields in order, under their names") {
  CHECK(ps::reflect::to_document(antenna{{{"a", 1}, {"b", {}}}}) ==
        R"({"radios":[{"band":"a","power":1},{"band":"b","power":null}]})");
  CHECK(ps::reflect::to_document(std::vector<band_name>{band_name::high}) == R"(["high"])");
  CHECK(ps::reflect::to_document(holder<ps::bytes>{ps::bytes_of("\x01\xFE")}) == R"({"value":"01fe"})");
  CHECK(ps::reflect::to_document(*ps::parse_decimal("1.50")) == "1.50");
}

TEST_CASE("a refusal names the path and both kinds, and no value") {
  using holder = holder<antenna>;
  const auto band = [](const char* value) {
    return refusal_of<holder>(R"({"value":{"radios":[{"band":""},{"band":)"s + value + "}]}}");
  };
  CHECK(says(band("1"), "value.radios[1].band"));
  CHECK(says(band("1"), "is a number, not a string"));
  CHECK(says(band("true"), "is a boolean, not a string"));
  CHECK(says(band("[]"), "is an array, not a string"));
  CHECK(says(band("{}"), "is an object, not a string"));
  CHECK(says(band("null"), "is null, not a string; make the field a std::optional"));
  CHECK(says(refusal_of<holder>(R"({"value":{"radios":[{}]}})"), "value.radios[0].band"));
  CHECK(says(refusal_of<holder>(R"({"value":{"radios":[{}]}})"), "is missing"));
  CHECK(says(refusal_of<holder>("[]"), "the document"));
  CHECK(says(refusal_of<std::map<std::string, int>>(R"({"secret":"x"})"), "{0}"));
  CHECK_FALSE(says(refusal_of<std::map<std::string, int>>(R"({"secret":"x"})"), "secret"));
}

TEST_CASE("an optional whose key is missing is empty, and unknown keys are ignored") {
  radio value{"", 7};
  ps::reflect::read_document(R"({"newer":[1e400,{}],"band":"x"})", value);
  CHECK(value == radio{"x", {}});
}

TEST_CASE("A18 of doubled keys the last one counts") {
  CHECK(read<radio>(R"({"band":"x","power":"?","band":"y","power":2})") == radio{"y", 2});
  CHECK(read<std::map<std::string, int>>(R"({"a":1,"\u0061":2})").at("a") == 2);
}

TEST_CASE("A18 integers of 64 bits are exact and must fit") {
  CHECK(read<std::int64_t>("9007199254740993") == 9007199254740993);
  CHECK(round_trip(std::numeric_limits<std::int64_t>::min()) == std::numeric_limits<std::int64_t>::min());
  CHECK(round_trip(std::numeric_limits<std::uint64_t>::max()) == std::numeric_limits<std::uint64_t>::max());
  CHECK(says(refusal_of<std::int64_t>("9223372036854775808"), "a number out of the range of"));
  CHECK(says(refusal_of<std::uint64_t>("18446744073709551616"), "a number out of the range of"));
  CHECK(says(refusal_of<std::uint64_t>("-1"), "a number out of the range of"));
  CHECK(says(refusal_of<std::int8_t>("128"), "a number out of the range of"));
  CHECK(says(refusal_of<std::int8_t>("1.0"), "a point or an exponent"));
  CHECK(says(refusal_of<std::int8_t>("1e0"), "a point or an exponent"));
  CHECK(says(refusal_of<int>("\"1\""), "is a string, not a number"));
}

TEST_CASE("A18 100,000 random doubles and floats come back bit for bit") {
  std::mt19937_64 random{18};
  std::vector<double> doubles{-0.0, std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::max()};
  std::vector<float> floats{-0.0F, std::numeric_limits<float>::denorm_min(), std::numeric_limits<float>::max()};
  while (doubles.size() < 100'000) {
    const auto x = std::bit_cast<double>(random());
    const auto y = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
    if (x - x == 0) doubles.push_back(x);
    if (y - y == 0) floats.push_back(y);
  }
  const auto same_bits = [](auto a, auto b) { return a == b && std::signbit(a) == std::signbit(b); };
  const auto read_doubles = round_trip(doubles);
  const auto read_floats = round_trip(floats);
  CHECK(std::equal(doubles.begin(), doubles.end(), read_doubles.begin(), read_doubles.end(), same_bits));
  CHECK(std::equal(floats.begin(), floats.end(), read_floats.begin(), read_floats.end(), same_bits));
}

TEST_CASE("A18 a number beyond a double is refused, and so is what JSON has no number for") {
  for (const char* number : {"1e400", "-1e400", "1e-400", "1e99999999999", "1e-99999999999"})
    CHECK(says(refusal_of<double>(number), "a number out of the range of double"));
  CHECK(says(refusal_of<float>("1e39"), "a number out of the range of float"));
  CHECK(read<double>("0e-400") == 0);
  CHECK(read<double>("1E+2") == 100);
  for (const char* text : {"NaN", "Infinity", "-Infinity", "nan"}) CHECK(says(refusal_of<double>(text), "no JSON"));
  CHECK(is_refused(std::numeric_limits<double>::quiet_NaN()));
  CHECK(is_refused(holder<float>{std::numeric_limits<float>::infinity()}));
}

TEST_CASE("a decimal keeps its digits and scale, from a number or a string") {
  CHECK(to_string(read<ps::decimal>("1.500")) == "1.500");
  CHECK(to_string(read<ps::decimal>("\"0.1\"")) == "0.1");
  CHECK(to_string(read<ps::decimal>("99999999999999999999999999999999999999")) == std::string(38, '9'));
  CHECK(says(refusal_of<ps::decimal>("1e38"), "a number that a decimal can't hold exactly"));
  CHECK(says(refusal_of<ps::decimal>("\"x\""), "a decimal can't hold"));
  CHECK(says(refusal_of<ps::decimal>("true"), "is a boolean, not a number"));
}

TEST_CASE("A20 a label of a newer release is refused, and so is a value without one") {
  CHECK(says(refusal_of<holder<band_name>>(R"({"value":"middle"})"), "a string that is no label of"));
  CHECK(is_refused(band_name{7}));
}

TEST_CASE("a string that is no such value is refused") {
  for (const char* text : {R"("x")", R"("")", R"("2024-02-30")", R"("\u001f1")"}) {
    CHECK(says(refusal_of<ps::uuid>(text), "a string that is no"));
    CHECK(says(refusal_of<ps::timestamp>(text), "a string that is no"));
    CHECK(says(refusal_of<ps::date>(text), "a string that is no"));
    CHECK(says(refusal_of<ps::interval>(text), "a string that is no"));
  }
  CHECK(says(refusal_of<ps::bytes>(R"("0")"), "a string that is no bytes"));
  CHECK(says(refusal_of<std::array<int, 2>>("[1]"), "an array of another size"));
  CHECK(is_refused(ps::time_of_day{-1}));
  CHECK(is_refused(ps::date{ps::date::latest().days + 1}));
  CHECK(is_refused(ps::timestamp{ps::timestamp::earliest().microseconds - 1}));
}

TEST_CASE("A18 more than 100 levels are refused both ways") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  tree deep;
  for (int i = 1; i < 50; ++i) deep = {{deep}};
  CHECK_NOTHROW(round_trip(deep));
  CHECK(is_refused(tree{{deep}}));
  CHECK(read<ps::json>(nested(100)).text == nested(100));
  for (const std::size_t depth : {101U, 10'000U, 1'000'000U})
    CHECK(says(refusal_of<ps::json>(nested(depth)), "more than 100 levels"));
  CHECK(is_refused(holder<ps::json>{{nested(100)}}));
  CHECK_FALSE(is_refused(holder<ps::json>{{nested(99)}}));
}

TEST_CASE("A18 text is UTF-8 or refused") {
  for (const auto& text :
       {"\xFF"s, "\xC3"s, "\xC0\xAF"s, "\xE0\x80\x80"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s, "a\x80"s}) {
    CHECK(is_refused(text));
    CHECK(is_refused(std::map<std::string, int>{{text, 1}}));
    CHECK(says(refusal_of<std::string>('"' + text + '"'), "no JSON"));
  }
  for (const char* text : {R"("\ud800")", R"("\udc00")", R"("\ud800\u0041")", R"("\udc00\ud800")"})
    CHECK(says(refusal_of<std::string>(text), "no JSON"));
  CHECK(read<std::string>(R"("\ud83d\ude00")") == "\xF0\x9F\x98\x80");
  for (const auto& text : {"\0"s, "\0a\x1F"s, "\x1F"s, "\x1F\x1F"s,
                           "\x1F"
                           "1"s,
                           "\xEF\xBF\xBF"s, "\xF4\x8F\xBF\xBF"s})
    CHECK(round_trip(std::map<std::string, std::string>{{text, text}}).at(text) == text);
}

TEST_CASE("a string is never taken for a number, nor a number for a key") {
  CHECK(says(refusal_of<int>(R"("\u001f1")"), "is a string, not a number"));
  CHECK(says(refusal_of<int>(R"("\u001F1")"), "is a string, not a number"));
  CHECK(says(refusal_of<std::string>("1"), "is a number, not a string"));
  CHECK(says(refusal_of<std::map<std::string, int>>("{1 \n: 2}"), "no JSON"));
}

TEST_CASE("what is no JSON is refused") {
  for (const char* text : {"",
                           " ",
                           "{",
                           "[1,]",
                           "01",
                           "-",
                           "1.",
                           ".5",
                           "+1",
                           "1e",
                           "1 2",
                           "[1 2]",
                           "'a'",
                           "{\"a\":1,}",
                           "\"a",
                           "[1}",
                           "tru",
                           "// 1\n1",
                           "1\"a\"",
                           "\xEF\xBB\xBF"
                           "1",
                           "1.5.3",
                           "--1"})
    CHECK(says(refusal_of<ps::json>(text), "no JSON"));
}

TEST_CASE("any text is JSON for us just when it is for Boost.JSON") {
  constexpr std::string_view pieces[] = {"{",    "}",       "[", "]",        ",", ":",   "\"", "\"a\"",
                                         "\\",   "\\u001f", "1", "0",        "-", ".",   "e5", "1.5",
                                         "true", "null",    " ", "\"\\\"\"", "+", "\xC3"};
  std::mt19937_64 random{8259};
  for (int i = 0; i < 200'000; ++i) {
    std::string text;
    for (auto size = random() % 8; size > 0; --size) text += pieces[random() % std::size(pieces)];
    boost::system::error_code failed;
    static_cast<void>(boost::json::parse({text.data(), text.size()}, failed));
    INFO(text);
    REQUIRE((refusal_of<ps::json>(text) == "read") == !failed);
  }
}

TEST_CASE("a document within a document keeps its numbers") {
  const ps::json loose{" {\"b\":[1e400,-0.10,null,true], \"a\":\"\\u001f\\n\", \"b\":{}}\n"};
  CHECK(ps::reflect::to_document(holder<ps::json>{{"\t[1e400] "}}) == R"({"value":[1e400]})");
  CHECK(round_trip(holder<ps::json>{{"[1e400, -0.10]"}}).value.text == "[1e400,-0.10]");
  CHECK(round_trip(loose).text == R"({"b":{},"a":"\u001f\n"})");
  for (const char* text : {"", " ", "{", "1}", "\"\xFF\""}) CHECK(is_refused(holder<ps::json>{{text}}));
}

TEST_CASE("an optional that would come back empty is refused") {
  CHECK(is_refused(std::optional<ps::json>{{" null"}}));
  CHECK(is_refused(std::optional<std::optional<int>>{std::optional<int>{}}));
  CHECK(round_trip(std::optional<std::string>{"null"}) == "null");
}
