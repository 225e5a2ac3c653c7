// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/expression.hpp>

#include <polystore/core/decimal.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/reflect/entity.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace ps = polystore;
using ps::field;

namespace {

enum class status { open, closed };
struct place {
  double latitude{};
};
struct row {
  std::int32_t id{};
  std::int64_t big{};
  std::uint8_t small{};
  float ratio{};
  double value{};
  bool flag{};
  std::string name{};
  std::optional<std::string> note{};
  std::optional<std::int32_t> count{};
  status state{};
  ps::timestamp at{};
  place where{};
  std::vector<std::int32_t> many{};
  ps::decimal price{};
};

template <class Operation>
constexpr const auto& first(const Operation& of) {
  return ps::element_at<0>(of);
}
template <class Operation>
constexpr const auto& second(const Operation& of) {
  return ps::element_at<1>(of);
}

template <auto Member, class Value>
using bound_beside = std::remove_cvref_t<decltype(second(field<Member> == std::declval<Value>()).value)>;
template <auto Member, class Value, class Expected>
constexpr bool binds = std::is_same_v<bound_beside<Member, Value>, Expected>;
template <class Expression>
using yield_of = typename std::remove_cvref_t<Expression>::yields;

template <class Left, class Right>
concept are_compared = requires(Left left, Right right) { left == right; };
template <class Operand, class... Values>
concept is_in = requires(Operand operand, Values... values) { in(operand, values...); };

}  // namespace

// What an expression yields.
static_assert(std::is_same_v<yield_of<decltype(field<&row::name>)>, std::string>);
static_assert(std::is_same_v<yield_of<decltype(field<&row::note>)>, std::optional<std::string>>);
static_assert(std::is_same_v<yield_of<decltype(field<&row::where, &place::latitude>)>, double>);
static_assert(std::is_same_v<yield_of<decltype(field<&row::id> == 1)>, bool>);
static_assert(std::is_same_v<yield_of<decltype(!(field<&row::id> == 1) && field<&row::flag>)>, bool>);
static_assert(std::is_same_v<yield_of<decltype(lower(field<&row::note>))>, std::optional<std::string>>);
static_assert(std::is_same_v<yield_of<decltype(length(field<&row::name>))>, std::int32_t>);
static_assert(std::is_same_v<yield_of<decltype(ps::constant<status::open>)>, status>);
static_assert(std::is_same_v<yield_of<decltype(ps::text_constant<"x">)>, std::string_view>);
static_assert(ps::expression<decltype(field<&row::id>)> && !ps::expression<int> && !ps::expression<row>);

// A value is bound as the field's type, or as its own where that is wider: nothing wraps.
static_assert(binds<&row::id, int, std::int32_t> && binds<&row::id, short, std::int32_t>);
static_assert(binds<&row::id, std::int64_t, std::int64_t> && binds<&row::id, unsigned, unsigned>);
static_assert(binds<&row::big, int, std::int64_t> && binds<&row::big, std::uint64_t, std::uint64_t>);
static_assert(binds<&row::small, int, int> && binds<&row::small, std::uint8_t, std::uint8_t>);
static_assert(binds<&row::count, int, std::int32_t> && binds<&row::count, std::int64_t, std::int64_t>);
static_assert(binds<&row::ratio, float, float> && binds<&row::ratio, double, double> &&
              binds<&row::ratio, int, double>);
static_assert(binds<&row::value, float, double> && binds<&row::value, int, double>);
static_assert(binds<&row::id, double, double> && binds<&row::id, float, double> &&
              binds<&row::price, int, ps::decimal>);
static_assert(binds<&row::price, std::uint64_t, ps::decimal>);
static_assert(binds<&row::flag, bool, bool> && binds<&row::state, status, status> &&
              binds<&row::at, ps::timestamp, ps::timestamp>);

// A double holds no integer of 64 bits: neither side of a comparison is rounded.
template <auto Member, class Value>
constexpr bool fits = ps::verdict::value_fits_operand<decltype(field<Member>), Value>;
template <auto Left, auto Right>
constexpr bool compare = ps::verdict::operands_are_comparable<decltype(field<Left>), decltype(field<Right>)>;
static_assert(!fits<&row::value, std::int64_t> && !fits<&row::ratio, std::uint64_t> && !fits<&row::big, double>);
static_assert(fits<&row::value, std::uint32_t> && fits<&row::id, double> && !fits<&row::price, double>);
static_assert(!compare<&row::value, &row::big> && !compare<&row::big, &row::value>);
static_assert(compare<&row::value, &row::id> && compare<&row::id, &row::value> && compare<&row::id, &row::big>);
static_assert(!compare<&row::price, &row::id> && !fits<&row::flag, int> && !fits<&row::id, bool> &&
              !fits<&row::price, bool>);

// Text that outlives the query is viewed, text that does not is moved in.
static_assert(binds<&row::name, std::string&, std::string_view> &&
              binds<&row::name, const std::string&, std::string_view>);
static_assert(binds<&row::name, std::string, std::string> && binds<&row::name, const std::string, std::string>);
static_assert(binds<&row::name, const char*, std::string_view> &&
              binds<&row::name, const char (&)[4], std::string_view>);
static_assert(binds<&row::name, std::string_view, std::string_view> && binds<&row::note, std::string, std::string>);

// A list becomes a vector that owns its values.
static_assert(
    std::is_same_v<std::remove_cvref_t<decltype(second(in(field<&row::id>, std::vector<std::int64_t>{})).value)>,
                   std::vector<std::int64_t>>);
static_assert(std::is_same_v<std::remove_cvref_t<decltype(second(in(field<&row::id>, std::array<short, 2>{})).value)>,
                             std::vector<std::int32_t>>);
static_assert(
    std::is_same_v<std::remove_cvref_t<decltype(second(in(field<&row::note>, std::vector<const char*>{})).value)>,
                   std::vector<std::string>>);
static_assert(std::is_same_v<std::remove_cvref_t<decltype(second(in(field<&row::state>, std::vector<status>{})).value)>,
                             std::vector<status>>);
static_assert(!is_in<decltype(field<&row::id>)>, "a choice of nothing is no condition");

// An expression holds the values alone; what is known by its type takes no room.
static_assert(sizeof(field<&row::id> == 1) == sizeof(std::int32_t));
static_assert(sizeof(field<&row::id> == ps::constant<1>) == 1);
static_assert(sizeof(field<&row::name> == "x") == sizeof(std::string_view));
static_assert(std::is_empty_v<decltype(field<&row::note> == std::nullopt)>);
static_assert(std::is_empty_v<decltype(!(field<&row::note> == std::nullopt))>);

// What is no expression is left alone.
static_assert(!are_compared<row, int> && !are_compared<ps::entity<row>, int>);

TEST_CASE("beside nullopt an equality is a null test, either way round") {
  using is_null = ps::operation<ps::operators::is_null, std::remove_const_t<decltype(field<&row::note>)>>;
  using is_not_null = ps::operation<ps::operators::is_not_null, std::remove_const_t<decltype(field<&row::note>)>>;
  STATIC_REQUIRE(std::is_same_v<decltype(field<&row::note> == std::nullopt), is_null>);
  STATIC_REQUIRE(std::is_same_v<decltype(std::nullopt == field<&row::note>), is_null>);
  STATIC_REQUIRE(std::is_same_v<decltype(field<&row::note> != std::nullopt), is_not_null>);
  STATIC_REQUIRE(std::is_same_v<decltype(std::nullopt != field<&row::note>), is_not_null>);
}

TEST_CASE("operands keep the side on which they are written") {
  const auto reversed = 5 < field<&row::id>;
  CHECK(first(reversed).value == 5);
  STATIC_REQUIRE(std::is_same_v<std::remove_cvref_t<decltype(second(reversed))>, ps::field_of<&row::id>>);
  const auto straight = field<&row::id> < 5;
  CHECK(second(straight).value == 5);
  STATIC_REQUIRE(std::is_same_v<std::remove_cvref_t<decltype(first(straight))>, ps::field_of<&row::id>>);
}

TEST_CASE("a string that stays is viewed where it is, one that goes is kept") {
  const std::string stays = "a text that is too long for a short string";
  const auto viewed = field<&row::name> == stays;
  CHECK(second(viewed).value.data() == stays.data());
  std::string goes = stays;
  const char* const place_of_it = goes.data();
  const auto moved = field<&row::name> == std::move(goes);
  CHECK(second(moved).value == stays);
  CHECK(second(moved).value.data() == place_of_it);
  const auto joined = field<&row::id> == 1 && (field<&row::name> == std::string(stays) || stays == field<&row::note>);
  CHECK(second(first(second(joined))).value == stays);
  CHECK(first(second(second(joined))).value.data() == stays.data());
}

TEST_CASE("between and in hold their values in the order of the text") {
  const std::string low = "a";
  const auto range = between(field<&row::name>, low, std::string("b"));
  CHECK(second(range).value.data() == low.data());
  CHECK(ps::element_at<2>(range).value == "b");
  std::string joined;
  const auto chosen = in(field<&row::name>, "x", std::string("y"), low);
  joined += second(chosen).value;
  joined += ps::element_at<2>(chosen).value;
  joined += ps::element_at<3>(chosen).value;
  CHECK(joined == "xya");
  const auto list = in(field<&row::id>, std::vector<std::int32_t>{3, 1, 3});
  CHECK(second(list).value == std::vector<std::int32_t>{3, 1, 3});
  const auto views = in(field<&row::name>, std::array<std::string_view, 2>{low, "z"});
  CHECK(second(views).value == std::vector<std::string>{"a", "z"});
}

TEST_CASE("an integer is not rounded to stand beside a float") {
  CHECK(second((field<&row::ratio> == 16'777'217)).value == 16'777'217.0);
}

TEST_CASE("expressions can be made by the compiler") {
  constexpr auto condition = field<&row::id> > 5 && !(field<&row::state> == status::closed) && field<&row::name> != "x";
  STATIC_REQUIRE(second(first(first(condition))).value == 5);
  STATIC_REQUIRE(second(second(condition)).value == "x");
}
