// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facts.hpp>

#include <cstddef>
#include <cstdint>

namespace polystore::inline v0::relational {

/// In which order a row's columns are sent: first those that the caller supplies, then the keys and the version that
/// the store once filled. An insert sends the first part, an update all of it: one encoder serves both. Before all stand
/// those that an update doesn't name, so that it names the last.
template <std::size_t Columns>
struct parameter_plan {
  static constexpr std::uint8_t not_sent = 255;

  std::uint8_t position[Columns]{};  // of a column among the parameters
  std::uint8_t column[Columns]{};    // of a parameter among the columns
  std::uint8_t inserted = 0;         // parameters of an insert
  std::uint8_t updated = 0;          // parameters of an update
};

namespace detail {

template <std::size_t Columns>
consteval parameter_plan<Columns> make_plan(const column_facts<Columns>& facts) {
  parameter_plan<Columns> plan;
  for (std::size_t i = 0; i < Columns; ++i) {
    plan.position[i] = plan.not_sent;
    if (!facts.role[i].is_created_with) continue;
    plan.column[plan.inserted] = static_cast<std::uint8_t>(i);
    plan.position[i] = plan.inserted++;
  }
  for (std::size_t i = 0; i < Columns; ++i) {
    if (facts.role[i].is_filled || facts.role[i].is_created_with) continue;
    plan.column[plan.inserted] = static_cast<std::uint8_t>(i);
    plan.position[i] = plan.inserted++;
  }
  plan.updated = plan.inserted;
  for (std::size_t i = 0; i < Columns; ++i) {
    const column_role& role = facts.role[i];
    if (!role.is_filled || !(role.is_key || role.is_version)) continue;
    plan.column[plan.updated] = static_cast<std::uint8_t>(i);
    plan.position[i] = plan.updated++;
  }
  return plan;
}

}  // namespace detail

/// The order in which the columns of a type are sent.
template <class Entity>
inline constexpr auto plan = detail::make_plan(facts<Entity>);

}  // namespace polystore::inline v0::relational
