#!/bin/sh
# A throwaway PostgreSQL on a Unix socket:
#   postgres.sh start DIR    makes a cluster below DIR, prints its conninfo
#   postgres.sh stop DIR     ends it; DIR stays, with its log
set -eu

fail() {
  echo "postgres.sh: $*" >&2
  exit 1
}

# The newest server that is installed.
binaries() {
  for bin in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -t/ -k5 -nr) "$(pg_config --bindir 2>/dev/null)"; do
    [ -x "$bin/initdb" ] && echo "$bin" && return
  done
  fail "no PostgreSQL server here; Debian's package is postgresql"
}

# The server refuses to run as root.
as_server() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start() {
  bin=$(binaries)
  [ "$(printf %s "$directory" | wc -c)" -le 80 ] || fail "$directory: too long a path for a socket"
  [ ! -e "$data" ] || fail "$data is there already"
  mkdir -p "$directory"
  if [ "$(id -u)" = 0 ]; then chown postgres "$directory"; fi
  as_server "$bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$log" 2>&1 ||
    { cat "$log" >&2; fail "initdb failed"; }
  as_server "$bin/pg_ctl" -D "$data" -l "$directory/server.log" -w -t 60 -o "-c listen_addresses= \
    -c unix_socket_directories='$directory' -c unix_socket_permissions=0700 -c max_connections=50 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=256MB" start >>"$log" 2>&1 ||
    { cat "$log" "$directory/server.log" >&2; fail "the server did not start"; }
  head -n 1 "$data/postmaster.pid" >"$directory/pid"
  echo "host=$directory user=postgres dbname=postgres"
}

# Whether the process is the server of this data directory, by its working directory or its -D.
is_ours() {
  [ "$(readlink "/proc/$1/cwd" 2>/dev/null)" = "$data" ] ||
    { tr '\0' '\n' <"/proc/$1/cmdline"; } 2>/dev/null | grep -Fqx -- "$data"
}

stop() {
  pid=$(cat "$directory/pid" 2>/dev/null) || return 0
  for signal in INT QUIT; do # fast, then immediate
    is_ours "$pid" || break
    kill -s $signal "$pid"
    tries=0
    while is_ours "$pid" && [ $tries -lt 50 ]; do tries=$((tries + 1)); sleep 0.1; done
  done
  ! is_ours "$pid" || fail "process $pid did not end"
  rm -f "$directory/pid"
}

[ $# = 2 ] || fail "start DIR or stop DIR"
directory=$(realpath -m "$2")
data=$directory/data
log=$directory/start.log
case $1 in
  start) start ;;
  stop) stop ;;
  *) fail "start DIR or stop DIR" ;;
esac
