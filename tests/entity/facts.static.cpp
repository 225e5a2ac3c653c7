// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/facts.hpp>

#include <polystore/entity/declared_key.hpp>

#include <support/entities.hpp>

namespace ps = polystore;
using namespace app;

namespace {

constexpr auto& of_account = ps::facts<account>;
constexpr auto& of_mark = ps::facts<mark>;

struct counted {
  std::int64_t id{};
  std::int64_t total{};
};
constexpr auto placement_of(ps::entity<counted>) {
  return ps::postgres::table{"counted", ps::primary_key<&counted::id>, ps::identity<&counted::id>.by_default()};
}

}  // namespace

// A role for each thing that the placement says of a column.
static_assert(of_account.role[0].is_key && of_account.role[0].is_filled);
static_assert(!of_account.role[1].is_key && !of_account.role[1].is_filled);
static_assert(of_account.role[3].is_generated && of_account.role[3].is_filled);
static_assert(of_account.role[4].is_version && !of_account.role[4].is_filled && of_account.version == 4);
static_assert(of_account.role[5].is_filled && !of_account.role[5].is_touched);
static_assert(of_account.role[6].is_filled && of_account.role[6].is_touched);
static_assert(ps::facts<note>.version == ps::column_count<note>);

// The key's parts stand in the order of primary_key, not of the fields.
static_assert(of_mark.keys == 2 && of_mark.key[0] == 2 && of_mark.key[1] == 1);
static_assert(ps::facts<reading>.keys == 0);

// A row may bring its own number where the identity is by default.
static_assert(!ps::facts<counted>.role[0].is_filled && ps::facts<counted>.role[0].is_key);

// A given name is kept, another is none.
static_assert(std::string_view(ps::facts<order>.renamed[2]) == "note text" && ps::facts<order>.renamed[0] == nullptr);

// The columns of a declared key, in any order, and nothing else.
static_assert(ps::is_declared_key<mark, &mark::reader, &mark::note_id> &&
              ps::is_declared_key<mark, &mark::note_id, &mark::reader>);
static_assert(!ps::is_declared_key<mark, &mark::reader> && !ps::is_declared_key<mark, &mark::note_id, &mark::grade>);
static_assert(ps::is_declared_key<note, &note::text> && ps::is_declared_key<note, &note::id> &&
              !ps::is_declared_key<note, &note::rank>);
static_assert(!ps::is_declared_key<reading, &reading::sensor>);
static_assert(!ps::is_declared_key<note, &note::id, &note::id> &&
              !ps::is_declared_key<mark, &mark::reader, &mark::reader>);
