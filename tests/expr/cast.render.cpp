// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/cast.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/sample.hpp>

using namespace sampling;
using ps::cast;
using ps::field;

static_assert(std::is_same_v<decltype(cast<double>(field<&sample::id>))::yields, double>);
static_assert(std::is_same_v<decltype(cast<double>(field<&sample::maybe>))::yields, std::optional<double>>);

TEST_CASE("a cast names the store's type") {
  CHECK(in_postgres(cast<std::int64_t>(field<&sample::id>)) == "CAST(id AS bigint)");
  CHECK(in_postgres(cast<level>(field<&sample::name>)) == "CAST(name AS level)");
  CHECK(in_postgres(cast<std::string>(ps::constant<5>)) == "CAST(5 AS text)");
  CHECK(in_sqlite(cast<std::int64_t>(field<&sample::id>)) == "CAST(id AS INTEGER)");
  CHECK(in_sqlite(cast<std::string>(field<&sample::grade>)) == "CAST(grade AS TEXT)");
  CHECK(in_sqlite(cast<std::int16_t>(field<&sample::real>)) == "polystore_smallint(real)");
  CHECK(in_sqlite(cast<std::int32_t>(field<&sample::big>)) == "polystore_integer(big)");
  CHECK(in_sqlite(cast<std::int64_t>(field<&sample::price>)) == "polystore_bigint(price)");
  CHECK(in_sqlite(cast<double>(field<&sample::price>)) == "polystore_real(price)");
  CHECK(in_sqlite(cast<ps::decimal>(field<&sample::id>)) == "CAST(id AS TEXT) COLLATE polystore_decimal");
}
