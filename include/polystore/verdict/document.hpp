// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

namespace polystore::inline v0::verdict {

/// What no codec of documents knows is a struct, whose fields are looked at.
template <class Value>
inline constexpr bool document_holds_value = std::is_class_v<Value>;

}  // namespace polystore::inline v0::verdict
