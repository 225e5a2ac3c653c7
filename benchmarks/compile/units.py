# SPDX-License-Identifier: BSL-1.0
"""The translation units that the compile-time benchmark compares; '@' stands for an entity's number."""

POLYSTORE_HEAD = """\
#include <polystore/postgres/repository.hpp>
namespace ps = polystore;
"""

POLYSTORE_ENTITY = """
struct entity_@ {
  ps::uuid id_@{};
  ps::uuid tenant_id_@{};
  std::string name_@{};
  double reading_@{};
  std::int64_t counter_@{};
  bool active_@{};
  ps::timestamp created_at_@{};
  std::optional<ps::json> detail_@{};
};

template <>
inline constexpr auto ps::placement<entity_@> = ps::postgres::table{
    "entity_@", ps::primary_key<&entity_@::id_@>,
    ps::index<&entity_@::tenant_id_@, ps::desc<&entity_@::created_at_@>>};

entity_@ insert_@(ps::postgres::connection& c, entity_@ value) {
  return ps::repository<entity_@, ps::postgres::connection>{c}.insert(std::move(value));
}

std::optional<entity_@> find_@(ps::postgres::connection& c, const ps::uuid& id) {
  return ps::repository<entity_@, ps::postgres::connection>{c}.find(id);
}

std::vector<entity_@> of_tenant_@(ps::postgres::connection& c, const ps::uuid& tenant, std::int64_t least) {
  return ps::repository<entity_@, ps::postgres::connection>{c}
      .where(ps::field<&entity_@::tenant_id_@> == tenant && ps::field<&entity_@::counter_@> >= least)
      .all();
}

void update_@(ps::postgres::connection& c, const entity_@& value) {
  ps::repository<entity_@, ps::postgres::connection>{c}.update(value);
}
"""

# One wrong line: an integer compared with a uuid.
RIGHT_LINE = "ps::field<&entity_@::tenant_id_@> == tenant"
WRONG_LINE = "ps::field<&entity_@::tenant_id_@> == 5"

FLOOR_HEAD = """\
#include "floor.hpp"
using namespace by_hand;
"""

FLOOR_ENTITY = """
struct entity_@ {
  uuid id_@{};
  uuid tenant_id_@{};
  std::string name_@{};
  double reading_@{};
  std::int64_t counter_@{};
  bool active_@{};
  timestamp created_at_@{};
  std::optional<json> detail_@{};
};

entity_@ insert_@(connection& c, entity_@ value) {
  parameters<8> bound;
  bound.add(value.id_@);
  bound.add(value.tenant_id_@);
  bound.add(value.name_@);
  bound.add(value.reading_@);
  bound.add(value.counter_@);
  bound.add(value.active_@);
  bound.add(value.created_at_@);
  bound.add(value.detail_@);
  c.execute("insert_@",
            "INSERT INTO entity_@ (id_@, tenant_id_@, name_@, reading_@, counter_@, active_@, created_at_@, detail_@) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            bound);
  return value;
}

static entity_@ row_@(const PGresult* rows, int row) {
  entity_@ value;
  decode(rows, row, 0, value.id_@);
  decode(rows, row, 1, value.tenant_id_@);
  decode(rows, row, 2, value.name_@);
  decode(rows, row, 3, value.reading_@);
  decode(rows, row, 4, value.counter_@);
  decode(rows, row, 5, value.active_@);
  decode(rows, row, 6, value.created_at_@);
  decode(rows, row, 7, value.detail_@);
  return value;
}

std::optional<entity_@> find_@(connection& c, const uuid& id) {
  parameters<1> bound;
  bound.add(id);
  const result rows = c.execute(
      "find_@",
      "SELECT id_@, tenant_id_@, name_@, reading_@, counter_@, active_@, created_at_@, detail_@ "
      "FROM entity_@ WHERE id_@ = $1",
      bound);
  expect_columns(rows.get(), 8);
  if (PQntuples(rows.get()) == 0) {
    return std::nullopt;
  }
  return row_@(rows.get(), 0);
}

std::vector<entity_@> of_tenant_@(connection& c, const uuid& tenant, std::int64_t least) {
  parameters<2> bound;
  bound.add(tenant);
  bound.add(least);
  const result rows = c.execute(
      "of_tenant_@",
      "SELECT id_@, tenant_id_@, name_@, reading_@, counter_@, active_@, created_at_@, detail_@ "
      "FROM entity_@ WHERE tenant_id_@ = $1 AND counter_@ >= $2",
      bound);
  expect_columns(rows.get(), 8);
  const int count = PQntuples(rows.get());
  std::vector<entity_@> values;
  values.reserve(static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    values.push_back(row_@(rows.get(), row));
  }
  return values;
}

void update_@(connection& c, const entity_@& value) {
  parameters<8> bound;
  bound.add(value.id_@);
  bound.add(value.tenant_id_@);
  bound.add(value.name_@);
  bound.add(value.reading_@);
  bound.add(value.counter_@);
  bound.add(value.active_@);
  bound.add(value.created_at_@);
  bound.add(value.detail_@);
  const result done = c.execute(
      "update_@",
      "UPDATE entity_@ SET tenant_id_@ = $2, name_@ = $3, reading_@ = $4, counter_@ = $5, active_@ = $6, "
      "created_at_@ = $7, detail_@ = $8 WHERE id_@ = $1",
      bound);
  expect_one_row_changed(done.get(), "update_@");
}
"""

# What a unit full of queries asks of one entity, six of them beside those above.
POLYSTORE_QUERIES = """
struct summary_@ {
  ps::uuid tenant{};
  std::int64_t rows{};
  double mean{};
  ps::timestamp last{};
};

struct place_@ {
  std::string name{};
  std::int64_t place{};
};

std::vector<std::string> names_@(ps::postgres::connection& c, const ps::uuid& tenant, std::int64_t most) {
  return ps::repository<entity_@, ps::postgres::connection>{c}
      .where(ps::field<&entity_@::tenant_id_@> == tenant)
      .select(ps::field<&entity_@::name_@>)
      .order_by(ps::desc<&entity_@::created_at_@>)
      .limit(most)
      .all();
}

std::vector<summary_@> summaries_@(ps::postgres::connection& c, ps::timestamp since, std::int64_t least) {
  return ps::repository<entity_@, ps::postgres::connection>{c}
      .where(ps::field<&entity_@::created_at_@> >= since)
      .group_by(ps::field<&entity_@::tenant_id_@>)
      .having(ps::count() >= least)
      .select<summary_@>(ps::field<&entity_@::tenant_id_@>, ps::count(), ps::avg(ps::field<&entity_@::reading_@>),
                         ps::max(ps::field<&entity_@::created_at_@>))
      .scan("the daily summary")
      .all();
}

std::vector<place_@> places_@(ps::postgres::connection& c, const ps::uuid& tenant) {
  return ps::repository<entity_@, ps::postgres::connection>{c}
      .where(ps::field<&entity_@::tenant_id_@> == tenant && ps::field<&entity_@::active_@> == true)
      .select<place_@>(ps::field<&entity_@::name_@>,
                       ps::over(ps::rank(), ps::partition_by(ps::field<&entity_@::tenant_id_@>)
                                                .order_by(ps::desc<&entity_@::reading_@>)))
      .all();
}

std::int64_t count_@(ps::postgres::connection& c, double above) {
  return ps::repository<entity_@, ps::postgres::connection>{c}
      .where(ps::field<&entity_@::active_@> == true && ps::field<&entity_@::reading_@> > above)
      .scan("the daily summary")
      .count();
}

std::int64_t retire_@(ps::postgres::connection& c, ps::timestamp before) {
  return ps::repository<entity_@, ps::postgres::connection>{c}
      .where(ps::field<&entity_@::created_at_@> < before)
      .scan("a job of the night")
      .update(ps::set<&entity_@::active_@>(false));
}

std::int64_t clear_@(ps::postgres::connection& c, const ps::uuid& tenant, std::int64_t below) {
  return ps::repository<entity_@, ps::postgres::connection>{c}
      .where(ps::field<&entity_@::tenant_id_@> == tenant && ps::field<&entity_@::counter_@> < below)
      .erase();
}
"""

FLOOR_QUERIES = """
struct summary_@ {
  uuid tenant{};
  std::int64_t rows{};
  double mean{};
  timestamp last{};
};

struct place_@ {
  std::string name{};
  std::int64_t place{};
};

std::vector<std::string> names_@(connection& c, const uuid& tenant, std::int64_t most) {
  parameters<2> bound;
  bound.add(tenant);
  bound.add(most);
  const result rows = c.execute(
      "names_@", "SELECT name_@ FROM entity_@ WHERE tenant_id_@ = $1 ORDER BY created_at_@ DESC LIMIT $2", bound);
  expect_columns(rows.get(), 1);
  const int count = PQntuples(rows.get());
  std::vector<std::string> values;
  values.reserve(static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    std::string value;
    decode(rows.get(), row, 0, value);
    values.push_back(std::move(value));
  }
  return values;
}

std::vector<summary_@> summaries_@(connection& c, timestamp since, std::int64_t least) {
  parameters<2> bound;
  bound.add(since);
  bound.add(least);
  const result rows = c.execute(
      "summaries_@",
      "SELECT tenant_id_@ AS tenant, count(*) AS rows, avg(reading_@) AS mean, max(created_at_@) AS last "
      "FROM entity_@ WHERE created_at_@ >= $1 GROUP BY tenant_id_@ HAVING count(*) >= $2",
      bound);
  expect_columns(rows.get(), 4);
  const int count = PQntuples(rows.get());
  std::vector<summary_@> values;
  values.reserve(static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    summary_@ value;
    decode(rows.get(), row, 0, value.tenant);
    decode(rows.get(), row, 1, value.rows);
    decode(rows.get(), row, 2, value.mean);
    decode(rows.get(), row, 3, value.last);
    values.push_back(value);
  }
  return values;
}

std::vector<place_@> places_@(connection& c, const uuid& tenant) {
  parameters<2> bound;
  bound.add(tenant);
  bound.add(true);
  const result rows = c.execute(
      "places_@",
      "SELECT name_@ AS name, rank() OVER (PARTITION BY tenant_id_@ ORDER BY reading_@ DESC) AS place "
      "FROM entity_@ WHERE tenant_id_@ = $1 AND active_@ = $2",
      bound);
  expect_columns(rows.get(), 2);
  const int count = PQntuples(rows.get());
  std::vector<place_@> values;
  values.reserve(static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    place_@ value;
    decode(rows.get(), row, 0, value.name);
    decode(rows.get(), row, 1, value.place);
    values.push_back(std::move(value));
  }
  return values;
}

std::int64_t count_@(connection& c, double above) {
  parameters<2> bound;
  bound.add(true);
  bound.add(above);
  const result rows =
      c.execute("count_@", "SELECT count(*) FROM entity_@ WHERE active_@ = $1 AND reading_@ > $2", bound);
  expect_columns(rows.get(), 1);
  std::int64_t value = 0;
  decode(rows.get(), 0, 0, value);
  return value;
}

std::int64_t retire_@(connection& c, timestamp before) {
  parameters<2> bound;
  bound.add(false);
  bound.add(before);
  const result done = c.execute("retire_@", "UPDATE entity_@ SET active_@ = $1 WHERE created_at_@ < $2", bound);
  return rows_changed(done.get());
}

std::int64_t clear_@(connection& c, const uuid& tenant, std::int64_t below) {
  parameters<2> bound;
  bound.add(tenant);
  bound.add(below);
  const result done = c.execute("clear_@", "DELETE FROM entity_@ WHERE tenant_id_@ = $1 AND counter_@ < $2", bound);
  return rows_changed(done.get());
}
"""

# The other style a careful programmer might choose: rows decoded in place, the vector sized beforehand.
# It compiles a fifth faster, chiefly because no vector grows; so the figures name the style of their floor.
IN_PLACE = (
    ("""static entity_@ row_@(const PGresult* rows, int row) {
  entity_@ value;
""", """static void row_@(const PGresult* rows, int row, entity_@& value) {
"""),
    ("""detail_@);
  return value;
}

std::optional""", """detail_@);
}

std::optional"""),
    ("""  return row_@(rows.get(), 0);
""", """  std::optional<entity_@> value;
  row_@(rows.get(), 0, value.emplace());
  return value;
"""),
    ("""  std::vector<entity_@> values;
  values.reserve(static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    values.push_back(row_@(rows.get(), row));
""", """  std::vector<entity_@> values(static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    row_@(rows.get(), row, values[static_cast<std::size_t>(row)]);
"""),
)

POLYSTORE_INCLUDE = "#include <polystore/postgres/repository.hpp>\n"
FLOOR_INCLUDE = "".join(
    f"#include <{header}>\n" for header in ("array", "optional", "string", "string_view", "vector", "libpq-fe.h"))


def polystore_unit(entities, queries=""):
    return POLYSTORE_HEAD + "".join((POLYSTORE_ENTITY + queries).replace("@", str(i)) for i in range(entities))


def floor_unit(entities, in_place=False, queries=""):
    entity = FLOOR_ENTITY + queries
    for by_value, instead in IN_PLACE if in_place else ():
        assert entity.count(by_value) == 1
        entity = entity.replace(by_value, instead)
    return FLOOR_HEAD + "".join(entity.replace("@", str(i)) for i in range(entities))


def broken_unit(entities):
    middle = str(entities // 2)
    right = RIGHT_LINE.replace("@", middle)
    good = polystore_unit(entities)
    assert good.count(right) == 1
    return good.replace(right, WRONG_LINE.replace("@", middle))
