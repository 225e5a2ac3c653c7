#!/usr/bin/env python3
"""Checks that each odd or hostile value below has tests on PostgreSQL and SQLite, whose names begin with its number: the
values of group A alone, where they may be null, and in arrays."""
import re
import sys
from pathlib import Path

# What it is; where a store has no such thing, why.
VALUES = {
    "A1": ("ends of integers", {}),
    "A2": ("unsigned integers above the largest signed one", {}),
    "A3": ("NaN, infinities, denormals, negative zero", {}),
    "A4": ("numbers beyond a decimal", {}),
    "A5": ("random decimals", {}),
    "A6": ("rounding past a column's precision", {}),
    "A7": ("ends of times, infinities", {}),
    "A8": ("times of chrono", {}),
    "A9": ("days and times that don't exist, leap days before Christ", {}),
    "A10": ("clocks that go back", {"sqlite": "its sessions have no time zone"}),
    "A11": ("digits past the microsecond", {}),
    "A12": ("the parts of an interval", {}),
    "A13": ("odd text", {}),
    "A14": ("text that is not UTF-8", {}),
    "A15": ("lengths of text columns", {}),
    "A16": ("bytes", {}),
    "A17": ("uuids", {}),
    "A18": ("documents", {}),
    "A19": ("arrays", {}),
    "A20": ("unknown labels", {}),
    "A21": ("bytes of another length", {}),
    "A22": ("nulls where none can be", {}),
    "A23": ("columns that have changed", {}),
    "A24": ("sequences at their end", {}),
    "B1": ("hostile text", {}),
    "B2": ("negative numbers behind a minus", {}),
    "B3": ("texts that look like parameters", {}),
    "B6": ("patterns and searches", {}),
    "B7": ("encodings and settings of a session", {}),
}
# These are no values of a statement: one test says it for both stores.
OTHERS = {
    "B4": "names in statements are constants of the compiler's",
    "B5": "names that a server cuts",
    "B9": "connection strings",
    "B22": "messages on one line",
}
LIST = r"round_trip<|everywhere|check_\w+[<(]|refuses_element|in_lists<|std::vector|list_of_one|\bmany\b|\bin\("
NULL = r"round_trip<|check_\w+[<(]|refuses_element|in_lists<|optional|nullopt|\bmaybe\b|\{\}"
# A key is never null.
NO_NULL = {"A24"}

TEST = re.compile(r'^(?:TEMPLATE_)?TEST_CASE\(\s*"((?:[AB]\d+ )+)(.*?)(?=^(?:TEMPLATE_)?TEST_CASE\(|\Z)', re.M | re.S)


def stores_of(path, text):
    """The stores that a test runs on, by its folder or by what it says."""
    if path.parts[0] in ("postgres", "sqlite"):
        return {path.parts[0]}
    if "check_everywhere" in text:
        return {"postgres", "sqlite"}
    return {store for store in ("postgres", "sqlite") if re.search(rf"\b{store}_store|ps::{store}::", text)}


tests = Path(sys.argv[1]) / "tests"
found = {}  # number: [(stores, text)]
for file in sorted(tests.rglob("*.cpp")):
    for numbers, text in TEST.findall(file.read_text()):
        for number in numbers.split():
            found.setdefault(number, []).append((stores_of(file.relative_to(tests), text), text))

complaints = []
for number, (what, without) in VALUES.items():
    for store in {"postgres", "sqlite"} - without.keys():
        texts = [text for stores, text in found.get(number, []) if store in stores]
        if not texts:
            complaints.append(f"{number} {what}: no test on {store}")
        elif number[0] == "A":
            if not any(re.search(LIST, text) for text in texts):
                complaints.append(f"{number} {what}: no test in an array on {store}")
            if number not in NO_NULL and not any(re.search(NULL, text) for text in texts):
                complaints.append(f"{number} {what}: no test where it may be null on {store}")
complaints += [f"{number} {what}: no test" for number, what in OTHERS.items() if number not in found]
complaints += [f"a test is named {number}, which is not on the list" for number in found.keys() - VALUES.keys() - OTHERS.keys()]
print("\n".join(sorted(complaints)))
sys.exit(bool(complaints))
