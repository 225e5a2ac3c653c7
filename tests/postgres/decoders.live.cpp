// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/value_types.hpp>

#include <conformance/random_values.hpp>

#include <array>
#include <memory>
#include <vector>

using namespace polystore_tests;

// Bytes that are nearly values are sent to the server as they are: what it makes of them is what we do.
namespace {

constexpr int attempts = 1'500;

struct spot {
  std::optional<std::int32_t> x{};
  std::optional<std::string> label{};
  std::optional<ps::date> since{};
};
constexpr std::string_view composite_name_of(ps::entity<spot>) { return "spot"; }

constexpr const char* prelude =
    "CREATE TYPE pg_temp.spot AS (x integer, label text, since date);"
    "CREATE TYPE pg_temp.shade AS ENUM ('red', 'green', 'dark_blue')";

template <class Value>
constexpr bool is_list = false;
template <class Element>
constexpr bool is_list<std::vector<Element>> = !std::is_same_v<std::vector<Element>, ps::bytes>;
template <class Value>
struct bound_of {
  using type = void;
};
template <class Value>
struct bound_of<ps::range<Value>> {
  using type = Value;
};

template <class Value>
std::string encoded(const Value& value) {
  ps::postgres::detail::lone_parameter one;
  one.put(value);
  std::string out(one.size(), '\0');
  one.write(out.data());
  return out.substr(4);
}
template <class Value>
std::optional<Value> decoded(std::string_view from) {
  Value value{};
  const bool is_read = ps::postgres::codec<Value>::decode({from.data(), static_cast<int>(from.size())}, value);
  return is_read ? std::optional<Value>(value) : std::nullopt;
}

/// A value's bytes, some of them changed, cut off or added; half of the time none.
std::string nearly(std::string bytes, random_source& random) {
  for (auto changes = random() % 4; changes > 0; --changes) {
    if (bytes.empty() || random() % 8 == 0) bytes += static_cast<char>(random() % 3);
    else if (random() % 8 == 0) bytes.pop_back();
    else if (random() % 2) bytes[random() % bytes.size()] ^= static_cast<char>(1u << random() % 8);
    else bytes[random() % bytes.size()] = static_cast<char>(random());
  }
  return bytes;
}

template <class Value>
constexpr void write_question(ps::text& out) {
  out += "SELECT '";
  ps::postgres::write_type_name<Value>(out);
  out += "'::regtype::oid::text";
}
/// The server's number of a type, which may be the database's own.
template <class Value>
Oid type_of(PGconn* connection) {
  constexpr auto& question = ps::frozen<write_question<Value>>;
  const std::unique_ptr<PGresult, decltype(&PQclear)> got(PQexec(connection, question.view().data()), &PQclear);
  REQUIRE(PQntuples(got.get()) == 1);
  return static_cast<Oid>(std::strtoul(PQgetvalue(got.get(), 0, 0), nullptr, 10));
}

/// The server's bytes of what it reads from these; empty where it refuses them.
std::optional<std::string> read_by_server(PGconn* connection, Oid type, const std::string& sent) {
  const char* value = sent.data();
  const int size = static_cast<int>(sent.size()), format = 1;
  const std::unique_ptr<PGresult, decltype(&PQclear)> got(
      PQexecParams(connection, "SELECT $1", 1, &type, &value, &size, &format, 1), &PQclear);
  REQUIRE(PQstatus(connection) == CONNECTION_OK);
  if (PQresultStatus(got.get()) != PGRES_TUPLES_OK) return std::nullopt;
  return std::string(PQgetvalue(got.get(), 0, 0), static_cast<std::size_t>(PQgetlength(got.get(), 0, 0)));
}

/// What the server may hold and we refuse to read, or read otherwise, by design.
template <class Value>
bool is_beyond(const std::string& server) {
  const char* const at = server.data();
  if constexpr (std::is_same_v<Value, ps::decimal>) {
    using enum ps::postgres::numeric_outcome;
    const auto outcome = ps::postgres::decode_numeric(at, server.size()).outcome;
    return outcome == not_a_number || outcome == infinite || outcome == does_not_fit;
  } else if constexpr (ps::point_in_time<Value>) {  // the server's last 30 years
    return ps::postgres::detail::load<std::int64_t>(at) > ps::timestamp::latest().microseconds - 946'684'800'000'000;
  } else if constexpr (is_list<Value>) {  // where it starts
    return ps::postgres::detail::load<std::int32_t>(at) > 1 ||
           (server.size() >= 20 && ps::postgres::detail::load<std::int32_t>(at + 16) != 1);
  } else if constexpr (!std::is_void_v<typename bound_of<Value>::type>) {
    bool is_bound_beyond = false;
    for (std::size_t next = 1; next < server.size();) {
      const auto size = static_cast<std::size_t>(ps::postgres::detail::load<std::int32_t>(at + next));
      is_bound_beyond = is_bound_beyond || is_beyond<typename bound_of<Value>::type>(server.substr(next + 4, size));
      next += 4 + size;
    }
    return is_bound_beyond;
  } else {
    return false;
  }
}

struct tally {
  int read = 0, refused = 0, beyond = 0;
};

template <class Value, class Make>
tally compare_with_server(Make make) {
  ps::postgres::connection connection(postgres_server());
  connection.execute_script(prelude);
  const Oid type = type_of<Value>(connection.native());
  random_source random{38};
  tally seen;
  for (int i = 0; i < attempts; ++i) {
    const std::string sent = nearly(encoded<Value>(make(random)), random);
    auto server = read_by_server(connection.native(), type, sent);
    const std::optional<Value> ours = decoded<Value>(sent);
    if (!server) {
      ++seen.refused;
    } else if (is_beyond<Value>(*server)) {
      ++seen.beyond;
    } else {
      ++seen.read;
      const std::optional<Value> back = decoded<Value>(*server);
      REQUIRE(back);
      const std::string again = encoded(*back);
      if (is_list<Value>) server->replace(8, 4, again, 8, 4);  // a type of the database's own
      REQUIRE(again == *server);
      if (ours && !std::is_same_v<Value, ps::json>) REQUIRE(encoded(*ours) == *server);
    }
  }
  CHECK(seen.read > attempts / 10);
  return seen;
}

template <class Element>
std::vector<std::optional<Element>> make_list(random_source& random) {
  return random_values<Element>(random() % 5, random);
}

}  // namespace

TEMPLATE_TEST_CASE("A21 what the server reads of odd bytes, and writes again, is read as it is", "", bool, std::int16_t,
                   std::int32_t, std::int64_t, float, double, std::string, ps::uuid, ps::decimal, ps::timestamp,
                   ps::local_timestamp, ps::date, ps::time_of_day, ps::interval, ps::inet, ps::cidr, shade, ps::json,
                   spot, ps::range<std::int32_t>, ps::range<std::int64_t>, ps::range<ps::date>, ps::range<ps::decimal>,
                   ps::range<ps::timestamp>, ps::range<ps::local_timestamp>) {
  const tally seen = compare_with_server<TestType>(&random_value<TestType>::make);
  CHECK(seen.refused > 0);
}

TEMPLATE_TEST_CASE("A19 what the server reads of an odd array, and writes again, is read as it is", "", std::int32_t,
                   std::string, shade, spot, ps::range<std::int32_t>) {
  const tally seen = compare_with_server<std::vector<std::optional<TestType>>>(&make_list<TestType>);
  CHECK(seen.refused > 0);
  CHECK(seen.beyond > 0);
}
