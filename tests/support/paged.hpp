// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>

// Types that are read page by page: ties, nulls, and an index for each order.
namespace paged {

namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
  friend bool operator==(const site&, const site&) = default;
};
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"sites", ps::primary_key<&site::id>}; }

struct visit {
  std::int64_t id{};
  std::string region{};
  std::int32_t height{};
  std::optional<std::int32_t> rank{};
  std::optional<std::int64_t> site_id{};
  double depth{};
  std::optional<ps::timestamp> left_at{};
  friend bool operator==(const visit&, const visit&) = default;
};
constexpr auto placement_of(ps::entity<visit>) {
  using ps::desc, ps::field;
  return ps::postgres::table{"visits",
                             ps::primary_key<&visit::id>,
                             ps::references<&visit::site_id, &site::id>,
                             ps::index<desc<&visit::height>, desc<&visit::id>>,
                             ps::index<&visit::region, desc<&visit::height>, &visit::id>,
                             ps::index<&visit::rank, &visit::id>,
                             ps::index<desc<&visit::rank>, &visit::region, &visit::id>,
                             ps::index<ps::lower(field<&visit::region>), &visit::id>,
                             ps::index<&visit::depth, &visit::id>};
}

/// Erased rows are kept, and a key is of two fields.
struct memo {
  std::string folder{};
  std::int32_t number{};
  std::string words{};
  std::optional<ps::timestamp> erased_at{};
};
constexpr auto placement_of(ps::entity<memo>) {
  return ps::postgres::table{"memos", ps::primary_key<&memo::folder, &memo::number>, ps::soft_delete<&memo::erased_at>};
}

/// A column of each kind of value.
struct thing {
  std::int64_t id{};
  ps::decimal price{};
  ps::uuid token{};
  std::optional<ps::date> day{};
  ps::bytes data{};
  std::string code{};
  friend bool operator==(const thing&, const thing&) = default;
};
constexpr auto placement_of(ps::entity<thing>) {
  return ps::postgres::table{"things",
                             ps::primary_key<&thing::id>,
                             ps::column_type<&thing::code>("char(5)"),
                             ps::lossy_ok<&thing::code>,
                             ps::index<&thing::price, &thing::id>,
                             ps::index<&thing::token, &thing::id>,
                             ps::index<&thing::day, &thing::id>,
                             ps::index<&thing::data, &thing::id>,
                             ps::index<&thing::code, &thing::id>};
}

struct line {
  std::string region{};
  std::optional<std::string> site{};
  friend bool operator==(const line&, const line&) = default;
};

/// The sites of a later release.
namespace later {
struct site {
  std::int64_t id{};
  std::optional<std::string> name{};
};
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"sites", ps::primary_key<&site::id>}; }
}  // namespace later

}  // namespace paged
