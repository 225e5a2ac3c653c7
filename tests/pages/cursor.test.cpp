// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/bytes.hpp>
#include <polystore/pages/position.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

namespace ps = polystore;
using namespace ps::pages;

namespace {

const ps::cursor_keys keys{"a key of 16 bytes or more", {}};
constexpr identity who{1, 2, 3, "SELECT"};

position some_place() {
  position place{.goes_backward = true};
  place.key.push_back(ps::stored_bytes{std::string("a\0b", 3)});
  place.key.emplace_back();
  place.key.push_back(ps::stored_bytes{});
  place.key.push_back(ps::stored_bytes{std::string(1000, 'x')});
  return place;
}
ps::cursor some_cursor() { return write_cursor(some_place(), who, keys); }

}  // namespace

TEST_CASE("bytes of every length come back from their base64url, and no other text is taken for it") {
  std::string bytes;
  for (int size = 0; size < 70; ++size) {
    const std::string text = to_base64url(bytes);
    CHECK(text.find_first_not_of(base64url_characters) == std::string::npos);
    CHECK(from_base64url(text) == bytes);
    bytes += static_cast<char>(size * 37);
  }
  CHECK(to_base64url("\xfb\xff") == "-_8");
  CHECK(from_base64url("-_8") == "\xfb\xff");
  for (const char* other : {"-_9", "-_8=", "A", "-_8A5", "-/8", "-_ 8", "AAAA A"}) CHECK_FALSE(from_base64url(other));
}

TEST_CASE("a cursor says where it stands and which way it goes") {
  const position read = read_cursor(some_cursor(), who, 4, keys);
  CHECK(read.key == some_place().key);
  CHECK(read.goes_backward);
  CHECK_FALSE(read.takes_row);
  const position turned = position(read).turned();
  CHECK_FALSE(turned.goes_backward);
  CHECK(turned.takes_row);
  CHECK(read_cursor(write_cursor(turned, who, keys), who, 4, keys).takes_row);
  CHECK(some_cursor() == some_cursor());
  CHECK(to_string(ps::cursor{}) == "");
}

TEST_CASE("a cursor with any one bit flipped is no cursor, nor is a part of one") {
  const std::string text = some_cursor().text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string altered = text;
      altered[i] = static_cast<char>(altered[i] ^ (1 << bit));
      CHECK_THROWS_AS(read_cursor(ps::cursor(altered), who, 4, keys), ps::cursor_altered);
    }
  }
  std::string bytes = *from_base64url(text);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string altered = bytes;
      altered[i] = static_cast<char>(altered[i] ^ (1 << bit));
      CHECK_THROWS_AS(read_cursor(ps::cursor(to_base64url(altered)), who, 4, keys), ps::cursor_altered);
    }
    const std::string part = bytes.substr(0, i);
    CHECK_THROWS_AS(read_cursor(ps::cursor(to_base64url(part)), who, 4, keys), ps::cursor_altered);
  }
  CHECK_THROWS_AS(read_cursor(ps::cursor(text + "AAAA"), who, 4, keys), ps::cursor_altered);
}

TEST_CASE("a cursor of another table or query, and one of the same table as it was, are told apart") {
  const ps::cursor given = some_cursor();
  CHECK_THROWS_AS(read_cursor(given, {1, 2, 4, {}}, 4, keys), ps::cursor_of_another_query);
  CHECK_THROWS_AS(read_cursor(given, {9, 8, 7, {}}, 4, keys), ps::cursor_of_another_query);
  CHECK_THROWS_AS(read_cursor(given, {1, 8, 3, {}}, 4, keys), ps::cursor_of_another_schema);
  CHECK_THROWS_AS(read_cursor(given, {1, 8, 7, {}}, 4, keys), ps::cursor_of_another_schema);
  CHECK_THROWS_AS(read_cursor(given, {1, 8, 7, {}}, 4, keys), ps::invalid_cursor);
}

TEST_CASE("cursors that were signed with an earlier key are taken, of another key not") {
  const ps::cursor given = some_cursor();
  const ps::cursor_keys rotated{"another key, 16 bytes or more", {"a third key of 16 bytes", keys.signing}};
  CHECK(read_cursor(given, who, 4, rotated).key == some_place().key);
  CHECK(write_cursor(some_place(), who, rotated) != given);
  CHECK_THROWS_AS(read_cursor(given, who, 4, {rotated.signing, {rotated.earlier[0]}}), ps::cursor_altered);
}

TEST_CASE("a signature is that of RFC 4231's second and sixth test") {
  const auto hexadecimal = [](std::string_view bytes) { return ps::to_hex(ps::bytes_of(bytes)); };
  CHECK(hexadecimal(sign("Jefe", "what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hexadecimal(sign(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}
