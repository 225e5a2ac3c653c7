// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/entity/layout.hpp>
#include <polystore/relational/column_lists.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace polystore::inline v0::relational {

namespace detail {

/// Binds a list as what it is, where a store would else take it for an array that is stored.
template <class Parameters, class Values>
void put_list(Parameters& to, std::size_t position, const std::vector<Values>& list) {
  if constexpr (requires { to.put_list(position, list); }) {
    to.put_list(position, list);
  } else {
    to.put(position, list);
  }
}

/// The array that a value travels as, or null where the value is null.
template <class Value, class Visitor>
void visit_array(const Value& value, const Visitor& visitor) {
  using plain = without_null<Value>;
  if constexpr (is_nullable<Value>) {
    if (value) visit_array(*value, visitor);
  } else if constexpr (travels_as_another<plain>) {
    visitor(stored_as<plain>::to(value));
  } else {
    visitor(value);
  }
}

}  // namespace detail

/// Rows on their way into lists, one for each column that an insert sends.
template <class Entity, class Dialect, class Indexes = std::make_index_sequence<column_count<Entity>>>
class gathered_rows;
template <class Entity, class Dialect, std::size_t... Column>
class gathered_rows<Entity, Dialect, std::index_sequence<Column...>> {
  using lists = lists_of<Entity, Dialect>;
  using sizes = std::vector<std::optional<std::int32_t>>;
  static constexpr auto& order = plan<Entity>;
  template <std::size_t Index>
  static constexpr bool is_sent = order.position[Index] < order.inserted;
  template <std::size_t Index>
  static constexpr bool is_array = is_sent<Index> && lists::kinds[Index] == list_kind::arrays;

 public:
  void add(const Entity& object) {
    visit_columns<Entity>(object, [this](const auto&... values) {
      if constexpr (lists::arrays == 0) {
        (this->template add_value<Column>(values), ...);
      } else {
        std::size_t places = 1;
        (measure<Column>(values, places), ...);
        (this->template add_places<Column>(values, places), ...);
        places_.insert(places_.end(), places, ++rows_);
      }
    });
  }

  template <class Parameters>
  void bind(Parameters& to) const {
    bind_in_order(to, std::make_index_sequence<order.inserted>{});
  }

 private:
  template <std::size_t Index, class Value>
  void add_value(const Value& value) {
    if constexpr (is_sent<Index>) element_at<Index>(lists_).push_back(value);
  }
  template <std::size_t Index, class Value>
  static void measure(const Value& value, std::size_t& places) {
    if constexpr (is_array<Index>) {
      detail::visit_array(value, [&](const auto& array) { places = array.size() > places ? array.size() : places; });
    }
  }
  template <std::size_t Index, class Value>
  void add_places(const Value& value, std::size_t places) {
    if constexpr (is_array<Index>) {
      auto& list = element_at<Index>(lists_);
      const std::size_t whole = list.size() + places;
      std::optional<std::int32_t> size;
      detail::visit_array(value, [&](const auto& array) {
        size = static_cast<std::int32_t>(array.size());
        for (const auto& each : array) list.emplace_back(each);
      });
      list.resize(whole);
      sizes_[order.position[Index]].resize(places_.size() + places, size);
    } else if constexpr (is_sent<Index>) {
      auto& list = element_at<Index>(lists_);
      const std::size_t whole = list.size() + places;
      list.emplace_back(value);
      list.resize(whole);
    }
  }
  template <class Parameters, std::size_t... Position>
  void bind_in_order(Parameters& to, std::index_sequence<Position...>) const {
    (detail::put_list(to, Position, element_at<order.column[Position]>(lists_)), ...);
    if constexpr (lists::arrays > 0) {
      std::size_t next = order.inserted;
      const auto bind_sizes = [&](std::size_t position) { detail::put_list(to, next++, sizes_[position]); };
      ((is_array<order.column[Position]> ? bind_sizes(Position) : void()), ...);
      detail::put_list(to, next, places_);
    }
  }

  typename lists::type lists_ = []<class... Lists>(const pack<Lists...>*) {
    return pack<Lists...>{Lists{}...};
  }(static_cast<const typename lists::type*>(nullptr));
  sizes sizes_[lists::arrays > 0 ? order.inserted : 1];  // by the columns' positions
  std::vector<std::int32_t> places_;
  std::int32_t rows_ = 0;
};

}  // namespace polystore::inline v0::relational
