// SPDX-License-Identifier: BSL-1.0
// Drives the hand-written unit of one entity on a real server: a floor that doesn't work proves nothing.
// Built and run by ./benchmarks/compile/check_floor.

#include "floor_1.cpp"

#include <cstdio>
#include <limits>

static int failures = 0;

static void expect(bool fact, const char* what) {
  std::printf("%s  %s\n", fact ? "ok  " : "FAIL", what);
  failures += !fact;
}

template <class Error, class Action>
static std::string thrown(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

static bool same(const entity_0& a, const entity_0& b) {
  return a.id_0 == b.id_0 && a.tenant_id_0 == b.tenant_id_0 && a.name_0 == b.name_0 && a.reading_0 == b.reading_0 &&
         a.counter_0 == b.counter_0 && a.active_0 == b.active_0 &&
         a.created_at_0.microseconds == b.created_at_0.microseconds &&
         a.detail_0.has_value() == b.detail_0.has_value() && (!a.detail_0 || a.detail_0->text == b.detail_0->text);
}

static entity_0 sample(std::uint8_t number) {
  return {.id_0 = {{number, 1, 2, 255}},
          .tenant_id_0 = {{7}},
          .name_0 = "na\xc3\xafve 'quoted'",
          .reading_0 = -1.5e300,
          .counter_0 = -number,
          .active_0 = number % 2 == 1,
          .created_at_0 = {1'700'000'000'123'456},
          .detail_0 = json{"{\"a\": [1, 2]}"}};
}

static void round_trips(connection& c) {
  const entity_0 one = sample(1);
  entity_0 two = sample(2);
  two.detail_0.reset();
  two.name_0.clear();
  expect(same(insert_0(c, one), one), "insert gives the entity back");
  insert_0(c, two);
  expect(same(find_0(c, one.id_0).value(), one), "find: every field");
  expect(same(find_0(c, two.id_0).value(), two), "find: NULL detail, empty name");
  expect(!find_0(c, uuid{{9}}), "find: nothing");
  expect(of_tenant_0(c, uuid{{7}}, -2).size() == 2, "select: both");
  expect(of_tenant_0(c, uuid{{7}}, -1).size() == 1, "select: least counts");
  expect(of_tenant_0(c, uuid{{8}}, -9).empty(), "select: another tenant");
  two.counter_0 = std::numeric_limits<std::int64_t>::min();
  two.detail_0 = json{"[]"};
  update_0(c, two);
  expect(same(find_0(c, two.id_0).value(), two), "update: every field");
}

static void queries(connection& c) {
  const timestamp early{0};
  expect(names_0(c, uuid{{7}}, 1).size() == 1, "names: as many as asked");
  const auto summaries = summaries_0(c, early, 2);
  expect(summaries.size() == 1 && summaries[0].rows == 2 && summaries[0].mean == -1.5e300, "summaries: one tenant");
  expect(places_0(c, uuid{{7}}).size() == 1, "places: the active one");
  expect(count_0(c, -2e300) == 1, "count: the active one");
  expect(retire_0(c, timestamp{2'000'000'000'000'000}) == 2 && count_0(c, -2e300) == 0, "retire: both");
  expect(clear_0(c, uuid{{7}}, 0) == 2 && names_0(c, uuid{{7}}, 9).empty(), "clear: both");
  insert_0(c, sample(1));
  insert_0(c, sample(2));
}

static void refusals(connection& c, const char* conninfo) {
  expect(!thrown<not_found>([&] { update_0(c, sample(5)); }).empty(), "update of nothing throws not_found");
  try {
    insert_0(c, sample(1));
    expect(false, "duplicate key throws");
  } catch (const database_error& error) {
    expect(error.sqlstate == "23505", error.what());
  }
  const std::unique_ptr<PGconn, finish_connection> raw(PQconnectdb(conninfo));
  const auto run = [&](const char* sql) { PQclear(PQexec(raw.get(), sql)); };
  run("ALTER TABLE entity_0 ALTER name_0 DROP NOT NULL; UPDATE entity_0 SET name_0 = NULL");
  std::string what = thrown<decode_error>([&] { find_0(c, sample(1).id_0); });
  expect(what.find("name_0") != what.npos, what.c_str());
  run("UPDATE entity_0 SET name_0 = ''; UPDATE entity_0 SET created_at_0 = 'infinity'");
  what = thrown<decode_error>([&] { find_0(c, sample(1).id_0); });
  expect(what.find("created_at_0") != what.npos, what.c_str());
  run("ALTER TABLE entity_0 ALTER created_at_0 TYPE date USING '2020-01-01'");
  connection fresh(conninfo);
  what = thrown<decode_error>([&] { find_0(fresh, sample(1).id_0); });
  expect(what.find("created_at_0") != what.npos && what.find("length") != what.npos, what.c_str());
  const result prepared(PQexec(raw.get(), "SELECT 1"));
  expect(thrown<decode_error>([&] { expect_columns(prepared.get(), 8); }) != "", "column count");
}

int main(int, char** arguments) {
  connection c(arguments[1]);
  parameters<1> none;
  c.execute("create",
            "CREATE TABLE entity_0 (id_0 uuid PRIMARY KEY, tenant_id_0 uuid NOT NULL, name_0 text NOT NULL, "
            "reading_0 double precision NOT NULL, counter_0 bigint NOT NULL, active_0 boolean NOT NULL, "
            "created_at_0 timestamptz NOT NULL, detail_0 jsonb)",
            none);
  round_trips(c);
  const result listed = c.execute("listed", "SELECT name FROM pg_prepared_statements WHERE name LIKE '%_0'", none);
  expect(PQntuples(listed.get()) == 4, "each statement was prepared once");
  queries(c);
  refusals(c, arguments[1]);
  return failures != 0;
}
