// SPDX-License-Identifier: BSL-1.0
#include <polystore/pages/position.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// A cursor's text, as it comes, is refused. Bytes behind the beginning of a real one, signed, are refused or say a place
// that is written as another cursor that says the same.
namespace {

namespace ps = polystore;
using namespace ps::pages;

const ps::cursor_keys keys{"a key that the fuzzer uses", {}};
constexpr identity who{1, 2, 3, {}};

bool is_cursor(const std::string& text, std::size_t columns, position& read) {
  try {
    read = read_cursor(ps::cursor(text), who, columns, keys);
    return true;
  } catch (const ps::invalid_cursor&) {
    return false;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view given(reinterpret_cast<const char*>(data), size);
  position read, again;
  if (is_cursor(std::string(given), 2, read)) std::abort();
  if (given.size() < 2) return 0;
  const std::size_t columns = static_cast<unsigned char>(given[0]) % 9;
  const std::string empty = *from_base64url(write_cursor({}, who, keys).text());
  std::string bytes = empty.substr(0, empty.size() - signature_size);
  bytes[1] = given[1];
  bytes += given.substr(2);
  if (!is_cursor(to_base64url(bytes + sign(keys.signing, bytes)), columns, read)) return 0;
  if (read.key.size() != columns) std::abort();
  if (!is_cursor(write_cursor(read, who, keys).text(), columns, again) || again.key != read.key) std::abort();
  return 0;
}
