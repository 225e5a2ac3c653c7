// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/manifest.hpp>

#include <polystore/sqlite/manifest.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch_test_macros.hpp>
#include <support/network.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ps = polystore;
namespace json = boost::json;

namespace kept {
struct note {
  std::int64_t id{};
  std::string title{};
  std::optional<ps::timestamp> erased_at{};
};
constexpr auto placement_of(ps::entity<note>) {
  return ps::postgres::table{"notes", ps::primary_key<&note::id>, ps::unique<&note::title>,
                             ps::soft_delete<&note::erased_at>};
}
inline constexpr auto called = ps::query<note>.where(ps::field<&note::title> == ps::parameter<&note::title>);
}  // namespace kept

namespace {

template <class Dialect>
json::value manifest() {
  constexpr std::string_view text = ps::manifest<network::everything, Dialect, "everything">;
  return json::parse({text.data(), text.size()});
}
const json::value& member(const json::value& object, std::string_view name) {
  return object.as_object().at({name.data(), name.size()});
}
const json::value& query(const json::value& manifest, std::string_view name) {
  for (const json::value& each : member(manifest, "queries").as_array()) {
    if (member(each, "name").as_string() == json::string_view(name.data(), name.size())) return each;
  }
  FAIL("there is no query " << name);
  return manifest;
}
/// The names of some objects, one after the other.
std::string names(const json::value& objects, std::string_view name) {
  std::string out;
  for (const json::value& each : objects.as_array()) {
    out += out.empty() ? "" : ", ";
    out += std::string_view(member(each, name).as_string());
  }
  return out;
}

}  // namespace

TEST_CASE("a manifest lists queries with their texts, parameters, columns and indexes") {
  const json::value listed = manifest<ps::postgres::dialect>();
  CHECK(member(listed, "schema").as_string() == "everything");
  CHECK(member(listed, "store").as_string() == "PostgreSQL");
  CHECK(names(member(listed, "queries"), "name") ==
        "recent_incidents, open_since, titles_like, sites_named, last_incident, resolved, quiet_sites, regions_in");
  const json::value& recent = query(listed, "recent_incidents");
  CHECK(names(member(recent, "parameters"), "name") == "site_id, since");
  CHECK(names(member(recent, "parameters"), "stored_as") == "bigint, timestamp with time zone");
  CHECK(names(member(recent, "values"), "type") == "int64");
  CHECK(names(member(recent, "columns"), "type") == "int64, int64, text, state, timestamp, int32");
  CHECK(names(member(recent, "indexes"), "index") == "incidents_site_id_created_at_idx");
  CHECK(names(member(query(listed, "open_since"), "indexes"), "index") == "open_incidents_idx, sites_pkey");
  CHECK(names(member(listed, "unused_indexes"), "index") == "incidents_severity_idx");
}

TEST_CASE("a manifest says which rows a unique key has where erased ones are kept") {
  constexpr std::string_view text =
      ps::manifest<ps::schema<kept::note, ps::queries<kept::called>>, ps::postgres::dialect>;
  const json::value listed = json::parse({text.data(), text.size()});
  CHECK(names(member(query(listed, "called"), "indexes"), "where") == "erased_at IS NULL");
}

TEST_CASE("a manifest says which whole tables are read, and why") {
  const json::value listed = manifest<ps::postgres::dialect>();
  CHECK(json::serialize(member(query(listed, "resolved"), "scans")) == R"(["the yearly report"])");
  CHECK(json::serialize(member(query(listed, "quiet_sites"), "scans")) == R"(["few are severe"])");
  CHECK(names(member(query(listed, "quiet_sites"), "indexes"), "index") == "sites_region_idx");
  CHECK(names(member(listed, "small_tables"), "table") == "regions");
  CHECK(names(member(listed, "small_tables"), "reason") == "a few dozen");
}

TEST_CASE("the places of a parameter are counted among those of all values") {
  const json::value listed = manifest<ps::postgres::dialect>();
  const json::value& like = query(listed, "titles_like");
  CHECK(json::serialize(member(like, "parameters")) ==
        R"([{"name":"site_id","type":"int64","stored_as":"bigint","at":[1]},)"
        R"({"name":"title","type":"text","stored_as":"text","at":[2,4]}])");
  CHECK(json::serialize(member(like, "values")) == R"([{"type":"text","stored_as":"text","at":3}])");
}

TEST_CASE("another store has another manifest") {
  const json::value listed = manifest<ps::sqlite::dialect>();
  CHECK(member(listed, "store").as_string() == "SQLite");
  CHECK(names(member(query(listed, "recent_incidents"), "parameters"), "stored_as") == "INTEGER, INTEGER");
  CHECK(names(member(query(listed, "recent_incidents"), "parameters"), "type") == "int64, timestamp");
}

TEST_CASE("a text in a manifest is read back as it is") {
  char buffer[64]{};
  ps::text out{buffer};
  ps::manifests::json_writer(out).string("a \"quoted\\\" line\n\x01");
  CHECK(json::parse({buffer, out.size}).as_string() == "a \"quoted\\\" line\n\x01");
}

TEST_CASE("types have the same names for every compiler") {
  const auto name = [](auto write) {
    char buffer[64]{};
    ps::text out{buffer};
    write(out);
    return std::string(buffer, out.size);
  };
  using namespace ps::manifests;
  CHECK(name(write_value_name<long long>) == "int64");
  CHECK(name(write_value_name<std::optional<unsigned short>>) == "uint16");
  CHECK(name(write_value_name<std::vector<std::string>>) == "text[]");
  CHECK(name(write_value_name<ps::bytes>) == "bytes");
  CHECK(name(write_value_name<ps::range<ps::date>>) == "range<date>");
  CHECK(name(write_value_name<ps::json_of<network::site>>) == "json");
  CHECK(name(write_value_name<std::array<ps::uuid, 2>>) == "uuid[]");
  CHECK(name(write_value_name<float>) == "float");
}
