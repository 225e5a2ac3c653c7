// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/store_value.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/relational/source_text.hpp>
#include <polystore/relational/spelling.hpp>
#include <polystore/verdict/ability.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

// An expression's text depends on its type alone, but for literals in DDL, where the values stand in the text.
namespace polystore::inline v0::relational {

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
template <class Scope, class Dialect, class Expression>
struct expression_text;

/// Writes an expression; `value` is given where the writer must see what it holds.
template <class Scope, class Dialect, class Expression, class Writer>
constexpr void write_expression(Writer& writer, const Expression* value = nullptr) {
  expression_text<Scope, Dialect, Expression>::write(writer, value);
}

namespace detail {

/// How tightly an expression holds together.
template <class Expression>
inline constexpr tightness tightness_of = tightness::atom;
template <class Operator, class... Operands>
inline constexpr tightness tightness_of<operation<Operator, Operands...>> = Operator::holds;
template <auto Value>
  requires std::is_arithmetic_v<decltype(Value)>
inline constexpr tightness tightness_of<constant_of<Value>> =
    Value < decltype(Value){} ? tightness::sum : tightness::atom;  // -(-5), for -- begins a comment
template <class Operand>
inline constexpr tightness tightness_of<typed<Operand>> = tightness_of<Operand>;

/// Copies an operator's pattern, place by place.
struct pattern_reader {
  std::string_view pattern;
  void (*write_type)(text&) = nullptr;
  std::size_t at = 0;
  bool is_list = false;

  /// Copies up to the next operand's place, and says how tight the operand must be to go without parentheses.
  constexpr tightness next(text& out) {
    if (is_list) {
      out += ", ";
      return tightness::disjunction;
    }
    copy(out);
    const char needed = pattern[at + 1];
    at += needed == '}' ? 2 : 3;
    is_list = needed == '*';
    return is_list || needed == '}' ? tightness::disjunction : static_cast<tightness>(needed - '0');
  }
  /// Copies up to an operand's place, or to the end.
  constexpr void copy(text& out) {
    while (at < pattern.size()) {
      const std::size_t from = at;
      while (at < pattern.size() && pattern[at] != '{') ++at;
      out += pattern.substr(from, at - from);
      if (at == pattern.size()) return;
      if (pattern[at + 1] == '{') {
        out += '{';
        at += 2;
      } else if (pattern[at + 1] == 't') {
        write_type(out);
        at += std::string_view("{type}").size();
      } else {
        return;
      }
    }
  }
};

/// Writes an operand, in parentheses unless it holds together at least as tightly as is needed.
template <class Scope, class Dialect, class Operand, class Writer>
constexpr void write_operand(Writer& writer, tightness needed, const Operand* value) {
  const bool is_loose = tightness_of<Operand> < needed;
  if (is_loose) writer.out += '(';
  write_expression<Scope, Dialect>(writer, value);
  if (is_loose) writer.out += ')';
}

template <class Dialect, class Value>
constexpr void write_parameter_of(expression_writer& writer) {
  (writer.out += Dialect::facts.parameter_mark).number(static_cast<long long>(++writer.parameters));
  writer.out += Dialect::template parameter_cast<Value>();
}

}  // namespace detail

template <class Scope, class Dialect, auto Member, auto... Inner>
struct expression_text<Scope, Dialect, field_of<Member, Inner...>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const field_of<Member, Inner...>*) {
    column_text<Scope, Dialect>::template write<Member, Inner...>(writer.out);
  }
};

template <class Scope, class Dialect, class Value>
struct expression_text<Scope, Dialect, bound<Value>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const bound<Value>* value) {
    if constexpr (Writer::literal) {
      Dialect::write_literal(writer.out, value->value);
    } else {
      detail::write_parameter_of<Dialect, Value>(writer);
    }
  }
};

template <class Scope, class Dialect, auto Value>
struct expression_text<Scope, Dialect, constant_of<Value>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const constant_of<Value>*) {
    Dialect::write_literal(writer.out, Value);
  }
};
template <class Scope, class Dialect, fixed_string Text>
struct expression_text<Scope, Dialect, text_constant_of<Text>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const text_constant_of<Text>*) {
    Dialect::write_literal(writer.out, Text.view());
  }
};

template <class Scope, class Dialect, class Operand>
struct expression_text<Scope, Dialect, typed<Operand>> {
  template <class Writer>
  static constexpr void write(Writer& writer, [[maybe_unused]] const typed<Operand>* value) {
    using type = typename Operand::yields;
    constexpr bool is_literal = Writer::literal || !requires { typename Operand::is_bound; };
    constexpr bool is_cast = Dialect::template needs_cast<type, is_literal>;
    if (is_cast) writer.out += "CAST(";
    const Operand* operand = nullptr;
    if constexpr (Writer::literal) operand = &value->operand;
    write_expression<Scope, Dialect, Operand>(writer, operand);
    if constexpr (is_cast) {
      writer.out += " AS ";
      Dialect::template write_type<type>(writer.out);
      writer.out += ')';
    }
  }
};

template <class Scope, class Dialect>
struct expression_text<Scope, Dialect, clock_of_store> {
  template <class Writer>
  static constexpr void write(Writer& writer, const clock_of_store*) {
    writer.out += Dialect::facts.clock;
  }
};
template <class Scope, class Dialect>
struct expression_text<Scope, Dialect, random_uuid_of_store> {
  template <class Writer>
  static constexpr void write(Writer& writer, const random_uuid_of_store*) {
    writer.out += Dialect::facts.random_uuid;
  }
};

namespace detail {
/// Writes an operand whose value stands in the text.
template <class Scope, class Dialect>
struct write_next_operand {
  literal_writer& writer;
  pattern_reader& pattern;
  template <class Operand>
  constexpr void operator()(const Operand& operand) const {
    write_operand<Scope, Dialect>(writer, pattern.next(writer.out), &operand);
  }
};
}  // namespace detail

template <class Scope, class Dialect, class Operator, class... Operands>
struct expression_text<Scope, Dialect, operation<Operator, Operands...>> {
  template <class Writer>
  static constexpr void write(Writer& writer, const operation<Operator, Operands...>* value) {
    static_assert(verdict::store_can_evaluate<Dialect, Operator>,
                  "polystore: this store can't evaluate one of the operators or functions of this expression; leave it "
                  "out, or put the type on a store that can");
    if constexpr (verdict::store_can_evaluate<Dialect, Operator>) {
      write_bare(writer, value);
      writer.out += Dialect::template collation<without_null<typename operation<Operator, Operands...>::yields>>;
    }
  }
  /// The same without what says how its values are compared.
  template <class Writer>
  static constexpr void write_bare(Writer& writer, [[maybe_unused]] const operation<Operator, Operands...>* value) {
    detail::pattern_reader pattern{spelling<Dialect, Operator>};
    if constexpr (requires { typename Operator::type; }) {
      pattern.write_type = &Dialect::template write_type<typename Operator::type>;
    }
    if constexpr (Writer::literal) {
      value->each(detail::write_next_operand<Scope, Dialect>{writer, pattern});
    } else {
      (detail::write_operand<Scope, Dialect, Operands>(writer, pattern.next(writer.out), nullptr), ...);
    }
    pattern.copy(writer.out);
  }
};

}  // namespace polystore::inline v0::relational
