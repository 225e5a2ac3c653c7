// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/bytes.hpp>

#include <polystore/core/element.hpp>

#include <catch2/catch_test_macros.hpp>

namespace ps = polystore;
using namespace std::string_view_literals;

static_assert(!ps::is_array_value<ps::bytes> && !ps::is_array_value<std::string>);
static_assert(ps::is_array_value<std::vector<ps::bytes>> && ps::is_array_value<std::optional<std::array<int, 2>>>);

TEST_CASE("A16 all 256 values survive text and hexadecimal digits") {
  ps::bytes all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::byte>(i));
  CHECK(ps::bytes_of(ps::as_text(all)) == all);
  CHECK(ps::from_hex(ps::to_hex(all)) == all);
  CHECK(ps::to_hex(all).substr(0, 6) == "000102");
  CHECK(ps::to_hex(all).ends_with("feff"));
}

TEST_CASE("A16 empty bytes are empty, not absent, and a prefix is data") {
  CHECK(ps::from_hex("") == ps::bytes{});
  CHECK(ps::bytes_of("") == ps::bytes{});
  const ps::bytes prefix = ps::bytes_of("\\x");
  CHECK(ps::as_text(prefix) == "\\x");
  CHECK_FALSE(ps::from_hex("\\x00"));
}

TEST_CASE("a NUL is a byte like any other") {
  const ps::bytes data = ps::bytes_of("a\0b"sv);
  CHECK(data.size() == 3);
  CHECK(ps::as_text(data) == "a\0b"sv);
}

TEST_CASE("hexadecimal digits are read in either case and strictly") {
  CHECK(ps::from_hex("aBCd") == ps::from_hex("AbcD"));
  CHECK_FALSE(ps::from_hex("abc"));
  CHECK_FALSE(ps::from_hex("0g"));
  CHECK_FALSE(ps::from_hex("g0"));
  CHECK_FALSE(ps::from_hex("0 "));
}
