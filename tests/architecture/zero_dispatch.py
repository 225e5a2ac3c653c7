#!/usr/bin/env python3
"""Checks the object of a program over both stores: no vtable but the exceptions', nothing type-erased, statement
texts in read-only data, and no spelling of a function.
zero_dispatch.py ROOT COMPILER FLAG..."""
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

root, compiler, flags = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
EXCEPTIONS = set(re.findall(r"class (\w+) : public", (root / "include/polystore/core/error.hpp").read_text()))
ERASED = re.compile(r"\bstd::(function|move_only_function|any|_Function_\w+|_Any_data)\b")
# The beginnings of statements that the program runs, and of its DDL.
TEXTS = [b"INSERT INTO sensor_data (", b"UPDATE noc_incidents SET ", b"SELECT id, site_id, sensor, ",
         b"CREATE TABLE tenants ("]
# What __PRETTY_FUNCTION__ would have left: a qualified name with its parameters or template arguments. Names of types
# in the library's sentences have neither.
SPELLING = re.compile(rb"[ -~]*polystore::[ -~]*[\[(][ -~]*|[ -~]*Addresses = [ -~]*")


def sections(object_file):
    """(name, is it loaded with the program, its bytes) of each section of a 64-bit little-endian ELF file."""
    data = object_file.read_bytes()
    assert data[:6] == b"\x7fELF\x02\x01", "not a 64-bit little-endian ELF file"
    table, = struct.unpack_from("<Q", data, 0x28)
    size, count, names = struct.unpack_from("<HHH", data, 0x3A)
    headers = [struct.unpack_from("<IIQQQQIIQQ", data, table + i * size) for i in range(count or 0)]
    if not headers or names == 0xFFFF:  # more sections than fit: the first one tells
        first = struct.unpack_from("<IIQQQQIIQQ", data, table)
        count, names = count or first[5], first[6] if names == 0xFFFF else names
        headers = [struct.unpack_from("<IIQQQQIIQQ", data, table + i * size) for i in range(count)]
    for name, kind, attributes, _, offset, length, *_ in headers:
        start = headers[names][4] + name
        called = data[start:data.index(b"\0", start)].decode()
        yield called, bool(attributes & 2), b"" if kind == 8 else data[offset:offset + length]


def complaints(object_file):
    symbols = subprocess.run(["nm", "-C", object_file], check=True, capture_output=True, text=True).stdout
    for line in symbols.splitlines():
        name = line[19:]
        if match := re.match(r"(?:vtable|typeinfo|typeinfo name) for (polystore::.*)", name):
            if match[1].split("::")[-1] not in EXCEPTIONS:
                yield f"dispatch at run time: {name}"
        if ERASED.search(name):
            yield f"type erasure: {name}"

    loaded = [(name, content) for name, is_loaded, content in sections(object_file) if is_loaded]
    for text in TEXTS:
        places = [name for name, content in loaded if text in content]
        if not places:
            yield f"no section holds a statement {text.decode()!r}"
        for place in places:
            if not place.startswith(".rodata"):
                yield f"a statement {text.decode()!r} lies in {place}"
    for name, content in loaded:
        for spelling in SPELLING.findall(content):
            yield f"a spelling in {name}: {spelling[:120].decode()}"


failed = False
with tempfile.TemporaryDirectory() as folder:
    for level in ["-O2", "-O0"]:
        made = Path(folder) / "towerco.o"
        subprocess.run([compiler, *flags, level, "-c", "-o", made, root / "examples/towerco/main.cpp"], check=True)
        for complaint in complaints(made):
            failed = True
            print(f"{level}: {complaint}")
sys.exit(failed)
