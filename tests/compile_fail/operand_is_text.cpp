// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: lower, upper and length are functions of texts
#include <polystore/core/timestamp.hpp>
#include <polystore/expr/functions.hpp>

#include <optional>
#include <string>

namespace ps = polystore;

enum class status { planned, open };

struct site {
  std::optional<std::string> name{};
  std::int32_t number{};
  std::optional<status> state{};
  ps::timestamp since{};
};

#ifdef ACCEPT
inline constexpr auto lowered = ps::lower(ps::field<&site::name>);
inline constexpr auto size = ps::length(ps::upper(ps::text_constant<"x">));
#elif REJECT == 1
inline constexpr auto lowered = ps::lower(ps::field<&site::number>);
#elif REJECT == 2
inline constexpr auto raised = ps::upper(ps::field<&site::state>);
#elif REJECT == 3
inline constexpr auto size = ps::length(ps::field<&site::since>);
#endif
