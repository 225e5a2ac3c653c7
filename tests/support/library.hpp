// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/full_text.hpp>
#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>

// Books that are searched in two languages, and loans of them.
namespace library {

namespace ps = polystore;
using ps::field;

struct origin {
  std::string publisher{};
  std::int32_t year{};
};
struct book {
  std::int64_t id{};
  std::string title{};
  std::optional<std::string> subtitle{};
  std::string body{};
  origin from{};
};
struct loan {
  std::int64_t id{};
  std::optional<std::int64_t> book_id{};
};

constexpr auto placement_of(ps::entity<book>) {
  return ps::postgres::table{
      "plant.books",
      ps::primary_key<&book::id>,
      ps::flatten<&book::from>("from_"),
      ps::column_type<&book::title>("varchar(100)"),
      ps::full_text<"english", ps::weight_a<&book::title>, ps::weight_b<&book::subtitle>, &book::body,
                    ps::weight_d<field<&book::from, &origin::publisher>>>
          .column("order"),
      ps::full_text<"simple", &book::title>.named("books_by_title"),
      ps::comment("Searched by their words"),
  };
}
constexpr auto placement_of(ps::entity<loan>) {
  return ps::postgres::table{"loans", ps::primary_key<&loan::id>, ps::references<&loan::book_id, &book::id>};
}

inline constexpr auto words = ps::full_text_of<book, "english">;
inline constexpr auto titles = ps::full_text_of<book, "simple">;

struct hit {
  std::int64_t id{};
  float rank{};
  std::string passage{};
};
struct lent {
  std::int64_t loan_id{};
  std::optional<float> rank{};
};

using everything = ps::schema<book, loan>;

}  // namespace library
