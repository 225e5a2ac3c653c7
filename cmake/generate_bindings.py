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
        word = "if" if count == first else "else if"
        yield f"  {word} constexpr (Count == {count}) {{ auto& [{names}] = object; return visitor({names}); }}\n"


narrow = f"""{HEAD}
#include <cstddef>

namespace polystore::inline v0::reflect {{

/// The fields of an aggregate that this table can name; more are named in reflect/wide_bindings.hpp.
inline constexpr std::size_t narrow_fields = {NARROW};

template <std::size_t Count>
struct wide_bindings;

/// Calls `visitor` with every field of an aggregate of `Count` fields, in order.
template <std::size_t Count, class Object, class Visitor>
constexpr decltype(auto) with_fields(Object& object, Visitor&& visitor) {{
  // clang-format off
{"".join(lines(1, NARROW))}\
  else return wide_bindings<Count>::with_fields(object, static_cast<Visitor&&>(visitor));
  // clang-format on
}}
{TAIL}"""

wide = f"""{HEAD}
#include <polystore/reflect/bindings.hpp>

#include <cstddef>

namespace polystore::inline v0::reflect {{

/// For structs of {NARROW + 1} to {WIDE} fields: a table apart, because everyone would pay for it.
template <std::size_t Count>
struct wide_bindings {{
  template <class Object, class Visitor>
  static constexpr decltype(auto) with_fields(Object& object, Visitor&& visitor) {{
    // clang-format off
{"".join(lines(NARROW + 1, WIDE))}\
    // clang-format on
  }}
}};
{TAIL}"""

(FOLDER / "bindings.hpp").write_text(narrow)
(FOLDER / "wide_bindings.hpp").write_text(wide)
