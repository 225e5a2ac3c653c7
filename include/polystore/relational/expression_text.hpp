// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/if_given.hpp>
#include <polystore/expr/like_pattern.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/store_value.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/relational/bind.hpp>
#include <polystore/relational/comparable.hpp>
#include <polystore/relational/expression_node.hpp>
#include <polystore/relational/source_text.hpp>
#include <polystore/relational/spelling.hpp>
#include <polystore/verdict/ability.hpp>
#include <polystore/verdict/expression.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace polystore::inline v0::relational {

/// Says how one kind of expression is written, as its `node`; specialised for each.
template <class Scope, class Dialect, class Expression>
struct expression_text;

namespace detail {

template <class Value>
struct number_in {
  using type = sent_type<without_null<Value>>;
};
template <class Element>
struct number_in<std::vector<Element>> : number_in<Element> {};
/// What kind of number a value is, or the elements of a list are.
template <class Value>
consteval number_kind number_of() {
  using sent = typename number_in<without_null<Value>>::type;
  if constexpr (std::is_integral_v<sent> && !std::is_same_v<sent, bool>) return number_kind::whole;
  if constexpr (std::is_same_v<sent, decimal>) return number_kind::exact;
  if constexpr (std::is_floating_point_v<sent>) return number_kind::rounded;
  return number_kind::none;
}
template <class Value>
inline constexpr node_role role_of_value = node_role::value;
template <class Text>
inline constexpr node_role role_of_value<like_pattern<Text, found::at_start>> = node_role::beginning;

template <class Dialect, class Value>
inline constexpr expression_node value_node{.kind = node_kind::value,
                                            .parameter_mark = Dialect::facts.parameter_mark,
                                            .written = Dialect::template parameter_cast<Value>(),
                                            .role = role_of_value<Value>,
                                            .number = number_of<Value>()};

template <class Dialect, class Operator, class Compared>
consteval std::string_view spelling_on() {
  static_assert(verdict::store_can_evaluate<Dialect, Operator>,
                "polystore: this store can't evaluate one of the operators or functions of this expression; leave it "
                "out, or put the type on a store that can");
  if constexpr (!std::is_void_v<Compared>) require_comparable<Dialect, Operator::compares, Compared>();
  return spelling<Dialect, Operator>;
}

/// What writes the type to which an operator casts.
template <class Dialect, class Operator>
inline constexpr void (*type_writer)(text&) = nullptr;
template <class Dialect, class Operator>
  requires requires { typename Operator::type; }
inline constexpr void (*type_writer<Dialect, Operator>)(text&) = &Dialect::template write_type<typename Operator::type>;

/// Writes one of the values that it is given.
template <class Dialect>
struct literal_at {
  text& out;
  std::size_t index;
  template <class Value>
  constexpr void put(std::size_t at, const Value& value) const {
    if (at == index) Dialect::write_literal(out, value);
  }
};

}  // namespace detail

/// The values that an expression or a query holds, as literals of a dialect.
template <class Dialect, class Holder>
struct literals_of : literals {
  constexpr explicit literals_of(const Holder& of) : literals{&write_one}, holder(of) {}
  const Holder& holder;

 private:
  static constexpr void write_one(text& out, const literals& of, std::size_t index) {
    detail::literal_at<Dialect> sought{out, index};
    std::size_t at = 0;
    binding<Holder>::bind(sought, at, static_cast<const literals_of&>(of).holder);
  }
};

/// Writes an expression, its values as the writer has it.
template <class Scope, class Dialect, class Expression>
constexpr void write_expression(expression_writer& writer) {
  detail::write_node(writer, expression_text<Scope, Dialect, Expression>::node);
}
/// Writes an expression whose values stand in the text.
template <class Scope, class Dialect, class Expression>
constexpr void write_literally(text& out, const Expression& expression) {
  const literals_of<Dialect, Expression> values(expression);
  expression_writer writer{out, 0, &values};
  write_expression<Scope, Dialect, Expression>(writer);
}

template <class Scope, class Dialect, auto Member, auto... Inner>
struct expression_text<Scope, Dialect, field_of<Member, Inner...>> {
  static constexpr void write(expression_writer& writer) {
    column_text<Scope, Dialect>::template write<Member, Inner...>(writer.out);
  }
  static constexpr source_column of = column_text<Scope, Dialect>::template find<Member, Inner...>();
  static constexpr expression_node node{.kind = node_kind::other,
                                        .write = &write,
                                        .role = of.is_known ? node_role::field : node_role::part,
                                        .number = detail::number_of<typename field_of<Member, Inner...>::yields>(),
                                        .source = of.source,
                                        .column = of.column};
};
template <class Scope, class Dialect, auto Member, auto... Inner>
  requires(column_text<Scope, Dialect>::is_named_alone)
struct expression_text<Scope, Dialect, field_of<Member, Inner...>> {
  static constexpr expression_node node{.written = column_text<Scope, Dialect>::template name<Member, Inner...>(),
                                        .role = node_role::field,
                                        .number = detail::number_of<typename field_of<Member, Inner...>::yields>(),
                                        .column = static_cast<unsigned char>(column_index<Scope, Member, Inner...>())};
};

template <class Scope, class Dialect, class Value>
struct expression_text<Scope, Dialect, bound<Value>> {
  static constexpr const expression_node& node = detail::value_node<Dialect, Value>;
};

template <class Scope, class Dialect, class Beside, class Value>
struct expression_text<Scope, Dialect, if_given<Beside, Value>> {
  static consteval const expression_node& refuse() {
    static_assert(verdict::comparand_is_not_null<Beside, std::optional<Value>>,
                  "polystore: comparing with an optional is refused, for a null would match nothing; write field == "
                  "*value when it is set, field == std::nullopt for IS NULL, or where(ps::optional(field == value)) to "
                  "ask for it only then");
    return detail::value_node<Dialect, Value>;
  }
  static constexpr const expression_node& node = refuse();
};

template <class Scope, class Dialect, auto Value>
struct expression_text<Scope, Dialect, constant_of<Value>> {
  static constexpr void write(expression_writer& writer) { Dialect::write_literal(writer.out, Value); }
  static constexpr tightness holds() {
    if constexpr (std::is_arithmetic_v<decltype(Value)>) {
      if (Value < decltype(Value){}) return tightness::sum;  // -(-5), for -- begins a comment
    }
    return tightness::atom;
  }
  static constexpr expression_node node{.kind = node_kind::other,
                                        .holds = holds(),
                                        .write = &write,
                                        .role = node_role::constant,
                                        .number = detail::number_of<decltype(Value)>()};
};
template <class Scope, class Dialect, fixed_string Text>
struct expression_text<Scope, Dialect, text_constant_of<Text>> {
  static constexpr void write(expression_writer& writer) { Dialect::write_literal(writer.out, Text.view()); }
  static constexpr expression_node node{.kind = node_kind::other, .write = &write, .role = node_role::constant};
};

template <class Scope, class Dialect, class Operand>
struct expression_text<Scope, Dialect, typed<Operand>> {
  using type = typename Operand::yields;
  static constexpr bool is_value = requires { typename Operand::is_bound; };

  static constexpr void write(expression_writer& writer) {
    const bool is_cast = !is_value || writer.literal ? Dialect::template needs_cast<type, true>
                                                     : Dialect::template needs_cast<type, false>;
    if (is_cast) writer.out += "CAST(";
    write_expression<Scope, Dialect, Operand>(writer);
    if (is_cast) {
      writer.out += " AS ";
      Dialect::template write_type<type>(writer.out);
      writer.out += ')';
    }
  }
  static constexpr const expression_node& plain = expression_text<Scope, Dialect, Operand>::node;
  static constexpr expression_node node{.kind = node_kind::other,
                                        .holds = plain.holds,
                                        .write = &write,
                                        .role = plain.role,
                                        .number = plain.number,
                                        .source = plain.source,
                                        .column = plain.column};
};

template <class Scope, class Dialect>
struct expression_text<Scope, Dialect, clock_of_store> {
  static constexpr expression_node node{.written = Dialect::facts.clock, .role = node_role::value};
};
template <class Scope, class Dialect>
struct expression_text<Scope, Dialect, random_uuid_of_store> {
  static constexpr expression_node node{.written = Dialect::facts.random_uuid};
};

template <class Scope, class Dialect, class Operator, class... Operands>
struct expression_text<Scope, Dialect, operation<Operator, Operands...>> {
  static constexpr const expression_node* operands[sizeof...(Operands) + 1] = {
      &expression_text<Scope, Dialect, Operands>::node...};
  static constexpr expression_node node{
      .kind = node_kind::operation,
      .holds = Operator::holds,
      .written = detail::spelling_on<Dialect, Operator, compared_type<Operator, Operands...>>(),
      .collation = Dialect::template collation<without_null<typename operation<Operator, Operands...>::yields>>,
      .operands = operands,
      .count = sizeof...(Operands),
      .write_type = detail::type_writer<Dialect, Operator>};
};

}  // namespace polystore::inline v0::relational
