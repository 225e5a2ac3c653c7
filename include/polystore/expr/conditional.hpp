// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/comparison.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/quantity.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/verdict/conditional.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace polystore::inline v0 {

namespace detail {

/// The one type of several values: of numbers the widest.
template <class Left, class Right>
consteval auto common_of() {
  if constexpr (std::is_same_v<Left, Right>) {
    return std::type_identity<Left>{};
  } else if constexpr (std::is_same_v<number_sum<Left, Right>, void>) {
    return std::type_identity<std::string>{};  // of a text and a view; nothing else passes the operands' check
  } else {
    return std::type_identity<number_sum<Left, Right>>{};
  }
}
template <class First, class... Others>
struct common_value {
  using type = std::conditional_t<std::is_same_v<First, std::string_view>, std::string, First>;
};
template <class First, class Second, class... Others>
struct common_value<First, Second, Others...>
    : common_value<typename decltype(common_of<First, Second>())::type, Others...> {};
template <class... Operands>
using common_yield = typename common_value<without_null<typename Operands::yields>...>::type;

/// A value that stands beside nothing yet, as what it is.
template <class Value>
constexpr auto own_operand(Value&& value) {
  using plain = std::remove_cvref_t<Value>;
  if constexpr (expression<plain>) {
    return plain(static_cast<Value&&>(value));
  } else if constexpr (std::is_convertible_v<const plain&, std::string_view>) {
    return operand_beside<bound<std::string>>(static_cast<Value&&>(value));
  } else {
    return operand_beside<bound<plain>>(static_cast<Value&&>(value));
  }
}

/// What a choice yields: of its operands every second one, behind its condition, and the last one where it is else.
template <class Results, bool HasOtherwise, class... Operands>
struct results_of;
template <class... Results, bool HasOtherwise, class Condition, class Result, class... Others>
struct results_of<type_list<Results...>, HasOtherwise, Condition, Result, Others...>
    : results_of<type_list<Results..., Result>, HasOtherwise, Others...> {};
template <class... Results, class Otherwise>
struct results_of<type_list<Results...>, true, Otherwise> : results_of<type_list<Results..., Otherwise>, true> {};
template <class... Results, bool HasOtherwise>
struct results_of<type_list<Results...>, HasOtherwise> {
  using value = common_yield<Results...>;
  using yields =
      std::conditional_t<HasOtherwise && !(... || is_nullable<typename Results::yields>), value, std::optional<value>>;
};

constexpr void write_choice(text& out, std::size_t cases, bool has_otherwise) {
  out += "CASE";
  for (std::size_t i = 0; i < cases; ++i) out += " WHEN {} THEN {}";
  if (has_otherwise) out += " ELSE {}";
  out += " END";
}
template <std::size_t Cases, bool HasOtherwise>
constexpr void write_choice_of(text& out) {
  write_choice(out, Cases, HasOtherwise);
}
template <std::size_t Cases, bool HasOtherwise>
inline constexpr const auto& choice_pattern = frozen<write_choice_of<Cases, HasOtherwise>>;

}  // namespace detail

namespace operators {

template <std::size_t Cases, bool HasOtherwise>
struct choice {
  static constexpr std::string_view pattern = detail::choice_pattern<Cases, HasOtherwise>.view();
  static constexpr tightness holds = tightness::atom;
  template <class... Operands>
  using yields = typename detail::results_of<type_list<>, HasOtherwise, Operands...>::yields;
};
struct coalesce {
  static constexpr std::string_view pattern = "coalesce({*})";
  static constexpr tightness holds = tightness::atom;
  template <class... Operands>
  using yields =
      std::conditional_t<(is_nullable<typename Operands::yields> && ...),
                         std::optional<detail::common_yield<Operands...>>, detail::common_yield<Operands...>>;
};
struct nullif : compares_for<comparison::equality> {
  static constexpr std::string_view pattern = "nullif({}, {})";
  static constexpr tightness holds = tightness::atom;
  template <class First, class>
  using yields = std::optional<detail::common_yield<First>>;
};
/// `Value` is what is compared: a store that keeps some as text compares those otherwise.
template <fixed_string Pattern, class Value>
struct ordered_choice : compares_for<comparison::order> {
  static constexpr std::string_view pattern = Pattern.view();
  static constexpr tightness holds = tightness::atom;
  static constexpr ability asks = std::is_enum_v<Value> ? ability::enum_order : ability::ordered_choice;
  template <class... Operands>
  using yields = typename coalesce::yields<Operands...>;
};
template <class Value>
struct greatest : ordered_choice<"greatest({*})", Value> {};
template <class Value>
struct least : ordered_choice<"least({*})", Value> {};

}  // namespace operators

namespace detail {

template <class First, class Value>
constexpr auto choice_beside(Value&& value) {
  return with_type(operand_beside<First>(static_cast<Value&&>(value)));
}

/// The conditions so far with their values, one after the other.
template <class Parts, class... Results>
struct cases;
template <class... Parts, class First, class... Results>
struct cases<pack<Parts...>, First, Results...> {
  pack<Parts...> parts;

  /// Else, if another condition holds, another value.
  template <expression Condition, class Value>
  constexpr auto when(Condition condition, Value&& value) const {
    static_assert(
        verdict::case_is_a_condition<Condition>,
        "polystore: a case stands under a condition, and this is none; compare the expression with something: "
        "when(ps::field<&T::x> == value, ...)");
    using result = decltype(choice_beside<First>(static_cast<Value&&>(value)));
    return joined<cases<pack<Parts..., Condition, result>, First, Results..., result>>(
        std::index_sequence_for<Parts...>{}, static_cast<Condition&&>(condition),
        choice_beside<First>(static_cast<Value&&>(value)));
  }
  /// Else this value.
  template <class Value>
  constexpr auto otherwise(Value&& value) const {
    using result = decltype(choice_beside<First>(static_cast<Value&&>(value)));
    return joined<operation<operators::choice<1 + sizeof...(Results), true>, Parts..., result>>(
        std::index_sequence_for<Parts...>{}, choice_beside<First>(static_cast<Value&&>(value)));
  }
  /// Else null.
  constexpr auto otherwise(std::nullopt_t) const {
    return joined<operation<operators::choice<1 + sizeof...(Results), false>, Parts...>>(
        std::index_sequence_for<Parts...>{});
  }

 private:
  template <class Whole, std::size_t... Index, class... Added>
  constexpr Whole joined(std::index_sequence<Index...>, Added... added) const {
    return Whole{{element_at<Index>(parts)..., static_cast<Added&&>(added)...}};
  }
};

template <template <class> class Operator, class First, class... Values>
constexpr auto choose(First first, Values&&... values) {
  using value = common_yield<First, decltype(operand_beside<First>(static_cast<Values&&>(values)))...>;
  return apply<Operator<value>>(with_type(first), choice_beside<First>(static_cast<Values&&>(values))...);
}

}  // namespace detail

/// `case_when(x < 3, "few").when(x < 9, "some").otherwise("many")`, or `.otherwise(std::nullopt)`.
template <expression Condition, class Value>
constexpr auto case_when(Condition condition, Value&& value) {
  static_assert(verdict::case_is_a_condition<Condition>,
                "polystore: a case stands under a condition, and this is none; compare the expression with something: "
                "when(ps::field<&T::x> == value, ...)");
  using result = decltype(detail::with_type(detail::own_operand(static_cast<Value&&>(value))));
  return detail::cases<pack<Condition, result>, result>{
      {static_cast<Condition&&>(condition), detail::with_type(detail::own_operand(static_cast<Value&&>(value)))}};
}

/// The first of its operands that isn't null; null only if all can be.
template <expression First, class... Others>
  requires(sizeof...(Others) > 0)
constexpr auto coalesce(First first, Others&&... others) {
  return detail::apply<operators::coalesce>(detail::with_type(first),
                                            detail::choice_beside<First>(static_cast<Others&&>(others))...);
}
/// Null where it equals the value, else what it is.
template <expression Operand, class Value>
constexpr auto nullif(Operand operand, Value&& value) {
  return detail::apply<operators::nullif>(operand, detail::operand_beside<Operand>(static_cast<Value&&>(value)));
}
/// The greatest of its operands that aren't null.
template <expression First, class... Others>
  requires(sizeof...(Others) > 0)
constexpr auto greatest(First first, Others&&... others) {
  return detail::choose<operators::greatest>(first, static_cast<Others&&>(others)...);
}
/// The least of its operands that aren't null.
template <expression First, class... Others>
  requires(sizeof...(Others) > 0)
constexpr auto least(First first, Others&&... others) {
  return detail::choose<operators::least>(first, static_cast<Others&&>(others)...);
}

}  // namespace polystore::inline v0
