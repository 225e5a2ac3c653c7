// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/query/fill_query.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace polystore::inline v0 {

namespace detail {

template <class Type>
inline constexpr bool is_list_type = false;
template <class Element>
inline constexpr bool is_list_type<std::vector<Element>> = true;

/// As what a parameter's value is kept: text that outlives the query is viewed, text that does not is moved in.
template <class Type, class Given>
using kept_argument = std::conditional_t<std::is_same_v<Type, std::string>, bound_type_of<std::string, Given>, Type>;

/// Whether a value is of a parameter's type, or becomes one without loss; so does each of a list's.
template <class Parameter, class Given>
consteval bool fits_parameter() {
  using type = typename Parameter::yields;
  using plain = std::remove_cvref_t<Given>;
  if constexpr (std::is_same_v<type, plain>) {
    return true;
  } else if constexpr (is_nullable<plain>) {
    return false;
  } else if constexpr (is_list_type<type> && list_of_values<plain>) {
    return fits_parameter<parameter_of<"", typename type::value_type>,
                          decltype(*std::declval<const plain&>().begin())>();
  } else if constexpr (verdict::value_fits_operand<Parameter, plain>) {
    return std::is_same_v<type, std::string> || std::is_same_v<bound_type_of<type, Given>, type>;
  } else {
    return false;
  }
}
template <class Parameters, class... Given>
inline constexpr bool arguments_fit = false;
template <class... Parameters, class... Given>
  requires(sizeof...(Parameters) == sizeof...(Given))
inline constexpr bool arguments_fit<type_list<Parameters...>, Given...> =
    (true && ... && fits_parameter<Parameters, Given>());

template <class Type, class... Types>
inline constexpr bool is_in_list = (false || ... || std::is_same_v<Type, Types>);
template <class Places, class Parameters>
inline constexpr bool are_of_one_type = false;
template <class... Places, class... Parameters>
inline constexpr bool are_of_one_type<type_list<Places...>, type_list<Parameters...>> =
    (true && ... && is_in_list<Places, Parameters...>);

/// Whether some values are what a query takes; where they aren't, a sentence says what it does take.
template <class Query, class... Given>
consteval bool require_arguments() {
  using parameters = parameters_of<Query>;
  if constexpr (!are_of_one_type<parameter_places<Query>, parameters>) {
    return false;  // which has been said
  } else {
    static_assert(verdict::arguments_fit_parameters<parameters, type_list<std::remove_cvref_t<Given>...>,
                                                    arguments_fit<parameters, Given...>>,
                  "polystore: these values are not those that the query takes: one for each of the parameters that "
                  "arguments_fit_parameters lists by name and type, in that order");
    return arguments_fit<parameters, Given...>;
  }
}

template <class Type, class Given>
constexpr auto argument_as(Given&& given) {
  using kept = kept_argument<Type, Given>;
  if constexpr (is_list_type<Type> && !std::is_same_v<Type, std::remove_cvref_t<Given>>) {
    return kept(given.begin(), given.end());
  } else {
    return static_cast<kept>(static_cast<Given&&>(given));
  }
}

/// The value of one parameter.
template <class Parameter, class Kept>
struct argument {
  Kept value;
};
/// The values of all parameters, of which each stands at some places.
template <class Places, class... Arguments>
struct arguments;
template <class... Places, class... Arguments>
struct arguments<type_list<Places...>, Arguments...> : Arguments... {
  template <fixed_string Name, class Type>
  constexpr auto bind() {
    auto& value = at<parameter_of<Name, Type>>(*this);
    using kept = std::remove_reference_t<decltype(value)>;
    constexpr int places = (0 + ... + int{std::is_same_v<Places, parameter_of<Name, Type>>});
    if constexpr (places == 1) {
      return bound<kept>{static_cast<kept&&>(value)};
    } else {
      return bound<kept>{value};
    }
  }
  template <clause_kind Kind, fixed_string Name, class Type>
  constexpr auto rows() {
    const std::int64_t rows = at<parameter_of<Name, Type>>(*this);
    if (rows < 0) refuse<value_out_of_range>("polystore: a parameter that is a query's limit or offset is negative");
    return std::conditional_t<Kind == clause_kind::limit, limit_clause, offset_clause>{rows};
  }

 private:
  template <class Parameter, class Kept>
  static constexpr Kept& at(argument<Parameter, Kept>& found) {
    return found.value;
  }
};

template <class Places, class... Parameters, class... Given>
constexpr auto arguments_for(type_list<Parameters...>, Given&&... given) {
  return arguments<Places, argument<Parameters, kept_argument<typename Parameters::yields, Given>>...>{
      {argument_as<typename Parameters::yields>(static_cast<Given&&>(given))}...};
}

}  // namespace detail

/// A query with values for its parameters, in the order in which its text has these: the query that would have been
/// written with the values. Text that is given by name is pointed at and must live until the query has run.
template <class Entity, class... Clauses, class... Given>
[[nodiscard]] constexpr auto with_arguments(const selection<Entity, Clauses...>& query, Given&&... given) {
  using asked = selection<Entity, Clauses...>;
  if constexpr (detail::require_arguments<asked, Given...>()) {
    auto arguments =
        detail::arguments_for<parameter_places<asked>>(parameters_of<asked>{}, static_cast<Given&&>(given)...);
    return detail::filled(query, arguments);
  } else {
    return query;
  }
}

}  // namespace polystore::inline v0
