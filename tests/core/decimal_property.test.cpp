// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/decimal.hpp>

#include "big_number.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <stdexcept>

namespace ps = polystore;
using ps::decimal, ps::parse_decimal;

namespace {

/// 1 to `most` digits with a point anywhere, one in four with runs of zeros and nines.
std::string random_text(std::mt19937_64& random, int most) {
  const int size = 1 + static_cast<int>(random() % static_cast<unsigned>(most));
  const int scale = static_cast<int>(random() % static_cast<unsigned>(size + 1));
  const bool edges = random() % 4 == 0;
  std::string text = random() % 2 ? "-" : "";
  for (int i = 0; i < size; ++i) {
    if (size - i == scale) text += i == 0 ? "0." : ".";
    text += edges ? (random() % 2 ? '9' : '0') : static_cast<char>('0' + random() % 10);
  }
  return text;
}

bool fits(const big_number& x) { return x.scale <= 38 && x.digits.size() <= 38; }

template <class Compute>
std::string text_or_refusal(Compute compute) {
  try {
    return to_string(compute());
  } catch (const std::out_of_range&) {
    return "refused";
  }
}

}  // namespace

TEST_CASE("100,000 random sums, differences, products and comparisons agree with pencil and paper") {
  std::mt19937_64 random{38};
  int wrong = 0, refused = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::string a_text = random_text(random, i % 2 ? 38 : 18), b_text = random_text(random, i % 2 ? 38 : 18);
    const decimal a = parse_decimal(a_text).value(), b = parse_decimal(b_text).value();
    const big_number x = big_number::read(a_text), y = big_number::read(b_text);
    const big_number sum = sum_of(x, y), difference = sum_of(x, y.negated()), product = product_of(x, y);
    // A sum is also refused when a term alone doesn't fit at the greater scale.
    const bool terms_fit = fits(x.at_scale(sum.scale)) && fits(y.at_scale(sum.scale));
    wrong += text_or_refusal([&] { return a + b; }) != (fits(sum) && terms_fit ? sum.write() : "refused");
    wrong += text_or_refusal([&] { return a - b; }) != (fits(difference) && terms_fit ? difference.write() : "refused");
    wrong += text_or_refusal([&] { return a * b; }) != (fits(product) ? product.write() : "refused");
    const int order = compare_numbers(x, y);
    wrong += (a < b) != (order < 0) || (a == b) != (order == 0) || (a > b) != (order > 0);
    refused += !fits(product);
  }
  CHECK(wrong == 0);
  CHECK(refused > 10'000);
  CHECK(refused < 90'000);
}

TEST_CASE("100,000 random quotients are the nearest, ties to even") {
  std::mt19937_64 random{1};
  int wrong = 0, checked = 0;
  for (int i = 0; i < 100'000; ++i) {
    const decimal a = parse_decimal(random_text(random, 38)).value(),
                  b = parse_decimal(random_text(random, i % 2 ? 38 : 2)).value();
    const int scale = static_cast<int>(random() % 39);
    const auto text = text_or_refusal([&] { return divide(a, b, scale); });
    if (text == "refused") continue;
    ++checked;
    const big_number quotient = big_number::read(text), divisor = big_number::read(to_string(abs(b)));
    big_number rest =
        sum_of(big_number::read(to_string(a)), product_of(quotient, big_number::read(to_string(b))).negated());
    rest.negative = false;
    const big_number twice = product_of(rest, big_number::read("2"));
    big_number unit = divisor;
    unit.scale += scale;
    const int order = compare_numbers(twice, unit);
    const bool even = quotient.digits.empty() || (quotient.digits[0] - '0') % 2 == 0;
    wrong += order > 0 || (order == 0 && !even) || quotient.scale != scale;
  }
  CHECK(wrong == 0);
  CHECK(checked > 20'000);
}

TEST_CASE("any decimal comes back from its text") {
  std::mt19937_64 random{2};
  int wrong = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::string text = big_number::read(random_text(random, 38)).write();
    wrong += to_string(parse_decimal(text).value()) != text;
  }
  CHECK(wrong == 0);
}
