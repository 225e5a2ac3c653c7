// SPDX-License-Identifier: BSL-1.0
#include <polystore/sqlite.hpp>
#include <polystore/sqlite/codec_json_of.hpp>
#include <polystore/sqlite/value_types.hpp>

#include <fuzz/decoders.hpp>

#include <cstdlib>
#include <string_view>
#include <vector>

// The decoders of what SQLite keeps, picked by the first byte: whatever stands in a file, what is read is written and
// read again as the same, and what is read as JSON, SQLite finds to be JSON too.
namespace {

namespace ps = polystore;
using namespace fuzz;

using decoded =
    ps::type_list<std::vector<std::optional<std::int64_t>>, std::vector<std::string>, ps::decimal,
                  std::vector<ps::decimal>, ps::interval, std::vector<ps::timestamp>, std::vector<ps::local_timestamp>,
                  std::vector<ps::date>, std::vector<ps::time_of_day>, std::vector<ps::uuid>, std::vector<ps::bytes>,
                  std::vector<double>, std::vector<bool>, std::vector<std::optional<shade>>, ps::inet, ps::cidr,
                  std::vector<ps::inet>, std::vector<ps::cidr>, ps::range<std::int32_t>, ps::range<ps::date>,
                  std::vector<ps::range<std::int64_t>>, std::vector<std::optional<std::int8_t>>, outer,
                  std::vector<std::optional<inner>>, ps::json_of<document>>;

constexpr std::string_view echo = "SELECT ?1", cast_to_text = "SELECT CAST(?1 AS TEXT)",
                           is_valid = "SELECT json_valid(CAST(?1 AS TEXT))";

/// What SQLite gives for a value; false where it can't be read.
template <class Put, class Got>
bool read(std::string_view statement, const Put& put, Got& got) {
  static auto file = ps::sqlite::connection::memory();
  ps::sqlite::connection::call<1> call(file, {.text = statement, .parameters = 1});
  call.values().put(0, put);
  auto rows = call.execute();
  if (!rows.next()) std::abort();
  try {
    rows.current().get(0, got);
    return true;
  } catch (const ps::decode_error&) {
    return false;
  }
}

/// Types whose texts may hold a NUL or other bytes than UTF-8, which are read but never written.
template <class Value>
inline constexpr bool holds_text = false;
template <>
inline constexpr bool holds_text<std::vector<std::string>> = true;
template <>
inline constexpr bool holds_text<outer> = true;
template <>
inline constexpr bool holds_text<std::vector<std::optional<inner>>> = true;
template <>
inline constexpr bool holds_text<ps::json_of<document>> = true;

template <class Value>
void check(const ps::bytes& bytes) {
  constexpr bool is_text = ps::sqlite::storage_of<Value> != "BLOB";
  std::conditional_t<is_text, std::string, ps::bytes> written, rewritten;
  Value value{}, again{};
  if (!read(is_text ? cast_to_text : echo, bytes, value)) return;
  try {
    if (!read(echo, value, written)) std::abort();
  } catch (const ps::value_out_of_range&) {
    if (!holds_text<Value>) std::abort();
    return;
  }
  if (!read(echo, written, again) || !read(echo, again, rewritten) || written != rewritten) std::abort();
  constexpr bool is_document = !std::is_same_v<Value, ps::decimal> && !std::is_same_v<Value, ps::interval>;
  bool holds = true;
  if (is_text && is_document && (!read(is_valid, bytes, holds) || !holds)) std::abort();
}
void check_json(const ps::bytes& bytes) {
  const std::string_view text = ps::as_text(bytes);
  bool holds = false;
  if (!ps::detail::is_storable_text(text)) return;
  if (!read(is_valid, bytes, holds) || holds != ps::is_json(text)) std::abort();
}

template <class... Values>
void check_one(ps::type_list<Values...>, std::size_t which, const ps::bytes& bytes) {
  std::size_t at = 0;
  ((at++ == which ? check<Values>(bytes) : void()), ...);
  if (which == sizeof...(Values)) check_json(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  check_one(decoded{}, data[0] - std::size_t{'a'}, ps::bytes_of(bytes));
  return 0;
}
