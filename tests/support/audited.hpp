// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>

// Types whose rows say who has written them.
namespace audited {

namespace ps = polystore;

struct request {
  std::string user{};
  std::int64_t number{};
};

struct page {
  std::string made_by{};
  std::int32_t id{};
  std::string text{};
  std::string changed_by{};
  std::optional<std::int64_t> changed_in{};
  ps::timestamp changed_at{};
};
constexpr auto placement_of(ps::entity<page>) {
  return ps::postgres::table{"pages",
                             ps::primary_key<&page::id>,
                             ps::unique<&page::text>,
                             ps::created_with<&page::made_by, &request::user>,
                             ps::updated_with<&page::changed_by, &request::user>,
                             ps::updated_with<&page::changed_in, &request::number>,
                             ps::touch<&page::changed_at>,
                             ps::small_table("a test writes a few rows")};
}

/// One that is kept when it is erased, with a key that the store counts up.
struct entry {
  std::int64_t id{};
  std::string text{};
  std::string made_by{};
  std::int32_t version = 1;
  std::string changed_by{};
  std::optional<ps::timestamp> deleted_at{};
};
constexpr auto placement_of(ps::entity<entry>) {
  return ps::postgres::table{"entries",
                             ps::primary_key<&entry::id>,
                             ps::identity<&entry::id>,
                             ps::created_with<&entry::made_by, &request::user>,
                             ps::updated_with<&entry::changed_by, &request::user>,
                             ps::version<&entry::version>,
                             ps::soft_delete<&entry::deleted_at>,
                             ps::small_table("a test writes a few rows")};
}
using journal = ps::schema<page, entry>;

}  // namespace audited
