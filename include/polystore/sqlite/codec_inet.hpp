// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/inet_text.hpp>
#include <polystore/sqlite/array_element.hpp>
#include <polystore/sqlite/array_literal.hpp>
#include <polystore/sqlite/codec.hpp>
#include <polystore/sqlite/type_name.hpp>

#include <algorithm>
#include <string_view>

// A BLOB whose bytes are in the order of the addresses: family, network, prefix, address. The network stands there for
// the order alone.
namespace polystore::inline v0::sqlite {

template <>
inline constexpr std::string_view storage_of<inet> = "BLOB";
template <>
inline constexpr std::string_view storage_of<cidr> = "BLOB";

namespace detail {

struct ordered_address {
  char bytes[1 + 16 + 1 + 16]{};
  std::size_t size;

  constexpr explicit ordered_address(const inet& value) : size(2 + 2 * address_size(value.family)) {
    char* at = bytes;
    const auto put = [&](const inet& x) { at = std::copy_n(x.address.begin(), address_size(x.family), at); };
    *at++ = static_cast<char>(value.family);
    put(network_of(value));
    *at++ = static_cast<char>(value.prefix);
    put(value);
  }
  constexpr std::string_view view() const { return {bytes, size}; }
};

inline bool read_ordered_address(std::string_view from, inet& value) {
  if (from.size() != 10 && from.size() != 34) return false;
  const std::size_t size = from.size() / 2 - 1;
  value = inet{{}, size == 4 ? ip_family::v4 : ip_family::v6, static_cast<std::uint8_t>(from[1 + size])};
  std::copy_n(from.data() + 2 + size, size, value.address.begin());
  return is_valid(value) && ordered_address(value).view() == from;
}

}  // namespace detail

template <>
struct codec<inet> {
  static void encode(parameters& to, std::size_t index, const inet& value) {
    if (!is_valid(value)) to.refuse(index, "inet", "has too long a prefix, or bytes behind its IPv4 address");
    to.put_blob(index, detail::ordered_address(value).view());
  }
  static bool decode(cell from, inet& value) {
    std::string_view read;
    return from.read_blob(read) && detail::read_ordered_address(read, value);
  }
};
template <>
struct codec<cidr> {
  static void encode(parameters& to, std::size_t index, const cidr& value) {
    if (!is_valid(value)) to.refuse(index, "cidr", "has bits behind its prefix; make it with cidr::of");
    to.put_blob(index, detail::ordered_address(value.network).view());
  }
  static bool decode(cell from, cidr& value) { return codec<inet>::decode(from, value.network) && is_valid(value); }
};

namespace detail {
template <class Address, auto Parse>
struct address_element : text_element<Address, Parse> {
  static bool write(std::string& out, const Address& value) {
    return is_valid(value) && text_element<Address, Parse>::write(out, value);
  }
};
}  // namespace detail

template <>
struct array_element<inet> : detail::address_element<inet, &parse_inet> {};
template <>
struct array_element<cidr> : detail::address_element<cidr, &parse_cidr> {};

/// The same bytes in hexadecimal, and among others the address as text.
template <>
struct literal<inet> {
  static constexpr void write(text& out, const inet& value) {
    if (!is_valid(value)) out += relational::no_literal;
    out += "X'";
    const detail::ordered_address ordered(value);
    for (const char each : ordered.view()) {
      polystore::detail::append_hexadecimal(out, static_cast<unsigned char>(each));
    }
    out += '\'';
  }
  static constexpr void write_element(text& out, const inet& value) { write_text(out, value); }
  template <class Address>
  static constexpr void write_text(text& out, const Address& value) {
    if (!is_valid(value)) out += relational::no_literal;
    out += '"';
    polystore::detail::append_address(out, value);
    out += '"';
  }
};
template <>
struct literal<cidr> {
  static constexpr void write(text& out, const cidr& value) {
    if (!is_valid(value)) out += relational::no_literal;
    literal<inet>::write(out, value.network);
  }
  static constexpr void write_element(text& out, const cidr& value) { literal<inet>::write_text(out, value); }
};

}  // namespace polystore::inline v0::sqlite
