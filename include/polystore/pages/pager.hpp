// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/pages/page.hpp>
#include <polystore/pages/require.hpp>
#include <polystore/pages/statement.hpp>
#include <polystore/relational/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

// Reads one page of a query.
namespace polystore::inline v0 {

namespace pages {

namespace detail {

inline void require_rows(std::int64_t rows, std::string_view statement) {
  if (rows < 1) refuse<value_out_of_range>("polystore: a page has at least one row; ask for more than none", statement);
}
inline void require_key(const cursor_keys& keys, std::string_view statement) {
  if (!keys.signing.empty()) return;
  refuse<cursor_key_missing>(
      "polystore: the cursors of pages are signed, and there is no key to do it with; set cursor_key in the connection's "
      "options: 16 random bytes or more, kept secret, the same in each program that shall take the cursors",
      statement);
}

template <class Value>
void reverse(std::vector<Value>& values) {
  for (std::size_t i = 0, j = values.size(); i + 1 < j; ++i) {
    --j;
    Value moved = std::move(values[i]);
    values[i] = std::move(values[j]);
    values[j] = std::move(moved);
  }
}

/// Reads the values of an order's columns from a row; throws a decode_error for a null where there can be none.
template <class Row>
key_values read_key(const Row& row, const paged_query& query) {
  key_values key(query.size);
  for (std::size_t i = 0; i < query.size; ++i) {
    const order_column& column = query.order[i];
    if (column.is_nullable) {
      row.get(column.column, key[i]);
    } else {
      row.get(column.column, key[i].emplace());
    }
  }
  return key;
}

/// The rows that a statement found, and what lies at both of their ends.
struct ends {
  std::optional<position> near{}, far{};  // where there are rows, and where there are more than were asked for
};
template <class Reader, class Result, class Rows>
ends read_rows(Rows found, std::int64_t wanted, const paged_query& query, std::vector<Result>& rows) {
  ends read;
  while (found.next()) {
    const auto count = static_cast<std::int64_t>(rows.size());
    if (count == wanted) return read;
    if (count == 0) read.near = position{read_key(found.current(), query)};
    if (count + 1 == wanted) read.far = position{read_key(found.current(), query)};
    Result each{};
    Reader::read(found.current(), each);
    rows.push_back(std::move(each));
  }
  read.far.reset();
  return read;
}

}  // namespace detail

/// Reads a page: so many rows from where a cursor stands. `Query` is what is asked of the clauses.
template <class Query, class Connection, class... Clauses>
auto read_page(Connection& connection, const pack<Clauses...>& clauses, std::int64_t wanted, const cursor& from) {
  using dialect = typename Connection::dialect;
  using given = relational::detail::given_row<Query>;
  using result = typename polystore::detail::result_of_row<given>::type;
  constexpr const paged_query& asked = detail::query_of<dialect, Query>;
  constexpr const identity& who = identity_of<dialect, Query>;

  const cursor_keys& keys = connection.cursor_keys();
  detail::require_rows(wanted, who.statement);
  detail::require_key(keys, who.statement);
  std::optional<position> place;
  if (!from.text().empty()) place = read_cursor(from, who, asked.size, keys);

  typename Connection::template call<asked.values + asked.size + 1> call(
      connection, statements_of<dialect, Query>[place ? detail::index_of(asked, *place) : 0]);
  std::size_t index = 0;
  clauses.each(relational::detail::bind_each<typename Connection::parameters>{call.values(), index});
  for (std::size_t i = 0; place && i < asked.size; ++i) {
    if (place->key[i]) call.values().put(index++, *place->key[i]);
  }
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const std::int64_t and_one_more = wanted < most ? wanted + 1 : most;
  call.values().put(index, and_one_more);

  page<result> read;
  detail::ends ends = detail::read_rows<relational::row_reader<given>>(call.execute(), wanted, asked, read.rows);
  const bool goes_backward = place && place->goes_backward;
  if (goes_backward) detail::reverse(read.rows);
  std::optional<position>& back = ends.near;
  if (!place) {
    back.reset();
  } else if (back) {
    back->goes_backward = !goes_backward;
  } else {
    back = std::move(*place).turned();
  }
  if (ends.far) ends.far->goes_backward = goes_backward;
  const auto write = [&](const std::optional<position>& end) {
    return end ? std::optional<cursor>(write_cursor(*end, who, keys)) : std::nullopt;
  };
  read.next = write(goes_backward ? back : ends.far);
  read.previous = write(goes_backward ? ends.far : back);
  return read;
}

}  // namespace pages

namespace relational {

/// Gives pages, where their header is included.
template <class Connection>
  requires(sizeof(pages::position) > 0 && requires { typename Connection::dialect; })
struct pager<Connection> {
  template <class Entity, class... Clauses>
  static auto page(Connection& connection, const pack<Clauses...>& clauses, std::int64_t rows, const cursor& from) {
    using query = selection<Entity, Clauses...>;
    if constexpr (pages::require_pages_of_all<typename Connection::dialect, query>()) {
      return detail::run_chosen<Entity>(
          clauses, [&]<class Query>() { return pages::read_page<Query>(connection, clauses, rows, from); });
    } else {
      return polystore::page<typename polystore::detail::result_of_row<relational::detail::given_row<query>>::type>{};
    }
  }
  template <class Entity, class... Clauses>
  static auto page(Connection& connection, const pack<Clauses...>& clauses, std::int64_t rows) {
    return page<Entity>(connection, clauses, rows, cursor{});
  }
};

}  // namespace relational
}  // namespace polystore::inline v0
