// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/uuid.hpp>

#include <boost/uuid/uuid_io.hpp>
#include <catch2/catch_test_macros.hpp>

#include <initializer_list>

namespace ps = polystore;

namespace {
constexpr const char* canonical = "123e4567-e89b-12d3-a456-426614174000";
}
static_assert(ps::parse_uuid(canonical)->data[0] == 0x12);

TEST_CASE("A17 upper case, braces and no dashes are read, canonical text is written") {
  for (const char* text : {canonical, "123E4567-E89B-12D3-A456-426614174000", "{123e4567-e89b-12d3-a456-426614174000}",
                           "123e4567e89b12d3a456426614174000", "{123E4567E89B12D3A456426614174000}"}) {
    INFO(text);
    REQUIRE(ps::parse_uuid(text));
    CHECK(ps::to_string(*ps::parse_uuid(text)) == canonical);
  }
}

TEST_CASE("A17 anything else isn't a uuid") {
  for (const char* text : {"", "{}", "123e4567-e89b-12d3-a456-42661417400", "123e4567-e89b-12d3-a456-4266141740000",
                           "123e4567-e89b-12d3-a456-42661417400g", "{123e4567-e89b-12d3-a456-426614174000",
                           "123e4567-e89b-12d3-a456-426614174000}", "123e4567e89b-12d3-a456-4266141740000-",
                           " 123e4567-e89b-12d3-a456-42661417400", "123e-4567e89b-12d3-a456-426614174000",
                           "urn:uuid:123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a45642661417400"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_uuid(text));
  }
}

TEST_CASE("an unqualified to_string stays unambiguous beside Boost's own and writes the same") {
  const ps::uuid id = *ps::parse_uuid(canonical);
  using ps::to_string;
  CHECK(to_string(id) == ps::to_string(id));
  CHECK(ps::to_string(ps::uuid{}) == "00000000-0000-0000-0000-000000000000");
}
