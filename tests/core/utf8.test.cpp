// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/detail/utf8.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

using polystore::detail::is_storable_text;

TEST_CASE("A13 UTF-8 is taken, wherever in a text it stands") {
  for (const char* text : {"", "a", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                           "\xef\xbf\xbe", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"}) {
    for (std::size_t before = 0; before < 20; ++before) {
      CHECK(is_storable_text(std::string(before, 'x') + text + std::string(before, 'y')));
    }
  }
}

TEST_CASE("A14 what is not UTF-8, or a NUL, is not") {
  for (const std::string& text :
       {std::string(1, '\0'), std::string("\x80"), std::string("\xc0\xaf"), std::string("\xc1\xbf"),
        std::string("\xc3"), std::string("\xe0\x9f\xbf"), std::string("\xed\xa0\x80"), std::string("\xe2\x82"),
        std::string("\xf0\x8f\xbf\xbf"), std::string("\xf4\x90\x80\x80"), std::string("\xf5\x80\x80\x80"),
        std::string("\xff")}) {
    for (std::size_t before = 0; before < 20; ++before) {
      CHECK_FALSE(is_storable_text(std::string(before, 'x') + text));
      CHECK_FALSE(is_storable_text(std::string(before, 'x') + text + std::string(20, 'y')));
    }
  }
}

}  // namespace
