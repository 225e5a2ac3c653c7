// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/ability.hpp>

#include <polystore/expressions.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/relational/comparable.hpp>

#include <support/sample.hpp>

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

// SQLite's table, line by line: what it evaluates by functions of its connection, and what doesn't compile.
using namespace sampling;
using ps::ability;
using ps::field;
using ps::treatment;

namespace {
template <class Operator, class... Operands>
consteval bool both_evaluate(const ps::operation<Operator, Operands...>&) {
  return ps::verdict::store_can_evaluate<ps::postgres::dialect, Operator> &&
         ps::verdict::store_can_evaluate<ps::sqlite::dialect, Operator>;
}
template <class Operator, class... Operands>
consteval bool postgres_alone_evaluates(const ps::operation<Operator, Operands...>&) {
  return ps::verdict::store_can_evaluate<ps::postgres::dialect, Operator> &&
         !ps::verdict::store_can_evaluate<ps::sqlite::dialect, Operator>;
}
/// The operator asks for this, and SQLite treats it so.
template <class Operator, class... Operands>
consteval bool asks(const ps::operation<Operator, Operands...>& written, ability asked, treatment becomes) {
  return Operator::asks == asked && ps::sqlite::treats(asked) == becomes &&
         (becomes == treatment::refused ? postgres_alone_evaluates(written) : both_evaluate(written));
}

constexpr auto price = field<&sample::price>;
constexpr auto at = field<&sample::at>;
constexpr auto body = ps::document<&sample::document>;
constexpr auto name = field<&sample::name>;
}  // namespace

static_assert(asks(price + price, ability::decimal_arithmetic, treatment::emulated));
static_assert(asks(price - price, ability::decimal_arithmetic, treatment::emulated));
static_assert(asks(price * price, ability::decimal_arithmetic, treatment::emulated));
static_assert(asks(-price, ability::decimal_arithmetic, treatment::emulated));
static_assert(asks(price / price, ability::decimal_quotient, treatment::refused));
static_assert(asks(price % price, ability::decimal_arithmetic, treatment::emulated));
static_assert(asks(at - at, ability::time_arithmetic, treatment::emulated));
static_assert(asks(ps::avg(at - at), ability::interval_quotient, treatment::refused));
static_assert(asks(ps::avg(price), ability::decimal_quotient, treatment::refused));
static_assert(asks(ps::max(field<&sample::grade>), ability::enum_order, treatment::refused));
static_assert(asks(ps::extract<ps::part::hour, "UTC">(at), ability::time_parts, treatment::emulated));
static_assert(asks(ps::date_trunc<ps::unit::day, "UTC">(at), ability::time_parts, treatment::emulated));
static_assert(asks(ps::extract<ps::part::hour, "Europe/London">(at), ability::named_time_zone, treatment::refused));
static_assert(asks(ps::date_trunc<ps::unit::day, "Europe/London">(at), ability::named_time_zone, treatment::refused));
static_assert(asks(ps::at_zone<"Europe/London">(at), ability::named_time_zone, treatment::refused));
static_assert(asks(ps::cast<std::int32_t>(field<&sample::real>), ability::cast_of_number, treatment::emulated));
static_assert(asks(ps::cast<std::int32_t>(name), ability::cast_of_value, treatment::refused));
static_assert(asks(ps::cast<std::string>(field<&sample::real>), ability::cast_of_value, treatment::refused));
static_assert(asks(ps::cast<float>(field<&sample::real>), ability::cast_of_value, treatment::refused));
static_assert(asks(like(name, "a"), ability::pattern_match, treatment::emulated));
static_assert(asks(matches_regex(name, "a"), ability::regular_expression, treatment::refused));
static_assert(asks(left(name, 1), ability::text_parts, treatment::emulated));
static_assert(asks(greatest(price, price), ability::ordered_choice, treatment::emulated));
static_assert(asks(greatest(field<&sample::grade>, level::low), ability::enum_order, treatment::refused));
static_assert(asks(body["a"].as_text(), ability::json_path, treatment::emulated));
static_assert(asks(body.has_key("a"), ability::json_path, treatment::emulated));
static_assert(asks(body.path_exists("$"), ability::json_query, treatment::refused));
static_assert(asks(cardinality(field<&sample::tags>), ability::array_search, treatment::emulated));
static_assert(asks(has_element(field<&sample::tags>, "a"), ability::array_search, treatment::emulated));
static_assert(asks(has_element(field<&sample::times>, ps::timestamp{}), ability::array_of_times, treatment::refused));
static_assert(asks(element(field<&sample::tags>, 1), ability::array_element, treatment::refused));
static_assert(asks(ps::to_tsvector<"english">(name), ability::full_text_search, treatment::refused));
static_assert(both_evaluate(coalesce(name, name)) && both_evaluate(concat(name, name)));

// What is compared with `<` or put in an order, and whether it is equal.
template <class Value>
inline constexpr bool has_order = ps::relational::compares<ps::sqlite::dialect, ps::comparison::order, Value>;
template <class Value>
inline constexpr bool has_equality = ps::relational::compares<ps::sqlite::dialect, ps::comparison::equality, Value>;
static_assert(ps::sqlite::treats(ability::value_order) == treatment::refused);
static_assert(ps::sqlite::treats(ability::many_spellings) == treatment::refused);
static_assert(!has_order<level> && has_equality<level> && !has_order<std::optional<level>>);
static_assert(!has_order<std::vector<std::int32_t>> && has_equality<std::vector<std::int32_t>>);
static_assert(!has_order<ps::json> && !has_equality<ps::json> && !has_equality<std::optional<ps::json>>);
static_assert(has_order<ps::decimal> && has_equality<ps::decimal> && !has_equality<std::vector<ps::decimal>>);
static_assert(has_order<ps::interval> && has_order<std::string> && has_order<ps::uuid> && has_order<ps::bytes>);
static_assert(ps::relational::compares<ps::postgres::dialect, ps::comparison::order, std::vector<level>>);

// Each line of the table is one of those above.
constexpr ability lines[] = {ability::decimal_arithmetic, ability::decimal_quotient, ability::time_arithmetic,
                             ability::interval_quotient,  ability::time_parts,       ability::named_time_zone,
                             ability::cast_of_number,     ability::cast_of_value,    ability::pattern_match,
                             ability::regular_expression, ability::text_parts,       ability::ordered_choice,
                             ability::enum_order,         ability::value_order,      ability::many_spellings,
                             ability::json_path,          ability::json_query,       ability::array_search,
                             ability::array_of_times,     ability::array_element,    ability::full_text_search};
static_assert(std::size(lines) == ps::reflect::label_count<ability>);
