// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/core/json.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/verdict/document.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

// What stands within a JSON document: `document<&T::body>["address"]["lines"][0].as_text()`.
namespace polystore::inline v0 {

namespace operators {
/// What is not there is null.
template <fixed_string Pattern, class Result, tightness Tightness = tightness::other>
struct of_document {
  static constexpr std::string_view pattern = Pattern.view();
  static constexpr tightness holds = Tightness;
  static constexpr ability asks = ability::json_path;
  template <class...>
  using yields = std::optional<Result>;
};
struct json_member : of_document<"{4} -> {5}", json> {};
struct json_member_text : of_document<"{4} ->> {5}", std::string> {};
struct json_text : of_document<"{4} #>> '{{}'", std::string> {};
template <class To>
struct json_number : of_document<"CAST({} AS {type})", To, tightness::atom> {
  using type = To;
};
struct json_has_key : condition<"{4} ? {5}"> {
  static constexpr ability asks = ability::json_path;
};
struct json_contains : condition<"{4} @> {5}"> {
  static constexpr ability asks = ability::json_query;
};
struct json_path_exists : condition<"jsonb_path_exists({}, CAST({} AS jsonpath))", tightness::atom> {
  static constexpr ability asks = ability::json_query;
};
}  // namespace operators

template <class Operand>
struct json_value;

namespace detail {

template <class Key>
constexpr auto json_key(Key&& key) {
  using plain = std::remove_cvref_t<Key>;
  if constexpr (std::is_convertible_v<const plain&, std::string_view>) {
    return operand_beside<bound<std::string>>(static_cast<Key&&>(key));
  } else if constexpr (expression<plain>) {
    static_assert(verdict::json_key_fits<without_null<typename plain::yields>>,
                  "polystore: a member of a JSON document is named by a text, an element counted by an integer; write "
                  "[\"name\"] or [0]");
    return plain(static_cast<Key&&>(key));
  } else {
    static_assert(verdict::json_key_fits<plain>,
                  "polystore: a member of a JSON document is named by a text, an element counted by an integer; write "
                  "[\"name\"] or [0]");
    return bound<std::int32_t>{static_cast<std::int32_t>(key)};
  }
}

template <class Operand>
constexpr auto json_text_of(const Operand& operand) {
  return apply<operators::json_text>(operand);
}
template <class Operand, class Key>
constexpr auto json_text_of(const operation<operators::json_member, Operand, Key>& member) {
  return apply<operators::json_member_text>(element_at<0>(member), element_at<1>(member));
}

template <class Operand>
constexpr json_value<Operand> json_value_of(Operand operand);

}  // namespace detail

/// A document, or what stands at a place in it.
template <class Operand>
struct json_value {
  Operand operand;

  /// A member by its name, or an element by its index: 0 is the first one, -1 the last.
  template <class Key>
  constexpr auto operator[](Key&& key) const {
    return detail::json_value_of(
        detail::apply<operators::json_member>(operand, detail::json_key(static_cast<Key&&>(key))));
  }
  /// As an expression that yields a document.
  constexpr Operand as_json() const { return operand; }
  /// A text as it is, a number or a truth value as it is spelt; null for a JSON null, too.
  constexpr auto as_text() const { return detail::json_text_of(operand); }
  /// As a truth value, an integer, a double or a decimal; a document that holds none there fails the statement.
  template <class To>
  constexpr auto as() const {
    static_assert(
        verdict::json_value_is<To>,
        "polystore: a JSON value is read as bool, an integer, double or ps::decimal; take as_text() or as_json() "
        "for others");
    return detail::apply<operators::json_number<To>>(as_text());
  }
  /// Whether it is an object with this member, or an array with this text among its elements.
  template <class Key>
  constexpr auto has_key(Key&& key) const {
    return detail::apply<operators::json_has_key>(operand,
                                                  detail::operand_beside<bound<std::string>>(static_cast<Key&&>(key)));
  }
  /// Whether all of another document is in it.
  template <class Document>
  constexpr auto contains(Document&& part) const {
    return detail::apply<operators::json_contains>(operand,
                                                   detail::operand_beside<bound<json>>(static_cast<Document&&>(part)));
  }
  /// Whether a path in the language of SQL/JSON finds something in it: `"$.tags[*] ? (@ == \"a\")"`.
  template <class Path>
  constexpr auto path_exists(Path&& path) const {
    return detail::apply<operators::json_path_exists>(
        operand, detail::operand_beside<bound<std::string>>(static_cast<Path&&>(path)));
  }
};

template <class Operand>
constexpr json_value<Operand> detail::json_value_of(Operand operand) {
  return {static_cast<Operand&&>(operand)};
}

/// The document that a field holds.
template <auto Member, auto... Inner>
inline constexpr json_value<field_of<Member, Inner...>> document{};

}  // namespace polystore::inline v0
