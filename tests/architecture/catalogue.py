#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The reference at the end of the README: each verdict with its sentences and each error, as the headers have them.

catalogue.py PROJECT          fails where the README says something else than the headers
catalogue.py PROJECT --write  writes it anew
"""
import re
import sys
import textwrap
from pathlib import Path

sys.dont_write_bytecode = True
import sources  # noqa: E402

BEGIN, END = "<!-- reference: written from the headers -->", "<!-- end of reference -->"
WIDTH = 120
STORES = {"postgres": "PostgreSQL", "sqlite": "SQLite"}
# The headers of verdict/ in an order for readers; one that is not listed comes last.
GROUPS = {
    "Types and their fields": "reflection fields loss enum_name composite",
    "Placements": "shape facet server default_value soft_delete full_text audit",
    "Schemas, tables and views": "schema ddl view constraint",
    "Databases and headers": "database header",
    "Keys and verbs": "repository relation",
    "Indexes": "access",
    "Queries": "query pages named_query row frame explain",
    "Expressions": "expression ability aggregate arithmetic cast conditional document interval range raw text time",
    "Statements by hand": "written",
    "Tests": "testing",
}
INTRODUCTION = f"""{BEGIN}
## Reference

Written from the headers by `tests/architecture/catalogue.py`; a test compares the two.

### What the compiler refuses

Each rule is a constant of `polystore::verdict` that holds. Where one doesn't, its sentence is the compiler's first error,
behind `polystore: `; the types and fields that it is about are the constant's template arguments, in the same message.
"""
THROWN = """### What is thrown

Each class is derived from the one that it stands under. Behind it stand PostgreSQL's SQLSTATEs, the first two characters of
a whole class of them, and SQLite's result codes, without `SQLITE_`, for which it is thrown; the others polystore finds out.
"""


def main(project, write):
    readme = project / "README.md"
    text = readme.read_text()
    old = re.search(f"{re.escape(BEGIN)}.*{re.escape(END)}\n", text, re.S)
    if not old:
        sys.exit(f"README.md has no place for the reference, between {BEGIN} and {END}")
    new = reference(project)
    if write:
        readme.write_text(text.replace(old[0], new))
    elif old[0] != new:
        sys.exit("README.md says something else of verdicts or errors than the headers do; write it anew:\n"
                 "  python3 tests/architecture/catalogue.py . --write")


def reference(project):
    parts = [INTRODUCTION]
    verdicts = list(sources.verdicts(project).values())
    known = " ".join(GROUPS.values()).split()
    others = sorted({verdict.header for verdict in verdicts} - set(known))
    for title, listed in {**GROUPS, "Others": " ".join(others)}.items():
        held = [verdict for header in listed.split() for verdict in verdicts if verdict.header == header]
        if held:
            parts += [f"#### {title}\n", "\n".join(entry(verdict) for verdict in held) + "\n"]
    unnamed = [sentence for _, name, sentence in sources.assertions(project) if not name]
    if unnamed:
        parts += ["#### Of the innermost headers, without a name\n", "\n".join(item(quoted(each)) for each in unnamed) + "\n"]
    errors = list(sources.errors(project).values())
    parts += [THROWN, "\n".join(error_list(errors, "runtime_error")) + "\n", END + "\n"]
    return "\n".join(parts)


def entry(verdict):
    return "\n".join([item(f"`{verdict.name}`: {verdict.holds}"), *(item(quoted(each), 1) for each in verdict.sentences)])


def quoted(sentence):
    return f"`{sentence.removeprefix('polystore: ')}`"


def item(text, depth=0):
    indent = "  " * depth
    return textwrap.fill(text, WIDTH, initial_indent=f"{indent}- ", subsequent_indent=f"{indent}  ",
                         break_long_words=False, break_on_hyphens=False)


def error_list(errors, base, depth=0):
    for error in errors:
        if error.base != base:
            continue
        codes = "; ".join(f"{name} {', '.join(code.removeprefix('SQLITE_') for code in error.codes[store])}"
                          for store, name in STORES.items() if store in error.codes)
        yield item(f"`{error.name}`: {error.meaning}" + (f" {codes}." if codes else ""), depth)
        yield from error_list(errors, error.name, depth + 1)


main(Path(sys.argv[1]), "--write" in sys.argv[2:])
