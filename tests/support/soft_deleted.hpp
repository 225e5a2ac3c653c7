// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>

// Types that keep erased rows.
namespace soft {

namespace ps = polystore;

struct member {
  std::int32_t id{};
  std::string email{};
  std::string team{};
  std::int32_t version = 1;
  std::optional<ps::timestamp> left_at{};
};
constexpr auto placement_of(ps::entity<member>) {
  return ps::postgres::table{
      "members",
      ps::primary_key<&member::id>,
      ps::unique<&member::email>,
      ps::unique_index<&member::team>.where(ps::field<&member::id> > 90 || ps::field<&member::team> == "one"),
      ps::version<&member::version>,
      ps::soft_delete<&member::left_at>,
      ps::small_table("a test writes a few rows")};
}

struct task {
  std::int32_t id{};
  std::optional<std::int32_t> member_id{};
  std::string words{};
  std::optional<ps::timestamp> deleted_at{};
};
constexpr auto placement_of(ps::entity<task>) {
  return ps::postgres::table{"tasks", ps::primary_key<&task::id>, ps::references<&task::member_id, &member::id>,
                             ps::soft_delete<&task::deleted_at>, ps::small_table("a test writes a few rows")};
}
using team = ps::schema<member, task>;

}  // namespace soft
