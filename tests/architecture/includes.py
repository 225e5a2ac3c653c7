#!/usr/bin/env python3
"""Checks that headers include inward only, in no cycle, no umbrella and nothing wide, escape no text, and stay short."""
import re
import sys
from pathlib import Path

# Innermost first: a folder includes those on the lines above it and itself. Folders of one line don't know each other.
ORDER = [
    ["core"],
    ["reflect"],
    ["document"],
    ["expr"],
    ["entity"],
    ["shape"],
    ["scheme"],
    ["query"],
    ["verdict"],
    ["relational"],
    ["access"],
    ["pages"],
    ["ddl"],
    ["manifest"],
    ["database"],
    ["postgres", "timescale", "sqlite", "redis", "memory", "object",
     "clickhouse", "search", "kafka", "vector", "prometheus"],
    ["sync", "evolve", "govern", "observe", "testing"],
]
# (A, B): A includes B all the same. Timescale is PostgreSQL; a verdict is fired where the mistake is first seen; the verbs
# of relational/ ask access/ for an index, which in turn reads the texts of relational/, but none of its verbs.
EXCEPT = {
    ("timescale", "postgres"),
    ("reflect", "verdict"), ("document", "verdict"), ("expr", "verdict"), ("entity", "verdict"), ("shape", "verdict"),
    ("query", "verdict"),
    ("relational", "access"),
}
# What all stores share; the headers of one store may include it.
SHARED = "polystore/polystore.hpp"
WIDE = {"boost/hana.hpp", "boost/pfr.hpp", "range/v3/all.hpp", "catch2/catch_all.hpp"}
LONGEST = 400
# B8: what escapes text at run time, or runs it unparsed with values in it. Values are parameters.
ESCAPES = re.compile(r"\bPQescape\w*|%[qQw]\b")

LEVEL = {folder: level for level, line in enumerate(ORDER) for folder in line}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def included_by(header, root):
    """What the header includes: (line, name), with polystore's own headers as polystore/a/b.hpp."""
    for number, line in enumerate(header.read_text().splitlines(), 1):
        if match := INCLUDE.match(line):
            beside = (header.parent / match[1]).resolve()
            yield number, str(beside.relative_to(root)) if beside.is_file() else match[1]


def may_include(folder, other):
    return folder == other or LEVEL[other] < LEVEL[folder] or (folder, other) in EXCEPT


def complaints(root):
    graph = {}
    for header in sorted((root / "polystore").rglob("*.hpp")):
        name = str(header.relative_to(root))
        parts = name.split("/")
        folder = parts[1] if len(parts) > 2 else None
        if folder and folder not in LEVEL:
            yield f"{name}: the folder {folder} has no place in the order"
            continue
        lines = header.read_text().splitlines()
        if len(lines) > LONGEST and not any("generated" in line.lower() for line in lines[1:5]):
            yield f"{name}: {len(lines)} lines, the limit is {LONGEST}"
        for number, line in enumerate(lines, 1):
            if match := ESCAPES.search(line):
                yield f"{name}:{number}: {match[0]} escapes text at run time; send the value as a parameter"
        graph[name] = []
        for number, include in included_by(header, root):
            where = f"{name}:{number}"
            if include in WIDE:
                yield f"{where}: {include} is too wide; include the part that is needed"
            if not include.startswith("polystore/"):
                continue
            graph[name].append(include)
            inner = include.split("/")
            if len(inner) == 2:
                shared = include == SHARED and folder in LEVEL and LEVEL[folder] > LEVEL["database"]
                if folder and inner[1] not in ("version.hpp", "fwd.hpp") and not shared:
                    yield f"{where}: a header includes no umbrella, but it includes {include}"
            elif folder and inner[1] in LEVEL and not may_include(folder, inner[1]):
                yield f"{where}: {folder}/ does not include {inner[1]}/, but it includes {include}"
    yield from cycles(graph)


def cycles(graph):
    done, path = set(), []

    def visit(name):
        if name in path:
            yield "a cycle of includes: " + " -> ".join([*path[path.index(name):], name])
        elif name in graph and name not in done:
            path.append(name)
            for include in graph[name]:
                yield from visit(include)
            done.add(path.pop())

    for name in graph:
        yield from visit(name)


found = list(complaints(Path(sys.argv[1]).resolve() / "include"))
print("\n".join(found))
sys.exit(bool(found))
