// SPDX-License-Identifier: BSL-1.0
#include <polystore/reflect/fields.hpp>

#include <polystore/reflect/wide_bindings.hpp>

#include <boost/pfr/core.hpp>
#include <boost/pfr/tuple_size.hpp>
#include <boost/version.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>
#if BOOST_VERSION >= 108400
#include <boost/pfr/core_name.hpp>
#endif

namespace ps = polystore;
namespace reflect = ps::reflect;

// clang-format off
#define EIGHT(p) int p##0{}; int p##1{}; int p##2{}; int p##3{}; int p##4{}; int p##5{}; int p##6{}; int p##7{};
namespace app {

struct single { std::string only{}; };
struct eight { EIGHT(a) };
struct forty { EIGHT(a) EIGHT(b) EIGHT(c) EIGHT(d) EIGHT(e) };
struct sixty { EIGHT(a) EIGHT(b) EIGHT(c) EIGHT(d) EIGHT(e) EIGHT(f) EIGHT(g) int h0{}; int h1{}; int h2{}; long last{}; };
struct limit { EIGHT(a) EIGHT(b) EIGHT(c) EIGHT(d) EIGHT(e) EIGHT(f) EIGHT(g) EIGHT(h)
               EIGHT(i) EIGHT(j) EIGHT(k) EIGHT(l) EIGHT(m) EIGHT(n) EIGHT(o) EIGHT(p) };
struct inner { double x{}; double y{}; };
struct outer { int id{}; inner first{}; std::optional<inner> second{}; inner third{}; };
struct movable { std::unique_ptr<int> owned{}; std::string name{}; std::vector<std::unique_ptr<int>> more{}; };
struct nested_movable { movable held{}; int id{}; };
struct without_initializers { int a; double b; std::string c; char d; };
struct constant_member { const int a = 1; const std::string b{}; };
struct no_default { no_default() = delete; explicit no_default(int) {} };
struct holds_no_default { int a; no_default b; };
struct empty_member { struct nothing {} none{}; int a{}; nothing again{}; };
struct bits_and_enums { bool flag{}; enum class e { x } kind{}; unsigned char byte{}; void* at{}; int (*call)(int){}; };
template <class Value, std::size_t Size> struct box { Value value{}; std::array<Value, Size> many{}; };
struct keywords_nearby { int operator_{}; int template1{}; int _x{}; int x_{}; int X{}; int Value{}; int value{}; };

struct base { int id{}; std::string note{}; };
struct derived : base { double extra{}; };
constexpr auto members_of(ps::entity<derived>) { return ps::member_list<&derived::id, &derived::note, &derived::extra>{}; }

class hidden {
  int         id_ = 7;
  std::string name_{"n"};
  friend constexpr auto members_of(ps::entity<hidden>) { return ps::member_list<&hidden::name_, &hidden::id_>{}; }
};
struct array_inside { int id{}; int many[3]{}; };
}  // namespace app
template <> inline constexpr auto ps::members<app::array_inside> = ps::member_list<&app::array_inside::id>{};

namespace {
enum class known_here { x };
struct local_to_unit { int first{}; std::string second{}; };
struct of_local_types { std::optional<known_here> kind{}; std::vector<std::optional<local_to_unit>> many{}; std::optional<std::vector<known_here>> more{}; };
}
// clang-format on

namespace {

template <class Type>
constexpr bool count_is_that_of_pfr =
    reflect::count<Type> == boost::pfr::tuple_size_v<Type> && reflect::size<Type> == boost::pfr::tuple_size_v<Type>;

template <class Type>
std::string names() {
  std::string joined;
  for (std::size_t i = 0; i < reflect::size<Type>; ++i) (joined += reflect::names<Type>()[i]) += ' ';
  return joined;
}

}  // namespace

static_assert(count_is_that_of_pfr<app::single> && count_is_that_of_pfr<app::eight> &&
              count_is_that_of_pfr<app::forty>);
static_assert(count_is_that_of_pfr<app::sixty> && reflect::size<app::sixty> == 60);
static_assert(count_is_that_of_pfr<app::outer> && count_is_that_of_pfr<app::without_initializers>);
static_assert(count_is_that_of_pfr<app::movable> && count_is_that_of_pfr<app::nested_movable>);
static_assert(count_is_that_of_pfr<app::box<double, 3>> && count_is_that_of_pfr<local_to_unit>);
static_assert(count_is_that_of_pfr<app::bits_and_enums> && count_is_that_of_pfr<app::constant_member>);
static_assert(reflect::size<app::limit> == 128);
static_assert(reflect::size<app::holds_no_default> == 2);
static_assert(reflect::size<app::empty_member> == 3);

static_assert(
    std::is_same_v<reflect::types<app::outer>, ps::type_list<int, app::inner, std::optional<app::inner>, app::inner>>);
static_assert(std::is_same_v<reflect::types<app::box<char, 2>>, ps::type_list<char, std::array<char, 2>>>);
static_assert(std::is_same_v<reflect::types<app::movable>,
                             ps::type_list<std::unique_ptr<int>, std::string, std::vector<std::unique_ptr<int>>>>);
static_assert(std::is_same_v<reflect::types<app::derived>, ps::type_list<int, std::string, double>>);
static_assert(std::is_same_v<reflect::types<app::hidden>, ps::type_list<std::string, int>>);

static_assert(reflect::names<app::sixty>()[0] == "a0" && reflect::names<app::sixty>()[59] == "last");
static_assert(reflect::names<app::limit>()[127] == "p7" && reflect::names<app::limit>()[64] == "i0");
static_assert(reflect::names<app::forty>()[39] == "e7");

static_assert(reflect::index_of<app::sixty, &app::sixty::last> == 59);
static_assert(reflect::index_of<app::limit, &app::limit::p7> == 127);
static_assert(reflect::index_of<app::outer, &app::outer::first> == 1 &&
              reflect::index_of<app::outer, &app::outer::third> == 3);
static_assert(reflect::index_of<app::derived, &app::derived::note> == 1);
static_assert(reflect::index_of<app::derived, &app::base::id> == 0);
static_assert(reflect::index_of<app::derived, &app::derived::extra> == 2);
static_assert(reflect::index_of<app::array_inside, &app::array_inside::many> == reflect::size<app::array_inside>);
static_assert(reflect::index_of<app::empty_member, &app::empty_member::again> == 2);

TEST_CASE("names are those of the source, in order") {
  CHECK(names<app::single>() == "only ");
  CHECK(names<app::outer>() == "id first second third ");
  CHECK(names<app::movable>() == "owned name more ");
  CHECK(names<app::nested_movable>() == "held id ");
  CHECK(names<app::without_initializers>() == "a b c d ");
  CHECK(names<app::constant_member>() == "a b ");
  CHECK(names<app::holds_no_default>() == "a b ");
  CHECK(names<app::empty_member>() == "none a again ");
  CHECK(names<app::bits_and_enums>() == "flag kind byte at call ");
  CHECK(names<app::keywords_nearby>() == "operator_ template1 _x x_ X Value value ");
}

TEST_CASE("templates, types of one unit and local types have their names too") {
  struct local {
    int inside{};
    std::string of_a_function{};
  };
  CHECK(names<app::box<std::vector<std::pair<int, char>>, 2>>() == "value many ");
  CHECK(names<app::box<local, 1>>() == "value many ");
  CHECK(names<local_to_unit>() == "first second ");
  CHECK(names<of_local_types>() == "kind many more ");
  CHECK(names<local>() == "inside of_a_function ");
  STATIC_REQUIRE(count_is_that_of_pfr<local>);
  STATIC_REQUIRE(reflect::index_of<local, &local::of_a_function> == 1);
}

TEST_CASE("listed members have the names of the members, in the order of the list") {
  CHECK(names<app::derived>() == "id note extra ");
  CHECK(names<app::hidden>() == "name_ id_ ");
  CHECK(names<app::array_inside>() == "id ");
}

TEST_CASE("fields are visited in order, to be read or written") {
  app::outer value{1, {2, 3}, std::nullopt, {4, 5}};
  reflect::visit(value, [](int& id, app::inner& first, std::optional<app::inner>& second, app::inner& third) {
    id = 10;
    second = first;
    third.x += 1;
  });
  CHECK(value.id == 10);
  CHECK(value.second->y == 3);
  CHECK(value.third.x == 5);
  const app::hidden secret;
  CHECK(reflect::visit(secret, [](const std::string& name, const int& id) { return name == "n" && id == 7; }));
  app::derived inherited{{1, "x"}, 2.5};
  reflect::visit(inherited, [](int& id, std::string&, double& extra) { id = static_cast<int>(extra); });
  CHECK(inherited.id == 2);
}

TEST_CASE("move-only fields are visited in place") {
  app::movable value{std::make_unique<int>(7), "x", {}};
  const auto taken = reflect::visit(value, [](std::unique_ptr<int>& owned, auto&, auto&) { return std::move(owned); });
  CHECK(*taken == 7);
  CHECK_FALSE(value.owned);
}

#if BOOST_VERSION >= 108400
TEST_CASE("names are those of Boost.PFR") {
  const auto same = []<class Type>(Type*) {
    const auto theirs = boost::pfr::names_as_array<Type>();
    for (std::size_t i = 0; i < theirs.size(); ++i) CHECK(reflect::names<Type>()[i] == theirs[i]);
  };
  same(static_cast<app::outer*>(nullptr));
  same(static_cast<app::forty*>(nullptr));
  same(static_cast<app::keywords_nearby*>(nullptr));
}
#endif
