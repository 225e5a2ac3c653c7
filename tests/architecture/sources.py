# SPDX-License-Identifier: BSL-1.0
"""What the headers say of verdicts and errors: read here once, for all scripts that ask."""
import re
from dataclasses import dataclass, field
from pathlib import Path

SENTENCES = re.compile(r'((?:"(?:\\.|[^"\\])*"\s*)+)$')
VERDICT = re.compile(r"\binline constexpr bool (\w+)(?= *(?:=|$))", re.M)


@dataclass
class Verdict:
    name: str
    header: str  # of verdict/, without its ending
    holds: str  # its /// sentence
    sentences: list = field(default_factory=list)  # what the compiler says where it doesn't hold


@dataclass
class Error:
    name: str
    base: str
    meaning: str
    codes: dict = field(default_factory=dict)  # of each store, for which it is thrown


def headers(root):
    return sorted((root / "include/polystore").rglob("*.hpp"))


def comment_before(text, place):
    """The /// lines right before a declaration and its template parameters, as one sentence."""
    lines = text[:place].splitlines()
    while lines and re.match(r"template\b|  ", lines[-1]):
        lines.pop()
    said = []
    while lines and lines[-1].startswith("///"):
        said.insert(0, lines.pop().removeprefix("///").strip())
    return " ".join(said)


def verdicts(root):
    """All verdicts, by name, in the order of their headers."""
    found = {}
    for header in sorted((root / "include/polystore/verdict").glob("*.hpp")):
        text = header.read_text()
        for match in VERDICT.finditer(text):
            if match[1] not in found:
                found[match[1]] = Verdict(match[1], header.stem, comment_before(text, match.start()))
    for _, name, sentence in assertions(root):
        if name in found and sentence not in found[name].sentences:
            found[name].sentences.append(sentence)
    return found


def assertions(root):
    """Each static_assert that speaks to a user: (header, its verdict or None, its sentence)."""
    for header in headers(root):
        text = header.read_text()
        for match in re.finditer(r"\bstatic_assert\(", text):
            inside = text[match.end():end_of_parentheses(text, match.end())]
            said = SENTENCES.search(inside.rstrip())
            if not said:
                continue
            sentence = "".join(re.findall(r'"((?:\\.|[^"\\])*)"', said[1])).replace('\\"', '"').replace("\\\\", "\\")
            asked = re.search(r"verdict::(?!detail::)(\w+)", inside[:said.start()])
            yield header, asked and asked[1], sentence


def end_of_parentheses(text, place):
    """The place of the parenthesis that closes what begins before a place."""
    depth = 1
    for token in re.finditer(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])\'|[()]', text[place:]):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if depth == 0:
            return place + token.start()
    raise ValueError("a parenthesis is never closed")


def errors(root):
    """All classes of errors, by name, a base before what is derived from it."""
    found = {}
    for header in headers(root):
        text = header.read_text()
        for match in re.finditer(r"^class (\w+) : public ((?:[\w:]+::)?\w+) ", text, re.M):
            base = match[2].split("::")[-1]
            if base in found or match[2] == "std::runtime_error":
                found[match[1]] = Error(match[1], base, comment_before(text, match.start()))
    for store in ("postgres", "sqlite"):
        for name, codes in thrown_for(root / f"include/polystore/{store}/error.hpp"):
            if name in found:
                found[name].codes.setdefault(store, []).extend(codes)
    return found


def thrown_for(header):
    """What is thrown for which SQLSTATE or result code: (class, codes)."""
    codes, rest = [], ""
    for line in header.read_text().splitlines():
        if function := re.search(r"\binline void (throw_\w+)\(", line):
            codes, rest = [], "other CONSTRAINTs" if function[1] == "throw_constraint" else "all others"
        codes += re.findall(r'\bcode == "(\w{5})"|\bcode == (SQLITE_\w+)|\bcase (SQLITE_\w+):', line)
        codes += re.findall(r'\b()()kind == "(\w\w)"', line)
        if thrown := re.search(r"\bthrow (\w+)\(message", line):
            yield thrown[1], [spelt("".join(code)) for code in codes] or [rest]
        if ";" in line:
            codes = []


def spelt(code):
    return code if len(code) > 2 else code + "xxx"
