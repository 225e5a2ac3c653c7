// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/layout.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

namespace ps = polystore;
using namespace app;

static_assert(ps::column_count<note> == 4);
static_assert(ps::column_count<tower> == 6);
static_assert(std::is_same_v<ps::column_types<note>,
                             ps::type_list<std::int32_t, std::string, std::optional<std::string>, std::int32_t>>);
static_assert(
    std::is_same_v<ps::column_types<tower>,
                   ps::type_list<std::int32_t, double, double, std::string, std::optional<std::string>, std::int32_t>>);
static_assert(ps::column_index<note, &note::rank>() == 3);
static_assert(ps::column_index<tower, &tower::position>() == 1);
static_assert(ps::column_index<tower, &tower::position, &place::longitude>() == 2);
static_assert(ps::column_index<tower, &tower::postal, &address::city>() == 4);
static_assert(ps::column_index<tower, &tower::height>() == 5);

TEST_CASE("columns are visited in order, those of a flattened struct in its place") {
  tower high{7, {1.5, 2.5}, {"street", "city"}, 30};
  ps::visit_columns<tower>(high, [](std::int32_t& id, double& latitude, double& longitude, std::string& street,
                                    std::optional<std::string>& city, std::int32_t& height) {
    CHECK(id == 7);
    CHECK(longitude == 2.5);
    CHECK(street == "street");
    latitude = 9;
    city.reset();
    height += 1;
  });
  CHECK(high == tower{7, {9, 2.5}, {"street", {}}, 31});
}

TEST_CASE("what is constant is visited as such") {
  const note written{1, "t", {}, 5};
  CHECK(ps::visit_columns<note>(written, [](const auto& id, const auto&, const auto&, const std::int32_t& rank) {
          return id + rank;
        }) == 6);
}
