// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this field can never be null
#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>

#include <optional>
#include <string>

namespace ps = polystore;

struct site {
  std::string name{};
  std::optional<std::string> remark{};
  bool open{};
};

#ifdef ACCEPT
inline constexpr auto unnamed = ps::field<&site::remark> == std::nullopt;
inline constexpr auto named = std::nullopt != ps::length(ps::field<&site::remark>);
inline constexpr auto unknown = (ps::field<&site::remark> == "") == std::nullopt;
#elif REJECT == 1
inline constexpr auto unnamed = ps::field<&site::name> == std::nullopt;
#elif REJECT == 2
inline constexpr auto named = std::nullopt != ps::field<&site::name>;
#elif REJECT == 3
inline constexpr auto named = ps::length(ps::field<&site::name>) != std::nullopt;
#elif REJECT == 4
inline constexpr auto unknown = ps::field<&site::open> == std::nullopt;
#endif
