// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/require_served.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/relational/relations_text.hpp>
#include <polystore/relational/row_codec.hpp>
#include <polystore/verdict/relation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace polystore::inline v0 {

namespace relational::detail {

/// The rows of a query whose fields are equal to values, as one that an index serves.
template <class Query, class Fields>
struct one_relation;
template <class Entity, class... Clauses, auto... Members>
struct one_relation<selection<Entity, Clauses...>, field_list<Members...>> {
  using condition = polystore::detail::all_of<decltype(field<Members> ==
                                                       std::declval<without_null<reflect::value_of<Members>>>())...>;
  using type = selection<Entity, Clauses..., where_clause<condition>>;
};

/// Calls `take(object, index of the key)` for each row that is related to given keys.
template <class Fields, class Entity, class Connection, class... Keys, class... Clauses, class Take>
void each_related(Connection& connection, const pack<Keys...>& keys, const pack<Clauses...>& clauses,
                  const Take& take) {
  using related = related_rows<selection<Entity, Clauses...>, Fields>;
  access::require_served<typename Connection::dialect,
                         typename one_relation<selection<Entity, Clauses...>, Fields>::type,
                         access::reads::every_match>();
  static constexpr auto statement = related::template make<typename Connection::dialect>();
  typename Connection::template call<statement.parameters> call(connection, statement);
  std::size_t index = 0;
  keys.each([&](const auto& list) { call.values().put(index++, list); });
  clauses.each(bind_each<typename Connection::parameters>{call.values(), index});
  auto rows = call.execute();
  while (rows.next()) {
    std::int64_t place = 0;
    rows.current().get(column_count<Entity>, place);
    decode_row(rows.current(), take(static_cast<std::size_t>(place - 1)));
  }
}

/// The keys that some objects have in their fields, a list for each field.
template <auto... Members, class Range>
auto keys_of(const Range& objects, field_list<Members...>) {
  pack<std::vector<reflect::value_of<Members>>...> keys{std::vector<reflect::value_of<Members>>{}...};
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    for (const auto& each : objects) (element_at<Index>(keys).push_back(each.*Members), ...);
  }(std::make_index_sequence<sizeof...(Members)>{});
  return keys;
}

template <class Value>
concept ordered = requires(const Value& value) { value < value; };

/// Some keys, each once, and which of them each object has.
template <class... Lists>
struct different_keys {
  pack<Lists...> keys{Lists{}...};
  std::vector<std::size_t> key_of{};
  std::size_t size = 0;

  explicit different_keys(const pack<Lists...>& all) : different_keys(all, std::index_sequence_for<Lists...>{}) {}

 private:
  static constexpr bool have_order = (... && ordered<typename Lists::value_type>);

  template <std::size_t... Index>
  different_keys(const pack<Lists...>& all, std::index_sequence<Index...>) {
    std::vector<std::size_t> order(element_at<0>(all).size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto is_less = [&](std::size_t a, std::size_t b) {
      int sign = 0;
      ((sign = sign != 0 ? sign : compare(element_at<Index>(all)[a], element_at<Index>(all)[b])), ...);
      return sign < 0;
    };
    if constexpr (have_order) std::sort(order.begin(), order.end(), is_less);
    key_of.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      const bool is_new = i == 0 || !have_order || is_less(order[i - 1], order[i]);
      if (is_new) {
        (element_at<Index>(keys).push_back(element_at<Index>(all)[order[i]]), ...);
        ++size;
      }
      key_of[order[i]] = size - 1;
    }
  }
  template <class Value>
  static int compare(const Value& a, const Value& b) {
    if constexpr (have_order) return a < b ? -1 : b < a ? 1 : 0;
    return 0;
  }
};

/// The type that a reference leads to; where there is none, which is refused, any.
template <class Reference, class Otherwise>
struct target_of {
  using type = Otherwise;
};
template <class From, class Target, class To, class Otherwise>
struct target_of<references_facet<From, Target, To>, Otherwise> {
  using type = Target;
};
template <class Reference>
struct ends_of;
template <class From, class Target, class To>
struct ends_of<references_facet<From, Target, To>> {
  using from = From;
  using target = Target;
  using to = To;
};

/// The reference that some fields hold; a sentence says where they hold none, or objects of another type are given.
template <bool FromParents, class Given, auto... Members>
consteval bool require_relation() {
  using reference = polystore::detail::reference_from<Members...>;
  constexpr bool is_declared = !std::is_same_v<reference, polystore::detail::no_reference>;
  static_assert(verdict::reference_is_declared<is_declared, Members...>,
                "polystore: this field refers to nothing: declare ps::references<&T::x, &other::id> in its placement");
  if constexpr (is_declared) {
    using child = typename polystore::detail::class_of_first<Members...>::type;
    using expected = std::conditional_t<FromParents, typename ends_of<reference>::target, child>;
    static_assert(
        verdict::relation_starts_at<expected, Given>,
        "polystore: these objects are not at this end of the reference: children<&T::x>(...) takes some of the type "
        "that &T::x refers to, parents<&T::x>(...) such as hold it; give those, or ask for the other");
    return verdict::relation_starts_at<expected, Given>;
  } else {
    return false;
  }
}
/// Whether a query is one of the related rows, all of them together.
template <class Related, class Entity, class... Clauses>
consteval bool require_all_rows() {
  constexpr bool are_all = std::is_same_v<Related, Entity> && (true && ... && may_relate(Clauses::kind));
  static_assert(
      verdict::related_rows_are_all<Entity, are_all>,
      "polystore: related rows are loaded for all objects at once; give from<T>() of their type, with join(), "
      "where() and order_by() alone");
  return are_all;
}
template <class Range>
using object_in = std::remove_cvref_t<decltype(*std::declval<const Range&>().begin())>;

}  // namespace relational::detail

/// The objects that refer to each of some others, in one query: for each of `parents`, in their order, those that hold its
/// key in a declared reference. A query says which of them, and in which order: `from<T>().where(...).order_by(...)`.
template <auto... Members, class Connection, class Range, class Child, class... Clauses>
auto children_on(Connection& connection, const Range& parents, const selection<Child, Clauses...>& query) {
  std::vector<std::vector<Child>> found;
  using child = typename detail::class_of_first<Members...>::type;
  if constexpr (relational::detail::require_relation<true, relational::detail::object_in<Range>, Members...>() &&
                relational::detail::require_all_rows<child, Child, Clauses...>()) {
    using ends = relational::detail::ends_of<detail::reference_from<Members...>>;
    const auto keys = relational::detail::keys_of(parents, typename ends::to{});
    found.resize(element_at<0>(keys).size());
    if (found.empty()) return found;
    relational::detail::each_related<typename ends::from, Child>(
        connection, keys, query.clauses, [&found](std::size_t index) -> Child& { return found[index].emplace_back(); });
  }
  return found;
}
template <auto... Members, class Connection, class Range>
auto children_on(Connection& connection, const Range& parents) {
  return children_on<Members...>(connection, parents, from<typename detail::class_of_first<Members...>::type>());
}

/// The objects that some others refer to, in one query that asks for each once: for each of `children`, in their order,
/// the one whose key it holds in a declared reference, or nothing where it holds null, or none that the query finds.
template <auto... Members, class Connection, class Range, class Parent, class... Clauses>
auto parents_on(Connection& connection, const Range& children, const selection<Parent, Clauses...>& query) {
  std::vector<std::optional<Parent>> found;
  using parent = typename relational::detail::target_of<detail::reference_from<Members...>, Parent>::type;
  if constexpr (relational::detail::require_relation<false, relational::detail::object_in<Range>, Members...>() &&
                relational::detail::require_all_rows<parent, Parent, Clauses...>()) {
    using ends = relational::detail::ends_of<detail::reference_from<Members...>>;
    const auto all = relational::detail::keys_of(children, typename ends::from{});
    const relational::detail::different_keys keys(all);
    if (keys.size == 0) return found;
    std::vector<std::optional<Parent>> different(keys.size);
    relational::detail::each_related<typename ends::to, Parent>(
        connection, keys.keys, query.clauses,
        [&different](std::size_t index) -> Parent& { return different[index].emplace(); });
    found.reserve(keys.key_of.size());
    for (const std::size_t key : keys.key_of) found.push_back(different[key]);
  }
  return found;
}
template <auto... Members, class Connection, class Range>
auto parents_on(Connection& connection, const Range& children) {
  return parents_on<Members...>(
      connection, children,
      from<typename relational::detail::target_of<detail::reference_from<Members...>,
                                                  typename detail::class_of_first<Members...>::type>::type>());
}

/// What a database calls, which need not know of this header.
template <auto... Members, class Connection, class Range, class... Query>
auto load_children(field_list<Members...>, Connection& connection, const Range& parents, const Query&... query) {
  return children_on<Members...>(connection, parents, query...);
}
template <auto... Members, class Connection, class Range, class... Query>
auto load_parents(field_list<Members...>, Connection& connection, const Range& children, const Query&... query) {
  return parents_on<Members...>(connection, children, query...);
}

}  // namespace polystore::inline v0
