#!/usr/bin/env python3
"""Checks that each verb has a try_ form, and each try_ form a verb."""
import re
import sys
from pathlib import Path

root = Path(sys.argv[1]) / "include/polystore"
# What can't fail by itself, for it only puts a query together or hands on what is there.
NO_VERBS = {"where", "order_by", "limit", "with_clause", "repository", "query", "connection", "each_endpoint", "on_conflict",
            "scan"}
BUILDERS = {"conflict_insert": {"skip", "update"}}
# (a class, its header, the header of its try_ forms, the class of these)
CLASSES = [
    ("sql_repository<Entity, Connection, type_list<Key...>>", "relational/repository.hpp",
     "relational/attempts.hpp", "repository_attempts"),
    ("connected_query", "relational/query.hpp", "relational/attempts.hpp", "query_attempts"),
    ("conflict_insert", "relational/conflict.hpp", "relational/attempts.hpp", "insert_attempts"),
    ("database_verbs", "database/verbs.hpp", "database/verbs.hpp", "database_verbs"),
    ("database<schema<Entities...>, Endpoints...>", "database/database.hpp",
     "database/database.hpp", "database<schema<Entities...>, Endpoints...>"),
]
METHOD = re.compile(r"^  (?!using|static|explicit|return|if|///?|#|template)(?:decltype\(auto\) |[\w\[][^=;()]*?[\s&*])(\w+)\(", re.M)


def methods(header, name):
    """The public member functions of a class, as its text lists them."""
    text = (root / header).read_text()
    body = re.search(r"^(?:class|struct) " + re.escape(name) + r"(?!\w)[^;{]*\{\n(.*?)^\};", text, re.M | re.S)[1]
    parts = re.split(r"^ (public|private|protected):\n", body, flags=re.M)
    is_struct = re.search(r"^struct " + re.escape(name), text, re.M)
    public = [parts[0]] if is_struct else []
    public += [part for kind, part in zip(parts[1::2], parts[2::2]) if kind == "public"]
    return set(METHOD.findall("".join(public))) - {name}


found = []
for name, header, attempts_header, attempts_name in CLASSES:
    verbs = {verb for verb in methods(header, name) if not verb.startswith("try_")} - NO_VERBS - BUILDERS.get(name, set())
    tried = {verb[4:] for verb in methods(attempts_header, attempts_name) if verb.startswith("try_")}
    found += [f"{header}: {name} has no try_{verb}" for verb in sorted(verbs - tried)]
    found += [f"{attempts_header}: try_{verb} is of no verb of {name}" for verb in sorted(tried - verbs)]
    if not verbs:
        found.append(f"{header}: no verbs were found in {name}")
print("\n".join(found))
sys.exit(bool(found))
