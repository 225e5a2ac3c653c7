#!/usr/bin/env python3
"""Checks that a query with a name can begin with any clause, as from<T>() can."""
import re
import sys
from pathlib import Path

root = Path(sys.argv[1]) / "include/polystore/query"
# Groups come first: a condition on them says nothing without.
NO_BEGINNING = {"having"}
CLAUSE = re.compile(r"^  \[\[nodiscard\]\] constexpr auto (\w+)\(", re.M)


def clauses(header):
    return set(CLAUSE.findall((root / header).read_text()))


builder, beginning = clauses("builder.hpp"), clauses("named_query.hpp")
found = [f"named_query.hpp: query<T> can't begin with {each}()" for each in sorted(builder - beginning - NO_BEGINNING)]
found += [f"named_query.hpp: {each}() is no clause of a query" for each in sorted(beginning - builder)]
if not builder:
    found.append("builder.hpp: no clauses were found")
print("\n".join(found))
sys.exit(bool(found))
