// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/ordering.hpp>

#include <type_traits>

namespace ps = polystore;

struct site {
  int id{};
};

template <class Column, auto Of, ps::direction Direction, ps::nulls_position Nulls>
inline constexpr bool is = std::is_same_v<Column, ps::ordered_column<Of, Direction, Nulls>>;

constexpr auto down = ps::desc<&site::id>;
constexpr auto up = ps::asc<&site::id>;

// An order says its direction, and where nulls go only when it is asked to.
static_assert(is<decltype(up.nulls_first()), &site::id, ps::direction::ascending, ps::nulls_position::first>);
static_assert(is<decltype(down.nulls_last()), &site::id, ps::direction::descending, ps::nulls_position::last>);
static_assert(
    is<std::remove_const_t<decltype(down)>, &site::id, ps::direction::descending, ps::nulls_position::by_default>);

// What is said last counts.
static_assert(std::is_same_v<decltype(down.nulls_last().nulls_first()), decltype(down.nulls_first())>);
