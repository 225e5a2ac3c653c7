// SPDX-License-Identifier: BSL-1.0
#include <polystore/reflect/hana.hpp>

#include <polystore/reflect/fields.hpp>

#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/define_struct.hpp>
#include <catch2/catch_test_macros.hpp>

#include <string>

namespace ps = polystore;
namespace reflect = ps::reflect;

namespace app {
struct adapted {
  int id = 1;
  std::string name{};
  double left_out = 0;
  adapted() {}  // no aggregate
};
struct defined {
  BOOST_HANA_DEFINE_STRUCT(defined, (int, id), (std::string, note), (ps::entity<int>, tag));
};
struct base {
  int inherited = 3;
};
struct derived : base {
  int own = 4;
};
struct plain {
  int id{};
};
}  // namespace app
BOOST_HANA_ADAPT_STRUCT(app::adapted, name, id);
BOOST_HANA_ADAPT_STRUCT(app::derived, inherited, own);

static_assert(reflect::size<app::adapted> == 2);
static_assert(reflect::names<app::adapted>()[0] == "name" && reflect::names<app::adapted>()[1] == "id");
static_assert(std::is_same_v<reflect::types<app::adapted>, ps::type_list<std::string, int>>);
static_assert(reflect::index_of<app::adapted, &app::adapted::id> == 1);
static_assert(reflect::index_of<app::adapted, &app::adapted::left_out> == 2);
static_assert(reflect::size<app::defined> == 3);
static_assert(reflect::names<app::defined>()[1] == "note");
static_assert(std::is_same_v<reflect::types<app::defined>, ps::type_list<int, std::string, ps::entity<int>>>);
static_assert(reflect::index_of<app::defined, &app::defined::note> == 1);
static_assert(reflect::names<app::derived>()[0] == "inherited" &&
              reflect::index_of<app::derived, &app::base::inherited> == 0);
static_assert(reflect::size<app::plain> == 1 && reflect::names<app::plain>()[0] == "id");

TEST_CASE("an adapted type is read and written through its members") {
  app::adapted value;
  reflect::visit(value, [](std::string& name, int& id) {
    name = "set";
    id = 9;
  });
  CHECK(value.name == "set");
  CHECK(value.id == 9);
  const app::derived inherited{};
  CHECK(reflect::visit(inherited, [](const int& a, const int& b) { return a * 10 + b; }) == 34);
}
