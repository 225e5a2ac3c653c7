#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks that each verdict says what holds, has its sentence, and its tests/compile_fail/<verdict>.cpp, listed for ctest,
which accepts and rejects something and expects a sentence of that verdict."""
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
import sources  # noqa: E402

# Its headers know no verdicts.
INNERMOST = "core"


def complaints(root):
    listed = set(re.findall(r"\w+", re.search(r"set\(compile_fail([^)]*)\)", (root / "tests/CMakeLists.txt").read_text())[1]))
    files = {file.stem: file.read_text() for file in (root / "tests/compile_fail").glob("*.cpp")}
    verdicts = sources.verdicts(root)
    for verdict in verdicts.values():
        where = f"verdict/{verdict.header}.hpp: {verdict.name}"
        if not verdict.holds:
            yield f"{where} has no /// sentence that says what holds"
        if not verdict.sentences:
            yield f"{where} is asserted nowhere, so that nobody reads its sentence"
        if verdict.name in files:
            yield from of_test(f"tests/compile_fail/{verdict.name}.cpp", files[verdict.name], verdict.sentences)
        else:
            yield f"{where} has no tests/compile_fail/{verdict.name}.cpp"
    for header, name, sentence in sources.assertions(root):
        inside = header.relative_to(root / "include/polystore")
        if not sentence.startswith("polystore: "):
            yield f"{inside}: a sentence begins with \"polystore: \": {sentence}"
        if not name and inside.parts[0] != INNERMOST:
            yield f"{inside}: a rule without a name; make a verdict of it: {sentence}"
    for name in sorted(files.keys() - listed):
        yield f"tests/compile_fail/{name}.cpp is not in tests/CMakeLists.txt"
    for name in sorted(files.keys() - verdicts.keys()):
        yield f"tests/compile_fail/{name}.cpp is of no verdict"


def of_test(file, text, sentences):
    if not re.search(r"^#.*\b(ACCEPT|REJECT)\b", text, re.M):
        yield f"{file} accepts and rejects the same"
    expected = re.findall(r"^// EXPECT(?: \d+)?: *(.*\S)", text, re.M)
    if not expected:
        yield f"{file} quotes no sentence: // EXPECT: polystore: ..."
    for quoted in expected:
        if quoted == "polystore:":
            yield f"{file} expects what every verdict says: {quoted}"
        elif not any(sentence.startswith(quoted) for sentence in sentences):
            yield f"{file} expects what its verdict doesn't say: {quoted}"


found = list(complaints(Path(sys.argv[1])))
print("\n".join(found))
sys.exit(bool(found))
