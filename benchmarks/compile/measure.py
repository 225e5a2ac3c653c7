# SPDX-License-Identifier: BSL-1.0
"""Runs a compiler on a unit and says what that cost."""
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "benchmarks" / "compile"


@dataclass
class cost:
    seconds: float  # user + system, of the compiler and its children
    mebibytes: float  # the greatest resident set among them
    succeeded: bool
    output: str

    def first_error(self):
        return next((line for line in self.output.splitlines() if "error:" in line), self.output[:200])


def libpq_flags():
    try:
        return subprocess.run(["pkg-config", "--cflags", "libpq"], capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return ["-I/usr/include/postgresql"]


def command(compiler, unit, extra=()):
    return [*compiler.split(), "-std=c++20", "-O2", f"-I{ROOT / 'include'}", f"-I{Path(__file__).parent}",
            *libpq_flags(), *extra, "-c", str(unit), "-o", str(unit.with_suffix(".o"))]


def write(name, text):
    BUILD.mkdir(parents=True, exist_ok=True)
    unit = BUILD / f"{name}.cpp"
    unit.write_text(text)
    return unit


def compile_once(compiler, unit, extra=()):
    words = command(compiler, unit, extra)
    log = unit.with_suffix(".log")
    with open(log, "wb") as sink:
        child = subprocess.Popen(words, stdout=sink, stderr=sink, env={**os.environ, "LC_ALL": "C"})
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode == 0,
                log.read_text(errors="replace"))


def best_of(compiler, runs, *units):
    """The units in turn, `runs` times over; the best time and memory of each. A unit that fails isn't retried."""
    best = [None] * len(units)
    for run in range(runs):
        for i, (unit, may_fail) in enumerate(units):
            if best[i] and not best[i].succeeded and not may_fail:
                continue
            now = compile_once(compiler, unit)
            if best[i]:
                now.seconds = min(now.seconds, best[i].seconds)
                now.mebibytes = min(now.mebibytes, best[i].mebibytes)
            best[i] = now
    return best


# A compiler's trail to the place of an error, which is not counted as a line before the error.
CONTEXT = re.compile(r"In file included from|^\s+from |required (from|by)|In instantiation of")


def verdict_on(output, within=5):
    """Is the first line with `error:` our sentence, and among the first lines that aren't context?"""
    place = 0
    for raw, line in enumerate(output.splitlines(), 1):
        if not CONTEXT.search(line):
            place += 1
        if "error:" in line:
            good = "polystore:" in line and place <= within
            return good, f"line {place} without context, {raw} with: {line.strip()}"
    return False, "no line says error:"
