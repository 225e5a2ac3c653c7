// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/cursor_keys.hpp>
#include <polystore/entity/shape.hpp>
#include <polystore/relational/statement.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::testing {

/// A connection to nowhere that runs nothing: it remembers the text that it was given last, and how many values with it.
/// `dry_run<ps::postgres::dialect> connection; ps::repository<site, ...> sites{connection};`
template <class Dialect>
struct dry_run {
  using dialect = Dialect;
  template <class Family>
  static constexpr bool serves = std::is_same_v<Family, tables>;

  std::string_view text{};
  std::size_t declared = 0, put = 0;

  static bool in_transaction() { return true; }
  static void begin() {}
  static void commit() {}
  static void rollback() {}
  void execute_script(std::string_view) {}
  static polystore::cursor_keys cursor_keys() { return {"signs nothing that counts", {}}; }

  struct parameters {
    dry_run* owner;
    template <class Value>
    void put(std::size_t index, const Value&) {
      if (index + 1 > owner->put) owner->put = index + 1;
    }
  };
  struct row {
    template <class Value>
    void get(std::size_t, Value&) const {}
  };
  struct rows {
    static constexpr bool knows_its_size = true;
    bool next() { return false; }
    row current() const { return {}; }
    std::size_t size_hint() const { return 0; }
    std::int64_t affected() const { return 1; }
  };
  template <std::size_t>
  struct call {
    parameters values_;
    call(dry_run& owner, const relational::statement& statement) : values_{&owner} {
      owner.text = statement.text;
      owner.declared = statement.parameters;
      owner.put = 0;
    }
    parameters& values() { return values_; }
    rows execute() { return {}; }
  };
};

}  // namespace polystore::inline v0::testing
