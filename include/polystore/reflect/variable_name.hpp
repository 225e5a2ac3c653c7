// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/reflect/identifier.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace polystore::inline v0::reflect {

namespace detail {
template <const auto& Variable>
consteval std::string_view variable_spelling() {  // "... [with const auto& Variable = app::tall_sites]"
  const std::string_view spelt = __PRETTY_FUNCTION__;
  const std::size_t from = spelt.find("Variable = ") + 11;
  const std::size_t end = spelt.find_first_of(";]", from);  // GCC may tell more behind a semicolon
  std::size_t begin = end;
  while (begin > from && in_identifier(spelt[begin - 1])) --begin;
  return spelt.substr(begin, end - begin);
}
template <const auto& Variable, std::size_t... Index>
consteval auto copied_variable_name(std::index_sequence<Index...>) {
  constexpr std::string_view name = variable_spelling<Variable>();
  return fixed_string<sizeof...(Index) + 1>({name[Index]..., '\0'});
}
}  // namespace detail

/// The last part of a variable's name, copied, so that no signature of the compiler's stays in the program.
template <const auto& Variable>
inline constexpr auto variable_name =
    detail::copied_variable_name<Variable>(std::make_index_sequence<detail::variable_spelling<Variable>().size()>{});

}  // namespace polystore::inline v0::reflect
