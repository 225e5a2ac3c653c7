// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/json.hpp>
#include <polystore/postgres.hpp>
#include <polystore/postgres/codec_json_of.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The types whose decoders are fuzzed, each with a statement whose answer seeds its corpus.
namespace fuzz {

namespace ps = polystore;

enum class shade { red, green, dark_blue };
struct inner {
  std::int32_t number{};
  std::optional<std::string> text{};
};
struct outer {
  inner one{};
  std::optional<ps::decimal> price{};
  std::vector<std::optional<std::int32_t>> many{};
};
constexpr std::string_view composite_name_of(ps::entity<inner>) { return "fuzzed_inner"; }
constexpr std::string_view composite_name_of(ps::entity<outer>) { return "fuzzed_outer"; }
struct document {
  std::string name{};
  std::vector<double> values{};
  std::optional<ps::decimal> price{};
  ps::json rest{};
};

/// Makes the types of the database's own that the statements name.
inline constexpr const char* prelude =
    "CREATE TYPE pg_temp.shade AS ENUM ('red', 'green', 'dark_blue');"
    "CREATE TYPE pg_temp.fuzzed_inner AS (number integer, \"text\" text);"
    "CREATE TYPE pg_temp.fuzzed_outer AS (one pg_temp.fuzzed_inner, price numeric, many integer[])";

// clang-format off
struct numeric { using type = ps::decimal;
  static constexpr const char* seeds = "SELECT unnest('{0,-1,1.50,12345678901234567890.123456789,1e37,1e-38,NaN,-Infinity,1e100}'::numeric[])"; };
struct array { using type = std::vector<std::optional<std::int32_t>>;
  static constexpr const char* seeds = "VALUES ('{}'::int[]), ('{1,NULL,-3}'), ('[5:6]={7,8}'), ('{{1,2},{3,4}}')"; };
struct text_array { using type = std::vector<std::string>;
  static constexpr const char* seeds = "VALUES ('{}'::text[]), ('{a,\"\",NULL}'), (array_fill('x'::text, '{300}'))"; };
struct number_range { using type = ps::range<std::int32_t>;
  static constexpr const char* seeds = "SELECT unnest('{empty,\"(,)\",\"[1,5)\",\"(,7)\",\"[-9,)\"}'::int4range[])"; };
struct decimal_range { using type = ps::range<ps::decimal>;
  static constexpr const char* seeds = "SELECT unnest('{empty,\"(,)\",\"[1.50,5)\",\"(,7]\",\"[NaN,NaN]\"}'::numrange[])"; };
struct date_range { using type = ps::range<ps::date>;
  static constexpr const char* seeds = "SELECT unnest('{empty,\"[2024-02-29,infinity]\",\"[0044-03-15 BC,2024-01-01)\"}'::daterange[])"; };
struct record { using type = outer;
  static constexpr const char* seeds = "VALUES (ROW(ROW(1, 'a')::pg_temp.fuzzed_inner, 1.5, '{1,NULL}')::pg_temp.fuzzed_outer), (ROW(NULL, NULL, NULL)::pg_temp.fuzzed_outer)"; };
struct record_array { using type = std::vector<std::optional<inner>>;
  static constexpr const char* seeds = "VALUES (ARRAY[ROW(1, 'a'), NULL, ROW(-1, NULL)]::pg_temp.fuzzed_inner[]), ('{}'::pg_temp.fuzzed_inner[])"; };
struct range_array { using type = std::vector<ps::range<ps::timestamp>>;
  static constexpr const char* seeds = "VALUES (ARRAY['empty', '[2024-02-29,infinity]', '(,0044-03-15 BC)', '(,)']::tstzrange[])"; };
struct inet { using type = ps::inet;
  static constexpr const char* seeds = "SELECT unnest('{10.0.0.7,10.0.0.7/8,::1,fe80::1/64}'::inet[])"; };
struct cidr { using type = ps::cidr;
  static constexpr const char* seeds = "SELECT unnest('{10.0.0.0/8,0.0.0.0/0,::/0,2001:db8::/32}'::cidr[])"; };
struct timestamp { using type = ps::timestamp;
  static constexpr const char* seeds = "SELECT unnest('{infinity,-infinity,2024-02-29,4714-11-24 BC,294276-12-31}'::timestamptz[])"; };
struct date { using type = ps::date;
  static constexpr const char* seeds = "SELECT unnest('{infinity,-infinity,2024-02-29,4714-11-24 BC,5874897-12-31}'::date[])"; };
struct time_of_day { using type = ps::time_of_day;
  static constexpr const char* seeds = "SELECT unnest('{00:00,24:00,23:59:59.999999}'::time[])"; };
struct interval { using type = ps::interval;
  static constexpr const char* seeds = "SELECT unnest('{1 mon -2 days 00:00:00.000001,0,-178000000 years}'::interval[])"; };
struct json_document { using type = ps::json_of<document>;
  static constexpr const char* seeds = "VALUES ('{\"name\":\"a\",\"values\":[1,2.5e3],\"price\":\"1.50\",\"rest\":{\"x\":null}}'::jsonb), ('[]'), ('{\"name\":\"\\u00e9\"}')"; };
struct uuid { using type = ps::uuid;
  static constexpr const char* seeds = "SELECT '0f8fad5b-d9cb-469f-a165-70867728950e'::uuid"; };
struct label { using type = shade;
  static constexpr const char* seeds = "SELECT unnest('{red,green,dark_blue}'::pg_temp.shade[])"; };
// clang-format on

}  // namespace fuzz
