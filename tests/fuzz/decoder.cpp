// SPDX-License-Identifier: BSL-1.0
#include <fuzz/decoders.hpp>

#include <cstdlib>

// One decoder of PostgreSQL's binary format, POLYSTORE_DECODER of decoders.hpp: whatever bytes come, it stays within
// them, and what it reads is written and read again as the same.
namespace {

using value_type = fuzz::POLYSTORE_DECODER::type;

bool decode(const char* data, std::size_t size, value_type& value) {
  try {
    return polystore::postgres::codec<value_type>::decode({data, static_cast<int>(size)}, value);
  } catch (const polystore::decode_error&) {
    return false;
  }
}
std::string encode(const value_type& value) {
  polystore::postgres::detail::lone_parameter one;
  one.put(value);
  std::string out(one.size(), '\0');
  one.write(out.data());
  return out.substr(4);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  value_type value{}, again{};
  if (!decode(reinterpret_cast<const char*>(data), size, value)) return 0;
  const std::string written = encode(value);
  if (!decode(written.data(), written.size(), again) || encode(again) != written) std::abort();
  return 0;
}
