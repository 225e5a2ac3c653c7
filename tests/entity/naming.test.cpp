// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/naming.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

#include <string>

namespace ps = polystore;

namespace {

std::string snake_case(std::string_view name) {
  char buffer[64];
  ps::text out{buffer};
  ps::detail::write_snake_case(out, name);
  return {buffer, out.size};
}
template <class Entity>
std::string columns() {
  std::string joined;
  for (std::size_t i = 0; i < ps::column_count<Entity>; ++i) {
    char buffer[64];
    ps::text out{buffer};
    ps::write_column_name<Entity>(out, i);
    joined.append(buffer, out.size) += ' ';
  }
  return joined;
}

}  // namespace

namespace cased {
struct where {
  double geoLat{};
};
struct site {
  int siteId{};
  where atPlace{};
  int givenName{};
};
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::flatten<&site::atPlace>("at_"),
                             ps::column_name<&site::givenName>("GivenName")};
}
constexpr auto naming_of(ps::entity<site>) { return ps::naming_policy::snake_case; }
struct untouched {
  int siteId{};
};
constexpr auto placement_of(ps::entity<untouched>) { return ps::postgres::table{"untouched"}; }
}  // namespace cased
template <>
inline constexpr auto ps::naming<cased::untouched> = ps::naming_policy::as_written;

TEST_CASE("camelCase is parted where a word begins") {
  CHECK(snake_case("siteId") == "site_id");
  CHECK(snake_case("SiteId") == "site_id");
  CHECK(snake_case("HTTPStatus") == "http_status");
  CHECK(snake_case("theHTTPStatus") == "the_http_status");
  CHECK(snake_case("userID") == "user_id");
  CHECK(snake_case("ID") == "id");
  CHECK(snake_case("already_snake") == "already_snake");
  CHECK(snake_case("mixed_Case") == "mixed_case");
  CHECK(snake_case("v2Name") == "v2_name");
  CHECK(snake_case("x") == "x");
  CHECK(snake_case("aB") == "a_b");
}

TEST_CASE("a policy names columns, also of flattened structs, but none that is given") {
  CHECK(columns<cased::site>() == "site_id at_geo_lat GivenName ");
  CHECK(columns<cased::untouched>() == "siteId ");
  CHECK(columns<legacy::siteAlarm>() == "alarm_id http_status is_cleared ");
}

TEST_CASE("without a policy columns are called as their fields, or as the placement says") {
  CHECK(columns<app::order>() == "user groupName note text upper_bound ");
  CHECK(columns<app::tower>() == "id at_latitude at_longitude street city height ");
}
