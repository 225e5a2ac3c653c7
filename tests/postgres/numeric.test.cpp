// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/numeric.hpp>

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>
#include <random>
#include <string>

namespace ps = polystore;
using namespace ps::literals;
using ps::postgres::numeric_outcome;

namespace {

std::string words(std::initializer_list<unsigned> values) {
  std::string out;
  for (const unsigned value : values) {
    out += static_cast<char>(static_cast<unsigned char>(value >> 8));
    out += static_cast<char>(static_cast<unsigned char>(value & 0xffu));
  }
  return out;
}

std::string encoded(const ps::decimal& x) {
  char out[ps::postgres::numeric_capacity];
  return {out, ps::postgres::encode_numeric(x, out)};
}

auto decoded(const std::string& in) { return ps::postgres::decode_numeric(in.data(), in.size()); }

/// The encoding worked out from the text by grouping its digits in fours around the point.
std::string encoded_by_text(std::string text) {
  const bool negative = text[0] == '-';
  if (negative) text.erase(0, 1);
  const auto point = text.find('.');
  std::string whole = text.substr(0, point), fraction = point == std::string::npos ? "" : text.substr(point + 1);
  const auto scale = static_cast<unsigned>(fraction.size());
  while (whole.size() % 4) whole.insert(0, 1, '0');
  while (fraction.size() % 4) fraction += '0';
  int weight = static_cast<int>(whole.size()) / 4 - 1;
  std::string all = whole + fraction;
  for (; all.starts_with("0000"); --weight) all.erase(0, 4);
  while (all.ends_with("0000")) all.resize(all.size() - 4);
  std::string out = words({static_cast<unsigned>(all.size() / 4),
                           all.empty() ? 0u : static_cast<unsigned>(weight) & 0xffffu, negative ? 0x4000u : 0u, scale});
  for (std::size_t i = 0; i < all.size(); i += 4) out += words({static_cast<unsigned>(std::stoi(all.substr(i, 4)))});
  return out;
}

ps::decimal random_decimal(std::mt19937_64& random) {
  std::string text;
  const auto size = 1 + random() % 38;
  const bool runs = random() % 3 == 0;
  for (std::size_t i = 0; i < size; ++i)
    text += runs ? (random() % 8 ? '0' : '9') : static_cast<char>('0' + random() % 10);
  const auto unscaled = ps::parse_decimal(text).value();
  return ps::decimal::of(random() % 2 ? unscaled.coefficient() : -unscaled.coefficient(),
                         static_cast<int>(random() % 39));
}

}  // namespace

TEST_CASE("a decimal is encoded as the server documents it") {
  CHECK(encoded("0"_decimal) == words({0, 0, 0, 0}));
  CHECK(encoded("0.00"_decimal) == words({0, 0, 0, 2}));
  CHECK(encoded("12345.678"_decimal) == words({3, 1, 0, 3, 1, 2345, 6780}));
  CHECK(encoded("-0.00001"_decimal) == words({1, 0xfffe, 0x4000, 5, 1000}));
  CHECK(encoded("10000"_decimal) == words({1, 1, 0, 0, 1}));
  CHECK(encoded("1.50"_decimal) == words({2, 0, 0, 2, 1, 5000}));
}

TEST_CASE("A5 100,000 random decimals are encoded as their text says and come back with their scale") {
  std::mt19937_64 random{10'000};
  int wrong = 0;
  for (int i = 0; i < 100'000; ++i) {
    const ps::decimal x = random_decimal(random);
    const std::string wire = encoded(x);
    const auto back = decoded(wire);
    wrong += wire.size() > ps::postgres::numeric_capacity || wire != encoded_by_text(to_string(x)) ||
             back.outcome != numeric_outcome::ok || to_string(back.value) != to_string(x);
  }
  CHECK(wrong == 0);
}

TEST_CASE("A4 what isn't a decimal is told apart") {
  CHECK(decoded(words({0, 0, 0xC000, 0})).outcome == numeric_outcome::not_a_number);
  CHECK(decoded(words({0, 0, 0xD000, 0x20})).outcome == numeric_outcome::infinite);
  CHECK(decoded(words({0, 0, 0xF000, 0x20})).outcome == numeric_outcome::infinite);
  CHECK(decoded(words({1, 32767, 0, 0, 1})).outcome == numeric_outcome::does_not_fit);
  CHECK(decoded(words({1, 9, 0, 0, 100})).outcome == numeric_outcome::does_not_fit);
  CHECK(decoded(words({1, 9, 0, 0, 99})).outcome == numeric_outcome::ok);
  CHECK(decoded(words({1, 0, 0, 39, 1})).outcome == numeric_outcome::does_not_fit);
  CHECK(decoded(words({1, 0xC000, 0, 0x3fff, 1})).outcome == numeric_outcome::does_not_fit);
}

TEST_CASE("malformed bytes are refused, never read past") {
  const std::string right = encoded("12345.678"_decimal);
  for (std::size_t size = 0; size < right.size(); ++size)
    CHECK(decoded(right.substr(0, size)).outcome == numeric_outcome::malformed);
  CHECK(decoded(right + '\0').outcome == numeric_outcome::malformed);
  CHECK(decoded(words({1, 0, 0, 0, 10'000})).outcome == numeric_outcome::malformed);
  CHECK(decoded(words({1, 0, 1, 0, 1})).outcome == numeric_outcome::malformed);
  CHECK(decoded(words({0, 0, 0, 0x4000})).outcome == numeric_outcome::malformed);
  CHECK(decoded(words({0xffff, 0, 0, 0})).outcome == numeric_outcome::malformed);
  CHECK(decoded(words({2, 0, 0, 3, 1, 5001})).outcome == numeric_outcome::malformed);
  CHECK(decoded(words({1, 0xffff, 0, 0, 1})).outcome == numeric_outcome::malformed);
}

TEST_CASE("leading zero digits and a display scale beyond the digits are read") {
  CHECK(to_string(decoded(words({2, 1, 0, 1, 0, 7})).value) == "7.0");
  CHECK(to_string(decoded(words({1, 0, 0x4000, 6, 7})).value) == "-7.000000");
  CHECK(to_string(decoded(words({0, 30'000, 0x4000, 2})).value) == "0.00");
}

TEST_CASE("random bytes are never misread and never crash") {
  std::mt19937_64 random{4};
  int read = 0;
  for (int i = 0; i < 200'000; ++i) {
    const auto digits = random() % 14;
    std::string in = words({static_cast<unsigned>(digits), static_cast<unsigned>(random() % 24 - 12) & 0xffffu,
                            random() % 2 ? 0x4000u : 0u, static_cast<unsigned>(random() % 45)});
    const auto limit = random() % 9 ? 10'000u : 65'536u;
    for (std::size_t k = 0; k < digits; ++k) in += words({static_cast<unsigned>(random() % limit)});
    const auto result = decoded(in);
    if (result.outcome == numeric_outcome::ok && ++read) REQUIRE(decoded(encoded(result.value)).value == result.value);
  }
  CHECK(read > 1000);
}
