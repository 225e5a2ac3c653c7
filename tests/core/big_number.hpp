// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Decimals of any length by pencil and paper on digit strings: what `decimal` is checked against.
struct big_number {
  bool negative = false;
  std::string digits{};  // least significant first, no zeros at the top; empty is zero
  int scale = 0;

  static big_number read(std::string_view text) {
    big_number out;
    out.negative = text.starts_with('-');
    const auto point = text.find('.');
    for (const char c : text) {
      if (c >= '0' && c <= '9') out.digits.insert(out.digits.begin(), c);
    }
    out.scale = point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
    return out.trim();
  }
  std::string write() const {
    std::string out = digits;
    while (static_cast<int>(out.size()) <= scale) out += '0';
    if (scale > 0) out.insert(static_cast<std::size_t>(scale), ".");
    if (negative) out += '-';
    std::reverse(out.begin(), out.end());
    return out;
  }
  big_number& trim() {
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    if (digits.empty()) negative = false;
    return *this;
  }
  big_number at_scale(int wanted) const {
    big_number out = *this;
    if (!digits.empty()) out.digits.insert(0, static_cast<std::size_t>(wanted - scale), '0');
    out.scale = wanted;
    return out;
  }
  big_number negated() const {
    big_number out = *this;
    out.negative = !negative;
    return out.trim();
  }
};

inline int compare_digits(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return std::string{a.rbegin(), a.rend()}.compare(std::string{b.rbegin(), b.rend()});
}

inline big_number sum_of(const big_number& x, const big_number& y) {
  const int scale = std::max(x.scale, y.scale);
  big_number a = x.at_scale(scale), b = y.at_scale(scale);
  if (compare_digits(a.digits, b.digits) < 0) std::swap(a, b);
  const int direction = a.negative == b.negative ? 1 : -1;
  big_number out{a.negative, "", scale};
  int carry = 0;
  for (std::size_t i = 0; i < a.digits.size() || carry != 0; ++i) {
    int digit = carry + (i < a.digits.size() ? a.digits[i] - '0' : 0) +
                (i < b.digits.size() ? direction * (b.digits[i] - '0') : 0);
    carry = digit > 9 ? 1 : digit < 0 ? -1 : 0;
    out.digits += static_cast<char>('0' + digit - 10 * carry);
  }
  return out.trim();
}

inline big_number product_of(const big_number& a, const big_number& b) {
  std::vector<int> sums(a.digits.size() + b.digits.size(), 0);
  for (std::size_t i = 0; i < a.digits.size(); ++i) {
    for (std::size_t j = 0; j < b.digits.size(); ++j) sums[i + j] += (a.digits[i] - '0') * (b.digits[j] - '0');
  }
  big_number out{a.negative != b.negative, "", a.scale + b.scale};
  int carry = 0;
  for (const int each : sums) {
    out.digits += static_cast<char>('0' + (each + carry) % 10);
    carry = (each + carry) / 10;
  }
  return out.trim();
}

inline int compare_numbers(const big_number& a, const big_number& b) {
  const big_number difference = sum_of(a, b.negated());
  return difference.digits.empty() ? 0 : difference.negative ? -1 : 1;
}
