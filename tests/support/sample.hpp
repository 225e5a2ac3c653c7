// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expressions.hpp>
#include <polystore/polystore.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/relational/expression_text.hpp>
#include <polystore/sqlite/dialect.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// One row of every type on which expressions are tried.
namespace sampling {

namespace ps = polystore;

enum class level { low, middle, high };

struct sample {
  std::int32_t id{};
  std::int16_t small{};
  std::int64_t big{};
  std::optional<std::int32_t> maybe{};
  double real{};
  float ratio{};
  ps::decimal price{};
  std::optional<ps::decimal> rebate{};
  std::string name{};
  std::optional<std::string> remark{};
  bool flag{};
  level grade{};
  std::optional<level> last_grade{};
  ps::timestamp at{};
  std::optional<ps::timestamp> until{};
  ps::local_timestamp local{};
  ps::date day{};
  ps::time_of_day clock{};
  ps::interval span{};
  ps::uuid key{};
  ps::json document{};
  std::optional<ps::json> extra{};
  std::vector<std::string> tags{};
  std::vector<std::int32_t> numbers{};
  std::optional<std::vector<level>> grades{};
  std::vector<ps::timestamp> times{};
};
constexpr auto placement_of(ps::entity<sample>) {
  return ps::postgres::table{"samples", ps::primary_key<&sample::id>, ps::small_table("a test writes a few rows")};
}

/// 2024-02-29 14:45:10.5 UTC, a Thursday.
inline constexpr ps::timestamp sample_time = *ps::parse_timestamp("2024-02-29T14:45:10.5Z");

inline sample the_sample() {
  sample one{.id = 1, .small = 7, .big = 5'000'000'000, .real = 2.5, .ratio = 0.1f};
  one.price = *ps::parse_decimal("12.50");
  one.name = "L\u00f6ndon 50%_x";
  one.flag = true;
  one.grade = level::middle;
  one.at = sample_time;
  one.local = ps::utc_clock_at(sample_time);
  one.day = *ps::parse_date("2024-02-29");
  one.clock = *ps::parse_time_of_day("14:45:10.5");
  one.span = *ps::parse_interval("P1M2DT3H4M5.25S");
  one.key = *ps::parse_uuid("00112233-4455-6677-8899-aabbccddeeff");
  one.document = {
      R"({"name": "Anna", "age": 41, "tags": ["a", "b"], "no": null, "in": {"deep": [1, {"x": 2.5}]}, "ok": true})"};
  one.tags = {"red", "green"};
  one.numbers = {3, 5, 8};
  return one;
}

/// The text of an expression in a dialect, its values as parameters.
template <class Dialect, class Expression>
constexpr void write(ps::text& out) {
  ps::relational::expression_writer writer{out};
  ps::relational::write_expression<sample, Dialect, Expression>(writer);
}
template <class Dialect, class Expression>
inline constexpr auto frozen = ps::frozen<write<Dialect, Expression>>;
template <class Expression>
constexpr std::string_view in_postgres(const Expression&) {
  return frozen<ps::postgres::dialect, Expression>.view();
}
template <class Expression>
constexpr std::string_view in_sqlite(const Expression&) {
  return frozen<ps::sqlite::dialect, Expression>.view();
}
/// The same with its values written out, as in DDL.
template <class Dialect, class Expression>
std::string written_out(const Expression& expression) {
  char characters[1000];
  ps::text out{characters};
  ps::relational::write_literally<sample, Dialect>(out, expression);
  return {characters, out.size};
}
template <class Expression>
std::string literal_in_postgres(const Expression& expression) {
  return written_out<ps::postgres::dialect>(expression);
}
template <class Expression>
std::string literal_in_sqlite(const Expression& expression) {
  return written_out<ps::sqlite::dialect>(expression);
}

}  // namespace sampling
