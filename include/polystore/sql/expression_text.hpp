// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/sql/columns.hpp>

#include <cstddef>
#include <string_view>

// An expression's text depends on its type alone, but for literals in DDL, where the values stand in the text.
namespace polystore::inline v0::sql {

/// Where an expression is written whose bound values become parameters.
struct expression_writer {
  static constexpr bool literal = false;
  text& out;
  std::size_t parameters = 0;
};
/// Where one is written that must hold its values: DDL knows no parameters.
struct literal_writer {
  static constexpr bool literal = true;
  text& out;
};

/// Writes one kind of expression; specialised for each. `value` is null where only the type is known.
template <class Entity, class Dialect, class Expression>
struct expression_text;

/// Writes an expression; `value` is given where the writer must see what it holds.
template <class Entity, class Dialect, class Expression, class Writer>
constexpr void write_expression(Writer& writer, const Expression* value = nullptr) {
  expression_text<Entity, Dialect, Expression>::write(writer, value);
}

namespace detail {

constexpr std::string_view symbol_of(operation written) {
  constexpr std::string_view symbols[] = {" = ", " <> ", " < ", " <= ", " > ", " >= ", " AND ", " OR "};
  return symbols[static_cast<std::size_t>(written)];
}

/// How tightly an expression holds together: 0 for OR, 1 for AND, 2 for NOT, 3 for a comparison, 4 for the rest.
template <class Expression>
inline constexpr int tightness = 4;
template <operation Operation, class Left, class Right>
inline constexpr int tightness<binary<Operation, Left, Right>> = Operation == operation::disjunction   ? 0
                                                                 : Operation == operation::conjunction ? 1
                                                                                                       : 3;
template <class Operand>
inline constexpr int tightness<negation<Operand>> = 2;
template <bool Negated, class Operand>
inline constexpr int tightness<null_test<Negated, Operand>> = 3;
template <class Operand, class Low, class High>
inline constexpr int tightness<range_test<Operand, Low, High>> = 3;
template <class Operand, class... Choices>
inline constexpr int tightness<choice_test<Operand, Choices...>> = 3;
template <class Operand, class List>
inline constexpr int tightness<list_test<Operand, List>> = 3;

/// A part of an expression where its values count, null where only its type does.
template <class Writer, class Node, class Part>
constexpr const Part* part_of(const Node* node, Part Node::* part) {
  if constexpr (Writer::literal) {
    return &(node->*part);
  } else {
    return nullptr;
  }
}

/// Writes an operand, in parentheses unless it holds together at least as tightly as `Needed`.
template <class Entity, class Dialect, int Needed, class Operand, class Writer>
constexpr void write_operand(Writer& writer, const Operand* value) {
  if constexpr (tightness<Operand> < Needed) {
    writer.out += '(';
    write_expression<Entity, Dialect>(writer, value);
    writer.out += ')';
  } else {
    write_expression<Entity, Dialect>(writer, value);
  }
}

template <class Dialect, class Value>
constexpr void write_parameter_of(expression_writer& writer) {
  (writer.out += Dialect::facts.parameter_mark).number(static_cast<long long>(++writer.parameters));
  writer.out += Dialect::template parameter_cast<Value>();
}

}  // namespace detail

template <class Entity, class Dialect, auto Member, auto... Inner>
struct expression_text<Entity, Dialect, field_of<Member, Inner...>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const field_of<Member, Inner...>*) {
    writer.out += columns<Entity, Dialect>[column_index<Entity, Member, Inner...>()];
  }
};

template <class Entity, class Dialect, class Value>
struct expression_text<Entity, Dialect, bound<Value>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const bound<Value>* value) {
    if constexpr (Writer::literal) {
      Dialect::write_literal(writer.out, value->value);
    } else {
      detail::write_parameter_of<Dialect, Value>(writer);
    }
  }
};

template <class Entity, class Dialect, auto Value>
struct expression_text<Entity, Dialect, constant_of<Value>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const constant_of<Value>*) {
    Dialect::write_literal(writer.out, Value);
  }
};
template <class Entity, class Dialect, fixed_string Text>
struct expression_text<Entity, Dialect, text_constant_of<Text>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const text_constant_of<Text>*) {
    Dialect::write_literal(writer.out, Text.view());
  }
};

template <class Entity, class Dialect>
struct expression_text<Entity, Dialect, clock_of_store> {
  template <class Writer>
  static constexpr void write(Writer& writer, const clock_of_store*) {
    writer.out += Dialect::facts.clock;
  }
};
template <class Entity, class Dialect>
struct expression_text<Entity, Dialect, random_uuid_of_store> {
  template <class Writer>
  static constexpr void write(Writer& writer, const random_uuid_of_store*) {
    writer.out += Dialect::facts.random_uuid;
  }
};

template <class Entity, class Dialect, operation Operation, class Left, class Right>
struct expression_text<Entity, Dialect, binary<Operation, Left, Right>> {
  using node = binary<Operation, Left, Right>;
  template <class Writer>
  static constexpr void write(Writer& writer, const binary<Operation, Left, Right>* value) {
    constexpr int own = detail::tightness<binary<Operation, Left, Right>>;
    constexpr int needed = own == 3 ? 4 : own;
    detail::write_operand<Entity, Dialect, needed>(writer, detail::part_of<Writer>(value, &node::left));
    writer.out += detail::symbol_of(Operation);
    detail::write_operand<Entity, Dialect, needed>(writer, detail::part_of<Writer>(value, &node::right));
  }
};

template <class Entity, class Dialect, class Operand>
struct expression_text<Entity, Dialect, negation<Operand>> {
  using node = negation<Operand>;
  template <class Writer>
  static constexpr void write(Writer& writer, const negation<Operand>* value) {
    writer.out += "NOT ";
    detail::write_operand<Entity, Dialect, 4>(writer, detail::part_of<Writer>(value, &node::operand));
  }
};

template <class Entity, class Dialect, bool Negated, class Operand>
struct expression_text<Entity, Dialect, null_test<Negated, Operand>> {
  using node = null_test<Negated, Operand>;
  template <class Writer>
  static constexpr void write(Writer& writer, const null_test<Negated, Operand>* value) {
    detail::write_operand<Entity, Dialect, 4>(writer, detail::part_of<Writer>(value, &node::operand));
    writer.out += Negated ? " IS NOT NULL" : " IS NULL";
  }
};

template <class Entity, class Dialect, class Operand, class Low, class High>
struct expression_text<Entity, Dialect, range_test<Operand, Low, High>> {
  using node = range_test<Operand, Low, High>;
  template <class Writer>
  static constexpr void write(Writer& writer, const range_test<Operand, Low, High>* value) {
    detail::write_operand<Entity, Dialect, 4>(writer, detail::part_of<Writer>(value, &node::operand));
    writer.out += " BETWEEN ";
    detail::write_operand<Entity, Dialect, 4>(writer, detail::part_of<Writer>(value, &node::low));
    writer.out += " AND ";
    detail::write_operand<Entity, Dialect, 4>(writer, detail::part_of<Writer>(value, &node::high));
  }
};

namespace detail {
template <class Entity, class Dialect, class Writer>
struct write_choice {
  Writer& writer;
  bool& started;
  template <class Choice>
  constexpr void operator()(const Choice& choice) const {
    writer.out += started ? ", " : "";
    started = true;
    write_expression<Entity, Dialect>(writer, &choice);
  }
};
}  // namespace detail

template <class Entity, class Dialect, class Operand, class... Choices>
struct expression_text<Entity, Dialect, choice_test<Operand, Choices...>> {
  using node = choice_test<Operand, Choices...>;
  template <class Writer>
  static constexpr void write(Writer& writer, const choice_test<Operand, Choices...>* value) {
    detail::write_operand<Entity, Dialect, 4>(writer, detail::part_of<Writer>(value, &node::operand));
    writer.out += " IN (";
    if constexpr (Writer::literal) {
      bool started = false;
      value->choices.each(detail::write_choice<Entity, Dialect, Writer>{writer, started});
    } else {
      std::size_t written = 0;
      ((writer.out += written++ ? ", " : "", write_expression<Entity, Dialect, Choices>(writer)), ...);
    }
    writer.out += ')';
  }
};

template <class Entity, class Dialect, class Operand, class List>
struct expression_text<Entity, Dialect, list_test<Operand, bound<List>>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const list_test<Operand, bound<List>>*) {
    detail::write_operand<Entity, Dialect, 4>(writer, static_cast<const Operand*>(nullptr));
    writer.out += Dialect::template list_opens<List>();  // " = ANY (" or " IN (SELECT ... FROM json_each("
    detail::write_parameter_of<Dialect, List>(writer);
    writer.out += Dialect::list_closes;
  }
};

template <class Entity, class Dialect, fixed_string Name, class Result, class Operand>
struct expression_text<Entity, Dialect, call<Name, Result, Operand>> {
  using node = call<Name, Result, Operand>;
  template <class Writer>
  static constexpr void write(Writer& writer, const call<Name, Result, Operand>* value) {
    writer.out += Name.view();
    writer.out += '(';
    write_expression<Entity, Dialect>(writer, detail::part_of<Writer>(value, &node::operand));
    writer.out += ')';
  }
};

}  // namespace polystore::inline v0::sql
