// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace polystore::inline v0 {

/// Which internet protocol an address belongs to.
enum class ip_family : std::uint8_t { v4 = 4, v6 = 6 };

/// How many bytes an address has.
constexpr std::size_t address_size(ip_family family) noexcept { return family == ip_family::v4 ? 4 : 16; }
/// How many bits of an address can belong to its network.
constexpr int longest_prefix(ip_family family) noexcept { return family == ip_family::v4 ? 32 : 128; }

/// The address of a host, IPv4 or IPv6, with the length of its network's prefix: 10.0.0.7/8 is host 10.0.0.7 in 10/8.
/// Ordered as PostgreSQL does: IPv4 first, then by network, then by prefix, then by host.
struct inet {
  std::array<std::uint8_t, 16> address{};  // an IPv4 address is the first four, zeros follow
  ip_family family = ip_family::v4;
  std::uint8_t prefix = 32;

  static constexpr inet v4(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d, std::uint8_t prefix = 32) {
    return {{a, b, c, d}, ip_family::v4, prefix};
  }
  static constexpr inet v6(const std::array<std::uint8_t, 16>& address, std::uint8_t prefix = 128) {
    return {address, ip_family::v6, prefix};
  }
  friend constexpr bool operator==(const inet&, const inet&) = default;
};

/// Whether it is an address: a prefix that is not too long, and nothing behind the four bytes of an IPv4 address.
constexpr bool is_valid(const inet& x) noexcept {
  if (x.family != ip_family::v4 && x.family != ip_family::v6) return false;
  for (std::size_t i = address_size(x.family); i < 16; ++i) {
    if (x.address[i] != 0) return false;
  }
  return x.prefix <= longest_prefix(x.family);
}

namespace detail {
/// The bits of an address's byte that belong to its network.
constexpr std::uint8_t network_mask(std::uint8_t prefix, std::size_t byte) {
  const int bits = prefix - static_cast<int>(byte) * 8;
  return static_cast<std::uint8_t>(bits <= 0 ? 0 : bits >= 8 ? 0xff : 0xff << (8 - bits));
}
}  // namespace detail

/// The address with zeros behind its prefix.
constexpr inet network_of(inet x) noexcept {
  for (std::size_t i = 0; i < 16; ++i) x.address[i] &= detail::network_mask(x.prefix, i);
  return x;
}

constexpr std::strong_ordering operator<=>(const inet& a, const inet& b) noexcept {
  if (const auto order = a.family <=> b.family; order != 0) return order;
  if (const auto order = network_of(a).address <=> network_of(b).address; order != 0) return order;
  if (const auto order = a.prefix <=> b.prefix; order != 0) return order;
  return a.address <=> b.address;
}

/// A network, IPv4 or IPv6: an address with zeros behind its prefix. `cidr::of(host)` makes them zeros.
struct cidr {
  inet network = inet::v4(0, 0, 0, 0);

  static constexpr cidr of(const inet& host) noexcept { return {network_of(host)}; }
  friend constexpr auto operator<=>(const cidr&, const cidr&) = default;
};

/// Whether it is a network: a valid address with zeros behind its prefix.
constexpr bool is_valid(const cidr& x) noexcept { return is_valid(x.network) && network_of(x.network) == x.network; }

/// Whether a host, or all of another network, lies in this network.
constexpr bool contains(const cidr& outer, const inet& inner) noexcept {
  if (outer.network.family != inner.family || outer.network.prefix > inner.prefix) return false;
  inet widened = inner;
  widened.prefix = outer.network.prefix;
  return network_of(widened) == outer.network;
}
constexpr bool contains(const cidr& outer, const cidr& inner) noexcept { return contains(outer, inner.network); }

}  // namespace polystore::inline v0
