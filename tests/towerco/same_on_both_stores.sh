#!/bin/sh
# same_on_both_stores.sh TOWERCO: the example tells the same of its data on SQLite and on PostgreSQL, also when it is run
# again. Without POLYSTORE_TEST_POSTGRES it runs on SQLite and counts as skipped (4).
set -eu
towerco=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# What is told behind the DDL, but for the time that it took.
tell() {
  "$towerco" "$@" 2>"$folder/errors" | sed -n '/^Somebody was faster/,/^$/p; /^series/,/^$/p'
  cat "$folder/errors" >&2
}

tell --database "$folder/towerco.db" >"$folder/sqlite"
tell --database "$folder/towerco.db" >"$folder/again"
cat "$folder/sqlite"
grep -q "^cabinet_temperature_c .* 100 .* 1$" "$folder/sqlite"
diff "$folder/sqlite" "$folder/again"
[ -n "${POLYSTORE_TEST_POSTGRES:-}" ] || { echo "POLYSTORE_TEST_POSTGRES names no server"; exit 4; }

server() { PGOPTIONS="-c client_min_messages=error" psql -qX -v ON_ERROR_STOP=1 -d "$POLYSTORE_TEST_POSTGRES" -c "$1"; }
database=polystore_towerco_example
trap 'server "DROP DATABASE IF EXISTS $database WITH (FORCE)"; rm -rf "$folder"' EXIT
server "DROP DATABASE IF EXISTS $database WITH (FORCE)"
server "CREATE DATABASE $database TEMPLATE template0"
for run in once again; do
  tell --store postgres --database "$POLYSTORE_TEST_POSTGRES dbname=$database" >"$folder/$run"
  diff "$folder/sqlite" "$folder/$run"
done
