#!/usr/bin/env python3
"""Checks that a generated .sql is, byte for byte, the first text quoted in a render test."""
import re
import sys
from pathlib import Path

written, test = (Path(name).read_text() for name in sys.argv[1:3])
sys.exit(written != re.search(r'R"sql\((.*?)\)sql"', test, re.S)[1])
