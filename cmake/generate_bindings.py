#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes include/polystore/reflect/{,wide_}bindings.hpp: a structured binding for each number of fields."""
import pathlib

NARROW, WIDE = 40, 128
FOLDER = pathlib.Path(__file__).parent.parent / "include/polystore/reflect"
HEAD = """\
// SPDX-License-Identifier: BSL-1.0
#pragma once
// A generated table: cmake/generate_bindings.py writes it, one line for each number of fields.
"""
TAIL = "\n}  // namespace polystore::inline v0::reflect\n"


def lines(first, last):
    for count in range(first, last + 1):
        names = ", ".join(f"f{i}" for i in range(count))
        yield (f"template <> struct bindings<{count}> {{ template <class Object, class Visitor> static constexpr "
               f"decltype(auto) visit(Object& object, Visitor&& visitor) {{ auto& [{names}] = object; "
               f"return visitor({names}); }} }};\n")


narrow = f"""{HEAD}
#include <cstddef>

namespace polystore::inline v0::reflect {{

/// Calls `visitor` with every field of an aggregate of `Count` fields, in order. Beyond {NARROW} fields it is defined in
/// reflect/wide_bindings.hpp.
template <std::size_t Count>
struct bindings;
// clang-format off
{"".join(lines(1, NARROW))}\
// clang-format on
{TAIL}"""

wide = f"""{HEAD}
#include <polystore/reflect/bindings.hpp>

// For structs of {NARROW + 1} to {WIDE} fields: a table apart, because everyone would pay for it.
namespace polystore::inline v0::reflect {{

// clang-format off
{"".join(lines(NARROW + 1, WIDE))}\
// clang-format on
{TAIL}"""

(FOLDER / "bindings.hpp").write_text(narrow)
(FOLDER / "wide_bindings.hpp").write_text(wide)
