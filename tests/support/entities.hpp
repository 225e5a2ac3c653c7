// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/polystore.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// One type for each way in which a type can be placed. What their statements say, tests/sql checks word by word; what
// the servers make of them, tests/conformance.
namespace app {

namespace ps = polystore;

enum class status { open, acknowledged, resolved };

/// Nothing but fields and a key.
struct note {
  std::int32_t id{};
  std::string text{};
  std::optional<std::string> remark{};
  std::int32_t rank{};
  friend bool operator==(const note&, const note&) = default;
};
constexpr auto placement_of(ps::entity<note>) {
  return ps::postgres::table{"notes", ps::primary_key<&note::id>, ps::unique<&note::text>,
                             ps::check(ps::field<&note::rank> >= 0), ps::small_table("a test writes a few rows")};
}

/// Everything that a store can fill.
struct account {
  std::int64_t id{};
  std::string email{};
  std::string name{};
  std::int32_t length{};
  std::int32_t version = 1;
  ps::timestamp created_at{};
  ps::timestamp updated_at{};
};
constexpr auto placement_of(ps::entity<account>) {
  return ps::postgres::table{"accounts",
                             ps::primary_key<&account::id>,
                             ps::identity<&account::id>,
                             ps::unique<&account::email>,
                             ps::generated<&account::length>(ps::length(ps::field<&account::name>)),
                             ps::version<&account::version>,
                             ps::default_<&account::created_at>(ps::now),
                             ps::server_sets<&account::created_at>,
                             ps::touch<&account::updated_at>,
                             ps::small_table("a test writes a few rows")};
}

/// A key of two fields, in another order than they are declared, one of which refers to a note.
struct mark {
  std::int32_t grade{};
  std::string reader{};
  std::int32_t note_id{};
  std::optional<std::int64_t> weight{};
  friend bool operator==(const mark&, const mark&) = default;
};
constexpr auto placement_of(ps::entity<mark>) {
  return ps::postgres::table{"marks", ps::primary_key<&mark::note_id, &mark::reader>,
                             ps::references<&mark::note_id, &note::id>, ps::small_table("a test writes a few rows")};
}

/// Nothing but a key.
struct membership {
  std::int32_t account{};
  std::int32_t team{};
  friend bool operator==(const membership&, const membership&) = default;
};
constexpr auto placement_of(ps::entity<membership>) {
  return ps::postgres::table{"memberships", ps::primary_key<&membership::account, &membership::team>,
                             ps::small_table("a test writes a few rows")};
}

/// No key.
struct reading {
  std::string sensor{};
  double value{};
  friend bool operator==(const reading&, const reading&) = default;
};
constexpr auto placement_of(ps::entity<reading>) {
  return ps::postgres::table{"readings", ps::small_table("a test writes a few rows")};
}

/// Names that need quotes, and some that are given.
struct order {
  std::int32_t user{};
  std::string groupName{};
  std::string text{};
  std::int32_t limit{};
};
constexpr auto placement_of(ps::entity<order>) {
  return ps::postgres::table{"order", ps::primary_key<&order::user>, ps::column_name<&order::text>("note text"),
                             ps::column_name<&order::limit>("upper_bound"),
                             ps::small_table("a test writes a few rows")};
}

/// One struct among the columns behind a prefix, another without.
struct place {
  double latitude{};
  double longitude{};
  friend bool operator==(const place&, const place&) = default;
};
struct address {
  std::string street{};
  std::optional<std::string> city{};
  friend bool operator==(const address&, const address&) = default;
};
struct tower {
  std::int32_t id{};
  place position{};
  address postal{};
  std::int32_t height{};
  friend bool operator==(const tower&, const tower&) = default;
};
constexpr auto placement_of(ps::entity<tower>) {
  return ps::postgres::table{"towers", ps::primary_key<&tower::id>, ps::flatten<&tower::position>("at_"),
                             ps::flatten<&tower::postal>, ps::small_table("a test writes a few rows")};
}

/// Arrays of an enumeration.
struct ticket {
  std::int32_t id{};
  status now{};
  std::vector<status> history{};
  std::array<status, 2> range{};
  std::optional<std::vector<status>> next{};
};
constexpr auto placement_of(ps::entity<ticket>) {
  return ps::postgres::table{"tickets", ps::primary_key<&ticket::id>, ps::small_table("a test writes a few rows")};
}

}  // namespace app

/// A schema's table, and fields in camelCase whose columns are not.
namespace legacy {

namespace ps = polystore;

struct siteAlarm {
  std::int32_t alarmId{};
  std::string HTTPStatus{};
  bool isCleared{};
};
constexpr auto placement_of(ps::entity<siteAlarm>) {
  return ps::postgres::table{"noc.siteAlarms", ps::primary_key<&siteAlarm::alarmId>};
}
template <class Type>
constexpr auto naming_of(ps::entity<Type>) {
  return ps::naming_policy::snake_case;
}

}  // namespace legacy
