#include <polystore/version.hpp>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("the version is one number that grows with each part") {
  CHECK(POLYSTORE_VERSION == POLYSTORE_VERSION_MAJOR * 10000 + POLYSTORE_VERSION_MINOR * 100 + POLYSTORE_VERSION_PATCH);
  CHECK(POLYSTORE_VERSION_MINOR < 100);
  CHECK(POLYSTORE_VERSION_PATCH < 100);
}
