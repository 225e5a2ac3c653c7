// SPDX-License-Identifier: BSL-1.0
#include <polystore/reflect/enum_labels.hpp>

#include <polystore/reflect/readable_name.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdint>
#include <string>

namespace ps = polystore;
namespace reflect = ps::reflect;

namespace app {
enum class edges { below = -129, lowest = -128, minus = -1, zero = 0, one, highest = 255, above = 256 };
enum class bytes : unsigned char {
  none = 0,
  quote = '\'',
  comma = ',',
  backslash = '\\',
  brace = '}',
  bracket = ']',
  angle = '>',
  paren = ')',
  colon = ':',
  last = 255
};
enum class letters : char { a = 'a', b = 'b', comma = ',' };
enum class tiny : signed char { least = -128, most = 127 };
enum class wide : int { first = -2000, middle = 0, last = 2000, outside = 2001 };
enum class positive : std::uint16_t { one = 1, most = 255 };
enum class huge : std::uint64_t { small = 3, large = 0xffff'ffff'ffff'ffffu };
enum class sparse { a = 1, b = 1'000'000 };
constexpr auto labels_of(ps::entity<sparse>) {
  return std::array{ps::enum_label<sparse>{sparse::a, "the-a"}, ps::enum_label<sparse>{sparse::b, "the b"}};
}
enum class overridden { draft, done };
enum class nothing_named {};
enum class twins { first = 1, same = 1, second = 2 };
enum plain { plain_a, plain_b };
struct scope {
  enum class inside { x, y };
};
template <class>
struct generic {
  enum class inside { one = 1, two };
};
}  // namespace app
template <>
inline constexpr ps::enum_range ps::range_of<app::wide>{.first = -2000, .last = 2000};
template <>
inline constexpr auto ps::labels<app::overridden> =
    std::array{ps::enum_label<app::overridden>{app::overridden::done, "DONE"}};

namespace {
enum class hidden { here = 2, there };

template <class Enum>
std::string all() {
  std::string joined;
  for (std::size_t i = 0; i < reflect::label_count<Enum>; ++i)
    (joined += reflect::label_table_of<Enum>[i].label) += ' ';
  return joined;
}

}  // namespace

static_assert(reflect::label_of(app::edges::minus) == "minus" &&
              reflect::value_of_label<app::edges>("one") == app::edges::one);

TEST_CASE("names are found from -128 to 255, both included, and not beyond") {
  CHECK(all<app::edges>() == "lowest minus zero one highest ");
  CHECK(reflect::label_of(app::edges::lowest) == "lowest");
  CHECK(reflect::label_of(app::edges::highest) == "highest");
  CHECK(reflect::label_of(app::edges::above).empty());
  CHECK(reflect::label_of(app::edges::below).empty());
  CHECK(all<app::positive>() == "one most ");
}

TEST_CASE("enumerations of bytes have all their names, whatever character a value is") {
  CHECK(all<app::bytes>() == "none quote paren comma colon angle backslash bracket brace last ");
  CHECK(reflect::value_of_label<app::bytes>("backslash") == app::bytes::backslash);
  CHECK(all<app::letters>() == "comma a b ");
  CHECK(all<app::tiny>() == "least most ");
}

TEST_CASE("a wide enumeration is looked at as far as range_of says") {
  CHECK(all<app::wide>() == "first middle last ");
  CHECK(reflect::label_of(app::wide::last) == "last");
  CHECK(reflect::label_of(app::wide::outside).empty());
  CHECK(reflect::value_of_label<app::wide>("first") == app::wide::first);
}

TEST_CASE("listed labels stand for all") {
  CHECK(all<app::sparse>() == "the-a the b ");
  CHECK(reflect::label_of(app::sparse::b) == "the b");
  CHECK(reflect::value_of_label<app::sparse>("the-a") == app::sparse::a);
  CHECK(reflect::value_of_label<app::sparse>("a") == std::nullopt);
  CHECK(all<app::overridden>() == "DONE ");
  CHECK(reflect::label_of(app::overridden::draft).empty());
}

TEST_CASE("a value without a name has no label, a label without a value none either") {
  CHECK(reflect::label_of(static_cast<app::edges>(77)).empty());
  CHECK(reflect::label_of(static_cast<app::huge>(4)).empty());
  CHECK(reflect::label_of(app::huge::small) == "small");
  CHECK(reflect::value_of_label<app::edges>("").has_value() == false);
  CHECK(reflect::value_of_label<app::edges>("On") == std::nullopt);
  CHECK(reflect::value_of_label<app::edges>("on") == std::nullopt);
  CHECK(reflect::value_of_label<app::edges>("one ") == std::nullopt);
  CHECK(reflect::label_count<app::nothing_named> == 0);
  CHECK(reflect::label_of(app::nothing_named{}).empty());
}

TEST_CASE("of two names for one value the first stands") {
  CHECK(all<app::twins>() == "first second ");
  CHECK(reflect::label_of(app::twins::same) == "first");
}

TEST_CASE("names are found wherever the enumeration stands") {
  enum class local { of, a, function };
  CHECK(all<local>() == "of a function ");
  CHECK(all<hidden>() == "here there ");
  CHECK(reflect::label_of(hidden::there) == "there");
  CHECK(all<app::scope::inside>() == "x y ");
}

TEST_CASE("names of an enumeration inside of a template are found once one of them was used") {
  // Clang doesn't know them before; such an enumeration lists its labels.
  STATIC_REQUIRE(app::generic<hidden>::inside::one != app::generic<hidden>::inside::two);
  STATIC_REQUIRE(app::generic<std::string>::inside::one != app::generic<std::string>::inside::two);
  CHECK(all<app::generic<hidden>::inside>() == "one two ");
  CHECK(all<app::generic<std::string>::inside>() == "one two ");
}

TEST_CASE("a type's simple name is the last part of its name") {
  struct local {};
  CHECK(reflect::simple_name<app::edges>() == "edges");
  CHECK(reflect::simple_name<app::scope::inside>() == "inside");
  CHECK(reflect::simple_name<hidden>() == "hidden");
  CHECK(reflect::simple_name<local>() == "local");
  CHECK(reflect::simple_name<int>() == "int");
  CHECK(reflect::type_name<app::edges>() == "app::edges");
  CHECK(reflect::readable_name<app::edges>() == "app::edges");
  CHECK(reflect::readable_name<int>() == "int");
}
