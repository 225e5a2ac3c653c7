// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facets/precision.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/testing/random_value.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace polystore::inline v0::testing {

/// A field and the value that it has all the same.
template <auto Member>
struct given_field {
  reflect::value_of<Member> value;
};
/// `with<&site::code>("LON-7")`
template <auto Member, class Value>
given_field<Member> with(Value&& value) {
  return {reflect::value_of<Member>(static_cast<Value&&>(value))};
}

namespace detail {

/// What a column's type allows: `varchar(20)`, `char(3)`, `numeric(6,2)`.
constexpr value_limits limits_of_type(std::string_view type) {
  value_limits limits;
  int numbers[2]{}, count = 0;
  const std::size_t open = type.find('(');
  if (open == type.npos) return limits;
  for (const char c : type.substr(open + 1)) {
    if (c == ')') break;
    if (c == ',') ++count;
    if (c >= '0' && c <= '9' && count < 2) numbers[count] = numbers[count] * 10 + (c - '0');
  }
  const std::string_view name = type.substr(0, open);
  if (name.starts_with("num") || name.starts_with("dec")) {
    limits.fraction = numbers[1];
    limits.whole = numbers[0] - numbers[1];
  } else {
    limits.characters = static_cast<std::size_t>(numbers[0]);
    limits.is_exact = !name.starts_with("varchar") && name.find("varying") == name.npos;
    if (!limits.is_exact && limits.characters > value_limits{}.characters) limits = {};
  }
  return limits;
}

template <auto Member, class Least, class Multiple>
using check_between =
    operation<operators::conjunction, operation<operators::between, field_of<Member>, Least, bound<decimal>>, Multiple>;
template <auto Member>
using precision_of = std::remove_const_t<decltype(precision<Member, 1>)>;

template <class Entity>
struct column_limits {
  value_limits of[column_count<Entity>]{};
};
template <class Entity>
struct note_limits {
  column_limits<Entity>& limits;
  template <auto Member>
  constexpr void operator()(const column_type_facet<Member>& facet) const {
    limits.of[column_index<Entity, Member>()] = limits_of_type(facet.type);
  }
  /// A precision, whose greatest value is all nines.
  template <auto Member, class Least, class Multiple>
    requires std::is_same_v<check_facet<check_between<Member, Least, Multiple>>, precision_of<Member>>
  constexpr void operator()(const check_facet<check_between<Member, Least, Multiple>>& facet) const {
    const decimal most = element_at<2>(element_at<0>(facet.condition)).value;
    value_limits& found = limits.of[column_index<Entity, Member>()];
    found.fraction = most.scale();
    found.whole = -most.scale();
    for (int128 nines = most.coefficient(); nines > 0; nines /= 10) ++found.whole;
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}
};
template <class Entity>
consteval column_limits<Entity> gather_limits() {
  column_limits<Entity> limits;
  placement<Entity>.each(note_limits<Entity>{limits});
  return limits;
}
template <class Entity>
inline constexpr auto limits_of_columns = gather_limits<Entity>();

template <class Entity, class Columns>
struct fill_columns;
template <class Entity, std::size_t... Column>
struct fill_columns<Entity, std::index_sequence<Column...>> {
  random_source& random;

  template <class... Values>
  void operator()(Values&... values) const {
    (fill<Column>(values), ...);
  }
  template <std::size_t At, class Value>
  void fill(Value& value) const {
    constexpr const column_role& role = facts<Entity>.role[At];
    if constexpr (!role.is_filled && !role.is_version) {
      random_value<Value>::fill(random, value, limits_of_columns<Entity>.of[At]);
    }
  }
};

}  // namespace detail

/// Objects of placed types with random values in them, the same for the same seed:
/// `random_entities random{42}; sites.insert(random.one<site>(with<&site::code>("LON-7")));`
/// Texts and numbers fit the types of their columns; what the store fills, and the version, is left as it is.
class random_entities {
 public:
  explicit random_entities(std::uint64_t seed) : random_(seed) {}

  template <class Entity, auto... Members>
  Entity one(const given_field<Members>&... given) {
    Entity made{};
    using columns = std::make_index_sequence<column_count<Entity>>;
    visit_columns<Entity>(made, detail::fill_columns<Entity, columns>{random_});
    ((made.*Members = given.value), ...);
    return made;
  }
  template <class Entity, auto... Members>
  std::vector<Entity> many(std::size_t size, const given_field<Members>&... given) {
    std::vector<Entity> made;
    for (std::size_t i = 0; i < size; ++i) made.push_back(one<Entity>(given...));
    return made;
  }
  /// What the values are taken from.
  random_source& source() noexcept { return random_; }

 private:
  random_source random_;
};

}  // namespace polystore::inline v0::testing
