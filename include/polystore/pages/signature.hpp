// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/cursor_keys.hpp>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <cstddef>
#include <limits>
#include <new>
#include <string>
#include <string_view>

// HMAC-SHA256 (RFC 2104, FIPS 180-4) by libcrypto.
namespace polystore::inline v0::pages {

inline constexpr std::size_t signature_size = 32;

/// The 32 bytes by which whoever has the key knows again what was written with it.
inline std::string sign(std::string_view key, std::string_view bytes) {
  if (key.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw std::bad_alloc();
  unsigned char signature[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  const auto* const from = reinterpret_cast<const unsigned char*>(bytes.data());
  if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), from, bytes.size(), signature, &size)) {
    throw std::bad_alloc();
  }
  return {reinterpret_cast<const char*>(signature), size};
}

/// Takes as long for a signature that is wrong at its end as for one that is wrong at its beginning.
inline bool is_signature(std::string_view key, std::string_view bytes, std::string_view signature) {
  const std::string expected = sign(key, bytes);
  return signature.size() == expected.size() && CRYPTO_memcmp(signature.data(), expected.data(), expected.size()) == 0;
}
/// Whether one of the keys made a signature.
inline bool is_signed(const cursor_keys& keys, std::string_view bytes, std::string_view signature) {
  bool found = is_signature(keys.signing, bytes, signature);
  for (const std::string& each : keys.earlier) found = is_signature(each, bytes, signature) || found;
  return found;
}

}  // namespace polystore::inline v0::pages
