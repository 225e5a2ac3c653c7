// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/text.hpp>

#include <catch2/catch_test_macros.hpp>

#include <limits>

namespace ps = polystore;

namespace {
constexpr void write_all(ps::text& out) {
  ((out += "ab") += '-').number(-120);
  (out += ' ').number(std::numeric_limits<long long>::min()) += ' ';
  out.magnitude_of(std::numeric_limits<unsigned long long>::max());
}
constexpr auto frozen = ps::frozen<write_all>;
}  // namespace

static_assert(frozen.view() == "ab--120 -9223372036854775808 18446744073709551615");
static_assert(frozen.characters[frozen.view().size()] == '\0');
static_assert(ps::frozen<[](ps::text&) {}>.view().empty());

TEST_CASE("a text without a buffer counts what it would hold") {
  ps::text measured;
  write_all(measured);
  CHECK(measured.size == frozen.view().size());
}

namespace {
constexpr void write_list(ps::text& out) {
  ps::separator parts{" (", ", "};
  for (int i = 1; i <= 3; ++i) (out += parts.next()).number(i);
}
}  // namespace

static_assert(ps::frozen<write_list>.view() == " (1, 2, 3");
