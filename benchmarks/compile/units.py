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


def polystore_unit(entities):
    return POLYSTORE_HEAD + "".join(POLYSTORE_ENTITY.replace("@", str(i)) for i in range(entities))


def floor_unit(entities, in_place=False):
    entity = FLOOR_ENTITY
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
