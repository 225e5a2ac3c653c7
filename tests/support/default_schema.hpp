// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/polystore.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// A type whose fields, but for its key, all have defaults: those that take more than a plain number or text.
namespace default_schema {

namespace ps = polystore;

enum class level { low, high };

struct place {
  double latitude{};
};
struct holder {
  std::int64_t id{};
  float tenth{};
  std::optional<float> half{};
  ps::bytes none{};
  ps::bytes some{};
  std::vector<std::string> no_tags{};
  std::vector<std::string> tags{};
  std::vector<std::int64_t> numbers{};
  std::array<float, 2> pair{};
  std::vector<level> levels{};
  std::vector<ps::uuid> ids{};
  std::optional<std::vector<ps::date>> days{};
  std::vector<ps::decimal> prices{};
  std::vector<bool> flags{};
  place where{};
};

constexpr ps::uuid an_id{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};

constexpr auto placement_of(ps::entity<holder>) {
  return ps::postgres::table{"holders",
                             ps::primary_key<&holder::id>,
                             ps::default_<&holder::tenth>(0.1f),
                             ps::default_<&holder::half>(0.5),
                             ps::default_<&holder::none>({}),
                             ps::default_<&holder::some>(std::array{std::byte{0}, std::byte{0xff}}),
                             ps::default_<&holder::no_tags>({}),
                             ps::default_<&holder::tags>(std::array{"it's", "a \"b\", {c}\\"}),
                             ps::default_<&holder::numbers>(std::array{-1, 2}),
                             ps::default_<&holder::pair>(std::array{0.1, 2.5}),
                             ps::default_<&holder::levels>(std::array{level::high, level::low}),
                             ps::default_<&holder::ids>(std::array{an_id}),
                             ps::default_<&holder::days>(std::array{ps::date_of(2024, 2, 29)}),
                             ps::default_<&holder::prices>(std::array{ps::decimal::of(1250, 2)}),
                             ps::default_<&holder::flags>(std::array{true, false}),
                             ps::flatten<&holder::where>("at_"),
                             ps::comment_on<&holder::where, &place::latitude>("north of the equator"),
                             ps::check(ps::field<&holder::tenth> == 0.1f),
                             ps::small_table("a test writes a few rows")};
}

/// What a row holds that brought nothing but its key.
inline bool holds_its_defaults(const holder& read) {
  return read.tenth == 0.1f && read.half == 0.5f && read.none.empty() &&
         read.some == ps::bytes{std::byte{0}, std::byte{0xff}} && read.no_tags.empty() &&
         read.tags == std::vector<std::string>{"it's", "a \"b\", {c}\\"} &&
         read.numbers == std::vector<std::int64_t>{-1, 2} && read.pair == std::array<float, 2>{0.1f, 2.5f} &&
         read.levels == std::vector{level::high, level::low} && read.ids == std::vector{an_id} &&
         read.days == std::vector{ps::date_of(2024, 2, 29)} && read.prices == std::vector{ps::decimal::of(1250, 2)} &&
         read.flags == std::vector{true, false};
}

}  // namespace default_schema
