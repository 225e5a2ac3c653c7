// SPDX-License-Identifier: BSL-1.0
#include <polystore/query/with_arguments.hpp>

#include <polystore/expr/ranges.hpp>
#include <polystore/expressions.hpp>
#include <polystore/queries.hpp>

#include <support/searched.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

// A parameter stands wherever a value does: what is made of a query with one is, with its value, what would have been
// made with that.
namespace {

namespace ps = polystore;
using namespace searched;
using ps::from;

template <class Type, class Make>
consteval bool is_filled(Make) {
  using made = decltype(std::declval<Make&>()(ps::parameter<"p", Type>));
  using filled = decltype(with_arguments(std::declval<const made&>(), std::declval<const Type&>()));
  return std::is_same_v<filled, decltype(std::declval<Make&>()(std::declval<const Type&>()))>;
}

template <class Condition>
constexpr auto readings(Condition condition) {
  return from<reading>().where(condition);
}
template <class Condition>
constexpr auto papers(Condition condition) {
  return from<paper>().where(condition);
}
constexpr auto title = field<&paper::title>;
constexpr auto plain = field<&reading::plain>;
constexpr auto amount = field<&reading::amount>;

using number = std::int32_t;
using texts = std::vector<std::string>;

static_assert(is_filled<number>([](const auto& x) { return readings(plain == x); }));
static_assert(is_filled<number>([](const auto& x) { return readings(x < plain); }));
static_assert(is_filled<number>([](const auto& x) {
  return readings(!(plain == x) || field<&reading::flag> == true);
}));
static_assert(is_filled<number>([](const auto& x) { return readings(between(plain, x, 7)); }));
static_assert(is_filled<number>([](const auto& x) { return readings(in(plain, 1, x)); }));
static_assert(is_filled<number>([](const auto& x) { return readings(field<&reading::grade> == x); }));
static_assert(is_filled<std::vector<number>>([](const auto& x) { return readings(in(plain, x)); }));
static_assert(is_filled<texts>([](const auto& x) { return papers(in(title, x)); }));
static_assert(is_filled<state>([](const auto& x) { return readings(field<&reading::status> == x); }));
static_assert(is_filled<ps::uuid>([](const auto& x) { return readings(field<&reading::token> == x); }));
static_assert(is_filled<ps::decimal>([](const auto& x) { return readings(field<&reading::price> > x); }));

static_assert(is_filled<number>([](const auto& x) { return readings(plain + x > 3); }));
static_assert(is_filled<number>([](const auto& x) { return readings(-(plain % x) == 3); }));
static_assert(is_filled<double>([](const auto& x) { return readings(amount * x > 3.0); }));
static_assert(is_filled<ps::interval>([](const auto& x) { return readings(field<&reading::at> - x > ps::now); }));
static_assert(is_filled<number>([](const auto& x) { return readings(coalesce(field<&reading::grade>, x) == 3); }));
static_assert(is_filled<number>([](const auto& x) { return readings(nullif(plain, x) == std::nullopt); }));
static_assert(is_filled<number>([](const auto& x) { return readings(greatest(plain, x) == 3); }));
static_assert(is_filled<number>([](const auto& x) {
  return from<reading>().select(case_when(plain > x, 1).when(plain == 3, x).otherwise(0));
}));

static_assert(is_filled<std::string>([](const auto& x) { return papers(title == x); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(like(title, x)); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(contains_text(title, x)); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(starts_with(title, x)); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(ends_with(lower(title), x)); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(matches_regex(title, x)); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(concat(title, x) == "x"); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(position(title, x) > 0); }));
static_assert(is_filled<number>([](const auto& x) { return papers(substring(title, x, 2) == "x"); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(ps::raw<"f({})", bool>(x)); }));

static_assert(is_filled<std::string>([](const auto& x) { return papers(has_element(field<&paper::tags>, x)); }));
static_assert(is_filled<texts>([](const auto& x) { return papers(has_any_element(field<&paper::tags>, x)); }));
static_assert(is_filled<number>([](const auto& x) { return papers(element(field<&paper::numbers>, x) == 3); }));
static_assert(is_filled<std::string>([](const auto& x) {
  return papers(ps::document<&paper::body>[x].as_text() == "x");
}));
static_assert(is_filled<number>([](const auto& x) { return papers(ps::document<&paper::body>[x].as_text() == "x"); }));
static_assert(is_filled<std::string>([](const auto& x) { return papers(ps::document<&paper::body>.has_key(x)); }));
static_assert(is_filled<ps::json>([](const auto& x) { return papers(ps::document<&paper::body>.contains(x)); }));
static_assert(is_filled<ps::timestamp>([](const auto& x) {
  return from<lease>().where(ps::contains(field<&lease::during>, x));
}));
static_assert(is_filled<ps::range<number>>([](const auto& x) {
  return from<lease>().where(ps::overlaps(field<&lease::seats>, x));
}));
static_assert(is_filled<std::string>([](const auto& x) {
  return from<lease>().where(ps::full_text_of<lease>.matches(x));
}));
static_assert(is_filled<number>([](const auto& x) {
  return readings(ps::row(plain, field<&reading::minor>) < ps::row(x, 3));
}));

static_assert(is_filled<number>([](const auto& x) {
  return from<reading>().group_by(plain).having(ps::count() > 3, plain > x).select(plain);
}));
static_assert(is_filled<number>([](const auto& x) {
  return from<reading>().select(over(ps::lag(plain + x), ps::partition_by(field<&reading::minor> * x)));
}));
static_assert(is_filled<number>([](const auto& x) {
  return readings(exists(from<site>().where(field<&site::id> == plain + x)) &&
                  in(plain, readings(plain > x).select(plain)));
}));
static_assert(is_filled<number>([](const auto& x) {
  return from<reading>().left_join<site>(field<&site::id> == plain + x).union_all(readings(plain == x));
}));
static_assert(is_filled<number>([](const auto& x) { return from<site>().with(readings(plain == x)); }));
static_assert(is_filled<std::int64_t>([](const auto& x) { return from<site>().limit(x).offset(x); }));

}  // namespace
