#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compiles every C++ block of the README, each as a program of its own: readme.py PROJECT COMPILER FLAG..."""
import pathlib
import re
import subprocess
import sys

project, command = pathlib.Path(sys.argv[1]), sys.argv[2:]
blocks = re.findall(r"^```cpp\n(.*?)^```", (project / "README.md").read_text(), re.M | re.S)
failed = not blocks
for number, block in enumerate(blocks, 1):
    run = subprocess.run([*command, "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-x", "c++", "-"],
                         input=block, text=True, capture_output=True)
    if run.returncode:
        failed = True
        print(f"block {number} of the README does not compile:\n{run.stderr[:2000]}")
print(f"{len(blocks)} blocks")
sys.exit(failed)
