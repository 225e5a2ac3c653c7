// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/fixed_string.hpp>

#include <type_traits>

namespace ps = polystore;

template <ps::fixed_string Text>
struct named {};

// A text is a template argument by its characters, not by where it stands.
static_assert(std::is_same_v<named<"done">, named<ps::fixed_string({'d', 'o', 'n', 'e', '\0'})>>);
static_assert(!std::is_same_v<named<"done">, named<"gone">>);
static_assert(ps::fixed_string("done").view() == "done" && ps::fixed_string("").view().empty());
