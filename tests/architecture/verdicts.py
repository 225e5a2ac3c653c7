#!/usr/bin/env python3
"""Checks that each verdict in include/polystore/verdict/ has its tests/compile_fail/<verdict>.cpp, listed for ctest."""
import re
import sys
from pathlib import Path

root = Path(sys.argv[1])
listed = set(re.findall(r"\w+", re.search(r"set\(compile_fail([^)]*)\)", (root / "tests/CMakeLists.txt").read_text())[1]))
files = {file.stem for file in (root / "tests/compile_fail").glob("*.cpp")}

found = []
for header in sorted((root / "include/polystore/verdict").rglob("*.hpp")):
    for verdict in re.findall(r"\binline constexpr bool (\w+)", header.read_text()):
        if verdict not in files:
            found.append(f"{header.name}: {verdict} has no tests/compile_fail/{verdict}.cpp")
found += [f"tests/compile_fail/{name}.cpp is not in tests/CMakeLists.txt" for name in sorted(files - listed)]
print("\n".join(found))
sys.exit(bool(found))
