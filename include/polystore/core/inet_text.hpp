// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/hexadecimal.hpp>
#include <polystore/core/detail/padded.hpp>
#include <polystore/core/detail/scanner.hpp>
#include <polystore/core/inet.hpp>

#include <optional>
#include <string>
#include <string_view>

// Addresses as PostgreSQL writes them, and as RFC 4291 lets them be written.
namespace polystore::inline v0 {

namespace detail {

constexpr void append_dotted(text& out, const std::uint8_t* bytes) {
  for (int i = 0; i < 4; ++i) {
    if (i > 0) out += '.';
    out.number(bytes[i]);
  }
}

struct zero_run {
  int first = 8, size = 1;
};
/// The first of the longest runs of at least two groups of zeros.
constexpr zero_run longest_zero_run(const inet& x) {
  zero_run best;
  for (int i = 0, run = 0; i < 8; ++i) {
    const auto at = static_cast<std::size_t>(2 * i);
    run = x.address[at] == 0 && x.address[at + 1] == 0 ? run + 1 : 0;
    if (run > best.size) best = {i + 1 - run, run};
  }
  return best;
}

constexpr void append_group(text& out, unsigned group) {
  bool started = false;
  for (int shift = 12; shift >= 0; shift -= 4) {
    const unsigned digit = group >> shift & 15u;
    started = started || digit != 0 || shift == 0;
    if (started) out += "0123456789abcdef"[digit];
  }
}

constexpr void append_v6(text& out, const inet& x) {
  const auto group = [&](int i) {
    const auto at = static_cast<std::size_t>(2 * i);
    return static_cast<unsigned>(x.address[at] << 8 | x.address[at + 1]);
  };
  const zero_run run = longest_zero_run(x);
  const bool holds_v4 = run.first == 0 && (run.size == 6 || (run.size == 5 && group(5) == 0xffff));
  bool is_parted = true;
  for (int i = 0; i < 8; ++i) {
    if (i == run.first) {
      out += "::";
      i += run.size - 1;
      is_parted = true;
      continue;
    }
    if (!is_parted) out += ':';
    is_parted = false;
    if (i == 6 && holds_v4) return append_dotted(out, &x.address[12]);
    append_group(out, group(i));
  }
}

/// The prefix is left out where it is the whole.
constexpr void append_address(text& out, const inet& x) {
  if (x.family == ip_family::v4) append_dotted(out, x.address.data());
  else append_v6(out, x);
  if (x.prefix != longest_prefix(x.family)) (out += '/').number(x.prefix);
}
constexpr void append_address(text& out, const cidr& x) {
  append_address(out, x.network);
  if (x.network.prefix == longest_prefix(x.network.family)) (out += '/').number(x.network.prefix);
}

/// Four numbers of 0 to 255, without leading zeros.
constexpr void scan_dotted(scanner& in, std::uint8_t* bytes) {
  for (int i = 0; i < 4; ++i) {
    if (i > 0) in.expect(".");
    const bool zero = in.rest.starts_with('0');
    const std::int64_t value = in.number(1, zero ? 1 : 3);
    if (value > 255 || in.sees_digit()) in.ok = false;
    bytes[i] = static_cast<std::uint8_t>(value);
  }
}

/// One to four hexadecimal digits.
constexpr int scan_group(scanner& in) {
  int value = 0, digits = 0;
  for (; digits < 4 && !in.rest.empty() && hexadecimal_digit(in.rest.front()) >= 0; ++digits) {
    value = value * 16 + hexadecimal_digit(in.rest.front());
    in.rest.remove_prefix(1);
  }
  if (digits == 0) in.ok = false;
  return value;
}

/// Whether a dotted IPv4 address comes next, not a group of digits.
constexpr bool sees_dotted(std::string_view rest) {
  const std::size_t end = rest.find_first_not_of("0123456789");
  return end != rest.npos && end > 0 && rest[end] == '.';
}

constexpr std::array<std::uint8_t, 16> scan_v6(scanner& in) {
  std::array<std::uint8_t, 16> bytes{};
  std::size_t size = 0, gap = 17;
  if (in.skips("::")) gap = 0;
  while (in.ok && size < 16 && !in.rest.empty() && in.rest.front() != '/') {
    if (size > 0 && gap != size) in.expect(":");
    if (size <= 12 && sees_dotted(in.rest)) {
      scan_dotted(in, &bytes[size]);
      size += 4;
      break;
    }
    const int group = scan_group(in);
    bytes[size] = static_cast<std::uint8_t>(group >> 8);
    bytes[size + 1] = static_cast<std::uint8_t>(group & 255);
    size += 2;
    if (gap == 17 && in.skips("::")) gap = size;
  }
  if (gap == 17 ? size != 16 : size > 14) in.ok = false;
  if (!in.ok || gap == 17) return bytes;
  for (std::size_t i = size; i-- > gap;) {
    bytes[i + 16 - size] = bytes[i];
    bytes[i] = 0;
  }
  return bytes;
}

}  // namespace detail

/// As PostgreSQL writes it: `10.0.0.7/8`, `fe80::1`, `::ffff:10.0.0.7`; the prefix is left out where it is the whole.
inline std::string to_string(const inet& x) {
  return detail::spelt([&](text& out) { detail::append_address(out, x); });
}
/// As PostgreSQL writes it, always with its prefix: `10.0.0.0/8`.
inline std::string to_string(const cidr& x) {
  return detail::spelt([&](text& out) { detail::append_address(out, x); });
}

/// Reads a whole address with or without a prefix behind it; empty for anything else, and for shortened networks.
constexpr std::optional<inet> parse_inet(std::string_view written) {
  detail::scanner in{written};
  inet x;
  if (written.find(':') == written.npos) {
    detail::scan_dotted(in, x.address.data());
  } else {
    x = inet::v6(detail::scan_v6(in));
  }
  if (in.skips("/")) {
    const bool zero = in.rest.starts_with('0');
    const std::int64_t prefix = in.number(1, zero ? 1 : 3);
    if (prefix > longest_prefix(x.family)) in.ok = false;
    x.prefix = static_cast<std::uint8_t>(prefix);
  }
  return in.finished() ? std::optional<inet>{x} : std::nullopt;
}
/// Reads a network; empty also where an address has bits behind its prefix.
constexpr std::optional<cidr> parse_cidr(std::string_view written) {
  const std::optional<inet> read = parse_inet(written);
  return read && is_valid(cidr{*read}) ? std::optional<cidr>{cidr{*read}} : std::nullopt;
}

}  // namespace polystore::inline v0
