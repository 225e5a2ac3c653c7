// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/manifest/verification.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace polystore::inline v0::testing {

/// The program that `polystore_verify` makes of a schema: 0 where all claims hold, 1 where one differs, 2 where nobody can
/// say, and 77 where no server of its own could be started.
template <class Verifier, class Schema>
int run_verifier(int count, char** words) {
  constexpr std::string_view option = "--url=";
  std::string url;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with(option)) {
      std::fprintf(stderr, "%s [--url=DATABASE]: verifies the queries of a schema there, or on a database of its own\n",
                   words[0]);
      return 2;
    }
    url = word.substr(option.size());
  }
  try {
    const manifests::verification found = Verifier::template verify<Schema>(url);
    std::fputs(found.text().c_str(), stdout);
    return found.holds() ? 0 : 1;
  } catch (const connection_lost& failed) {
    std::fprintf(stderr, "%s\n", failed.what());
    return url.empty() ? 77 : 2;
  } catch (const error& failed) {
    std::fprintf(stderr, "%s\n", failed.what());
    return 2;
  }
}

}  // namespace polystore::inline v0::testing
