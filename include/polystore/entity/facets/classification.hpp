// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// How carefully a field's value is handled: not at all, as one that says something of a person, as one that nobody
/// should read.
enum class sensitivity : unsigned char { open, personal, secret };

namespace detail {
/// What is shown in the place of a value that is not.
constexpr std::string_view redaction_of(sensitivity found) {
  return found == sensitivity::secret ? "(secret)" : "(personal)";
}
}  // namespace detail

/// Fields whose values are neither logged nor shown by whoever writes objects out.
template <sensitivity Sensitivity, auto... Members>
struct classification_facet {
  static constexpr facet kind = facet::classification;
};
/// What says something of a person: `personal<&user::email, &user::born_on>`.
template <auto... Members>
inline constexpr classification_facet<sensitivity::personal, Members...> personal{};
/// What nobody should read, such as a token.
template <auto... Members>
inline constexpr classification_facet<sensitivity::secret, Members...> secret{};

}  // namespace polystore::inline v0
