// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/cursor.hpp>
#include <polystore/core/error.hpp>
#include <polystore/core/stored_bytes.hpp>
#include <polystore/pages/base64url.hpp>
#include <polystore/pages/signature.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What a cursor says, and its bytes: a version, which way it goes, what query it is of, the values of the order's columns
// in one row, and a signature.
namespace polystore::inline v0::pages {

/// What tells the cursors of a query from others.
struct identity {
  std::uint64_t table = 0;   // its name
  std::uint64_t schema = 0;  // its columns, their types and its keys
  std::uint64_t query = 0;   // the text, and so all but the values that are bound, and the types of what sorts its rows
  std::string_view statement{};

  static constexpr std::uint64_t hash(std::string_view text) {  // FNV-1a; what keeps off attackers is the signature
    std::uint64_t hash = 14695981039346656037u;
    for (const char each : text) hash = (hash ^ static_cast<unsigned char>(each)) * 1099511628211u;
    return hash;
  }
};

/// The values of an order's columns in one row; null where there is none.
using key_values = std::vector<std::optional<stored_bytes>>;

/// A place beside a row, and which way from there.
struct position {
  key_values key{};
  bool goes_backward = false;
  bool takes_row = false;  // the row itself, too

  /// The same place, the other way: what one way leaves out, the other takes.
  position turned() && { return {std::move(key), !goes_backward, !takes_row}; }
};

namespace detail {

inline constexpr char version = 1;
inline constexpr std::size_t head_size = 26;  // the version, the flags, three hashes

inline void write_number(std::string& out, std::uint64_t value) {
  for (; value > 127; value >>= 7) out += static_cast<char>((value & 127) | 128);
  out += static_cast<char>(value);
}
inline void write_hash(std::string& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
}
inline std::uint64_t read_hash(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

/// Takes bytes off the front; `is_whole` no more once there are fewer than were announced.
struct byte_reader {
  std::string_view left;
  bool is_whole = true;

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      const std::string_view next = take(1);
      const unsigned byte = next.empty() ? 0 : static_cast<unsigned char>(next.front());
      value |= static_cast<std::uint64_t>(byte & 127) << shift;
      if (byte < 128) return value;
    }
    is_whole = false;
    return 0;
  }
  std::string_view take(std::uint64_t size) {
    is_whole = is_whole && size <= left.size();
    const std::string_view taken = is_whole ? left.substr(0, static_cast<std::size_t>(size)) : std::string_view{};
    left.remove_prefix(taken.size());
    return taken;
  }
};

inline std::optional<position> read_position(std::string_view bytes, std::size_t columns) {
  byte_reader reader{bytes};
  const auto flags = static_cast<unsigned char>(bytes[1]);
  if (flags > 3) return std::nullopt;
  position read{.goes_backward = (flags & 1) != 0, .takes_row = (flags & 2) != 0};
  reader.take(head_size);
  for (std::size_t i = 0; i < columns; ++i) {
    const std::uint64_t size = reader.number();  // and one more, for nulls have none
    if (size == 0) {
      read.key.emplace_back();
    } else {
      read.key.push_back(stored_bytes{std::string(reader.take(size - 1))});
    }
  }
  if (!reader.is_whole || !reader.left.empty()) return std::nullopt;
  return read;
}

}  // namespace detail

/// Writes a cursor and signs it.
inline cursor write_cursor(const position& place, const identity& of, const cursor_keys& keys) {
  std::string bytes{detail::version, static_cast<char>(place.goes_backward | place.takes_row << 1)};
  for (const std::uint64_t hash : {of.table, of.schema, of.query}) detail::write_hash(bytes, hash);
  for (const std::optional<stored_bytes>& each : place.key) {
    detail::write_number(bytes, each ? each->content.size() + 1 : 0);
    if (each) bytes += each->content;
  }
  bytes += sign(keys.signing, bytes);
  return cursor(to_base64url(bytes));
}

/// Reads a cursor of a query whose order has so many columns; throws an invalid_cursor when it is none.
inline position read_cursor(const cursor& given, const identity& of, std::size_t columns, const cursor_keys& keys) {
  const std::optional<std::string> all = from_base64url(given.text());
  const auto refuse_altered = [&] {
    refuse<cursor_altered>(
        "polystore: this is no cursor that was given out: it was altered or cut, or signed with a key that is neither "
        "cursor_key nor one of earlier_cursor_keys in the connection's options; begin at the first page",
        of.statement);
  };
  if (!all || all->size() < detail::head_size + signature_size || all->front() != detail::version) refuse_altered();
  const std::string_view bytes = std::string_view(*all).substr(0, all->size() - signature_size);
  if (!is_signed(keys, bytes, std::string_view(*all).substr(bytes.size()))) refuse_altered();
  const bool is_of_table = detail::read_hash(bytes.substr(2)) == of.table;
  if (is_of_table && detail::read_hash(bytes.substr(10)) != of.schema) {
    refuse<cursor_of_another_schema>(
        "polystore: this cursor was given out when the fields, columns or keys of the query's type were others; begin at "
        "the first page",
        of.statement);
  }
  if (!is_of_table || detail::read_hash(bytes.substr(18)) != of.query) {
    refuse<cursor_of_another_query>(
        "polystore: this cursor is of a query with other conditions, another order or other rows; use it with the query "
        "that gave it out, or begin at the first page",
        of.statement);
  }
  std::optional<position> read = detail::read_position(bytes, columns);
  if (!read) refuse_altered();
  return *std::move(read);
}

}  // namespace polystore::inline v0::pages
