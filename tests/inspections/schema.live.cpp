// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>

#include "inspections/entities.hpp"

#include <catch2/catch_test_macros.hpp>
#include <support/fresh_database.hpp>

#include <string>

using namespace polystore_tests;
using namespace inspections;

TEST_CASE("create makes tables and a materialized view that a person would have written") {
  const fresh_database ours{"polystore_inspections_ours"}, by_hand{"polystore_inspections_by_hand"};
  ps::postgres::connection connection{ours.conninfo()};
  auto db = ps::connect<platform>(connection);
  ps::create(db);
  ps::verify(db);

  answer(by_hand.conninfo(), text_of(INSPECTIONS_BY_HAND));
  check_same_dump(ours, by_hand);
  CHECK(ours.dump().find("CREATE MATERIALIZED VIEW public.inspection_daily_summaries AS") != std::string::npos);
}

TEST_CASE("verify takes tables and a view written by hand, and tells where they have drifted") {
  const fresh_database by_hand{"polystore_inspections_drifted"};
  answer(by_hand.conninfo(), text_of(INSPECTIONS_BY_HAND));
  ps::postgres::connection connection{by_hand.conninfo()};
  auto db = ps::connect<platform>(connection);
  ps::verify(db);
  ps::create(db);

  answer(by_hand.conninfo(),
         "DROP INDEX inspection_daily_summaries_day_kind_idx; DROP INDEX inspections_measurements_idx;"
         "ALTER TABLE inspections DROP CONSTRAINT inspections_once_per_die_and_kind");
  try {
    ps::verify(db);
    FAIL("the drift went unnoticed");
  } catch (const ps::schema_mismatch& found) {
    const std::string told = found.what();
    CHECK(told.find("missing: index inspection_daily_summaries.inspection_daily_summaries_day_kind_idx") != told.npos);
    CHECK(told.find("missing: index inspections.inspections_measurements_idx") != told.npos);
    CHECK(told.find("missing: constraint inspections.inspections_once_per_die_and_kind") != told.npos);
  }
}
