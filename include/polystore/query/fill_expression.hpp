// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/windows.hpp>
#include <polystore/query/parameters_of.hpp>

#include <cstddef>
#include <string>
#include <utility>

// An expression whose parameters have become values is the one that would have been written with these.
namespace polystore::inline v0::detail {

/// How a part of a query is made anew with arguments in place of its parameters; what has none is copied.
template <class Part>
struct filling {
  template <class Arguments>
  static constexpr Part fill(const Part& part, Arguments&) {
    return part;
  }
};
template <class Part, class Arguments>
constexpr auto filled(const Part& part, Arguments& arguments) {
  if constexpr (parameter_places<Part>::size == 0) {
    return part;
  } else {
    return filling<Part>::fill(part, arguments);
  }
}

template <fixed_string Name, class Type>
struct filling<parameter_of<Name, Type>> {
  template <class Arguments>
  static constexpr auto fill(const parameter_of<Name, Type>&, Arguments& arguments) {
    return arguments.template bind<Name, Type>();
  }
};
template <fixed_string Name, found Where>
struct filling<pattern_of_parameter<Name, Where>> {
  template <class Arguments>
  static constexpr auto fill(const pattern_of_parameter<Name, Where>&, Arguments& arguments) {
    auto given = arguments.template bind<Name, std::string>();
    using text = decltype(given.value);
    return bound<like_pattern<text, Where>>{{static_cast<text&&>(given.value)}};
  }
};
template <clause_kind Kind, fixed_string Name, class Type>
struct filling<rows_by_parameter<Kind, Name, Type>> {
  template <class Arguments>
  static constexpr auto fill(const rows_by_parameter<Kind, Name, Type>&, Arguments& arguments) {
    return arguments.template rows<Kind, Name, Type>();
  }
};

template <class Operator, class... Operands>
struct filling<operation<Operator, Operands...>> {
  template <class Arguments>
  static constexpr auto fill(const operation<Operator, Operands...>& applied, Arguments& arguments) {
    return fill(applied, arguments, std::index_sequence_for<Operands...>{});
  }

 private:
  template <class Arguments, std::size_t... Index>
  static constexpr auto fill(const operation<Operator, Operands...>& applied, Arguments& arguments,
                             std::index_sequence<Index...>) {
    return apply<Operator>(filled(element_at<Index>(applied), arguments)...);
  }
};
template <class Operand>
struct filling<typed<Operand>> {
  template <class Arguments>
  static constexpr auto fill(const typed<Operand>& part, Arguments& arguments) {
    return typed<decltype(filled(part.operand, arguments))>{filled(part.operand, arguments)};
  }
};
template <class... Parts>
struct filling<pack<Parts...>> {
  template <class Arguments>
  static constexpr auto fill(const pack<Parts...>& parts, Arguments& arguments) {
    return fill(parts, arguments, std::index_sequence_for<Parts...>{});
  }

 private:
  template <class... Others>
  static constexpr pack<Others...> packed(Others... others) {
    return {static_cast<Others&&>(others)...};
  }
  template <class Arguments, std::size_t... Index>
  static constexpr auto fill(const pack<Parts...>& parts, Arguments& arguments, std::index_sequence<Index...>) {
    return packed(filled(element_at<Index>(parts), arguments)...);
  }
};
template <class... Partition, class Order, window_frame Frame>
struct filling<window_of<type_list<Partition...>, Order, Frame>> {
  template <class Arguments>
  static constexpr auto fill(const window_of<type_list<Partition...>, Order, Frame>& window, Arguments& arguments) {
    return window_over(filled(window.partition, arguments));
  }

 private:
  template <class... Others>
  static constexpr window_of<type_list<Others...>, Order, Frame> window_over(pack<Others...> partition) {
    return {static_cast<pack<Others...>&&>(partition)};
  }
};
template <class Function, class Window>
struct filling<windowed<Function, Window>> {
  template <class Arguments>
  static constexpr auto fill(const windowed<Function, Window>& part, Arguments& arguments) {
    return over(filled(part.function, arguments), filled(part.window, arguments));
  }
};

}  // namespace polystore::inline v0::detail
