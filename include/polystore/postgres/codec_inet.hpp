// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/inet_text.hpp>
#include <polystore/postgres/codec.hpp>
#include <polystore/postgres/literal.hpp>

#include <algorithm>
#include <cstdint>

namespace polystore::inline v0::postgres {

template <>
struct column_type<inet> : detail::built_in_type<"inet", 869, 1041> {};
template <>
struct column_type<cidr> : detail::built_in_type<"cidr", 650, 651> {};

namespace detail {

// A header of four bytes (family, prefix, whether it is a network, length), then the address.
inline constexpr std::uint8_t wire_v4 = 2, wire_v6 = 3;

inline void encode_address(parameters& to, std::size_t index, const inet& value, bool is_network) {
  const std::size_t size = address_size(value.family);
  char* const out = to.take(4 + size);
  out[0] = static_cast<char>(value.family == ip_family::v4 ? wire_v4 : wire_v6);
  out[1] = static_cast<char>(value.prefix);
  out[2] = static_cast<char>(is_network);
  out[3] = static_cast<char>(size);
  std::copy_n(value.address.begin(), size, out + 4);
  to.put_view(index, out, 4 + size);
}
inline bool decode_address(cell from, inet& value, bool is_network) {
  if (from.size < 8) return false;
  const auto byte = [&](int at) { return static_cast<std::uint8_t>(from.data[at]); };
  if (byte(0) != wire_v4 && byte(0) != wire_v6) return false;
  value = inet{{}, byte(0) == wire_v4 ? ip_family::v4 : ip_family::v6, byte(1)};
  const std::size_t size = address_size(value.family);
  if (byte(2) != is_network || byte(3) != size || from.size != static_cast<int>(4 + size)) return false;
  std::copy_n(from.data + 4, size, value.address.begin());
  return is_valid(value);
}

}  // namespace detail

template <>
struct codec<inet> {
  static void encode(parameters& to, std::size_t index, const inet& value) {
    if (!is_valid(value)) {
      refuse<value_out_of_range>("polystore: an inet has too long a prefix, or bytes behind its IPv4 address");
    }
    detail::encode_address(to, index, value, false);
  }
  static bool decode(cell from, inet& value) { return detail::decode_address(from, value, false); }
};
template <>
struct codec<cidr> {
  static void encode(parameters& to, std::size_t index, const cidr& value) {
    if (!is_valid(value)) {
      refuse<value_out_of_range>("polystore: a cidr has bits behind its prefix; make it with cidr::of");
    }
    detail::encode_address(to, index, value.network, true);
  }
  static bool decode(cell from, cidr& value) {
    return detail::decode_address(from, value.network, true) && is_valid(value);
  }
};

namespace detail {
template <class Address>
constexpr void write_address_literal(text& out, const Address& value) {
  if (!is_valid(value)) out += relational::no_literal;
  out += '\'';
  polystore::detail::append_address(out, value);
  (out += "'::") += column_type<Address>::name;
}
}  // namespace detail

template <>
struct literal<inet> {
  static constexpr void write(text& out, const inet& value) { detail::write_address_literal(out, value); }
};
template <>
struct literal<cidr> {
  static constexpr void write(text& out, const cidr& value) { detail::write_address_literal(out, value); }
};

}  // namespace polystore::inline v0::postgres
