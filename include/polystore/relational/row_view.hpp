// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/query.hpp>

#include <range/v3/iterator/default_sentinel.hpp>
#include <range/v3/view/facade.hpp>

#include <memory>
#include <type_traits>
#include <utility>

// The rows of a query as a view of range-v3.
namespace polystore::inline v0 {

namespace relational {

/// Lets a view run a query and read its rows.
struct row_access {
  template <class Query>
  static std::type_identity<typename Query::reader> reader_of(const Query&);
  template <class Query>
  static auto run(Query& query) {
    return query.run();
  }
};

}  // namespace relational

/// Rows that are decoded one by one while they are walked, once; an input range, whose copies walk the same rows. A row
/// lives until the next one is asked for. On SQLite the rows are also fetched one by one: until the last is reached, or
/// the view is gone, the database is being read. The connection must outlive it.
template <class Rows, class Reader, class Row>
class row_view : public ::ranges::view_facade<row_view<Rows, Reader, Row>, ::ranges::unknown> {
  friend ::ranges::range_access;

  struct state {
    Rows rows;
    Row row{};
    bool has_row = false;

    explicit state(Rows given) : rows(static_cast<Rows&&>(given)) {}
    void next() {
      has_row = rows.next();
      row = Row{};
      if (has_row) Reader::read(rows.current(), row);
    }
  };

  struct cursor {
    using single_pass = std::true_type;
    using value_type = Row;
    state* at = nullptr;

    Row& read() const noexcept { return at->row; }
    Row&& move() const noexcept { return static_cast<Row&&>(at->row); }
    void next() const { at->next(); }
    bool equal(::ranges::default_sentinel_t) const noexcept { return !at->has_row; }
  };
  cursor begin_cursor() {
    if (!started_) state_->next();
    started_ = true;
    return {state_.get()};
  }

 public:
  row_view() = default;
  explicit row_view(Rows rows) : state_(std::make_shared<state>(static_cast<Rows&&>(rows))) {}

 private:
  std::shared_ptr<state> state_;
  bool started_ = false;
};

/// Runs a query and gives its rows as a view: `lazily(sites.where(...)) | ranges::views::take(3)`.
template <class Query>
  requires(!std::is_lvalue_reference_v<Query>)
[[nodiscard]] auto lazily(Query&& query) {
  using reader = typename decltype(relational::row_access::reader_of(query))::type;
  using rows = decltype(relational::row_access::run(query));
  return row_view<rows, reader, typename Query::result>(relational::row_access::run(query));
}

}  // namespace polystore::inline v0
