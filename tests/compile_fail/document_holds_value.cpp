// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a document can't hold a field of this type
#include <polystore/json.hpp>

#include <string>

namespace ps = polystore;

struct address {
#ifdef ACCEPT
  std::string city{};
#else
  const char* city{};
#endif
};

std::string write(const address& value) { return ps::reflect::to_document(value); }
