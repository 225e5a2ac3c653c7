// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the text to find is a value here
#include <polystore/expr/pattern.hpp>
#include <polystore/expr/text.hpp>

#include <string>

namespace ps = polystore;

struct site {
  std::string name{};
  std::string code{};
};

#ifdef ACCEPT
inline constexpr auto found = ps::contains_text(ps::field<&site::name>, "LON");
inline constexpr auto placed = ps::position(ps::field<&site::name>, ps::field<&site::code>);
#elif REJECT == 1
inline constexpr auto found = ps::contains_text(ps::field<&site::name>, ps::field<&site::code>);
#elif REJECT == 2
inline constexpr auto found = ps::starts_with(ps::field<&site::name>, ps::field<&site::code>);
#endif
