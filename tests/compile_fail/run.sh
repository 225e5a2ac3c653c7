#!/bin/sh
# run.sh COMPILER FLAGS FILE [HEADER]: FILE, behind a HEADER where one is given, compiles without a warning when ACCEPT
# is defined. When REJECT is, it fails, its first error says what FILE quotes in "// EXPECT: polystore: ...", and no other
# error follows. A mistake that can be made in several ways has an "#elif REJECT == 2" and so on, each of which is
# refused, by a sentence of its own where there is an "// EXPECT 2: polystore: ...".
set -eu
compiler=$1 flags=$2 file=$3 header=${4:-}

compile() {
  # shellcheck disable=SC2086 # one word per flag
  LC_ALL=C "$compiler" $flags -Wall -Wextra -Wpedantic -Werror -fsyntax-only ${header:+-include "$header"} "$@" "$file" 2>&1
}

fail() {
  printf '%s: %s\n%s\n' "$file" "$1" "$output"
  exit 1
}

output=
expected=$(sed -n 's|^// EXPECT: *||p' "$file")
[ -n "$expected" ] || fail "quotes no sentence: // EXPECT: polystore: ..."

output=$(compile -DACCEPT) || fail "does not compile with ACCEPT"
cases=$(sed -n 's/^#.*REJECT == \([0-9]*\).*/\1/p' "$file")
for way in ${cases:-1}; do
  own=$(sed -n "s|^// EXPECT $way: *||p" "$file")
  output=$(compile "-DREJECT=$way") && fail "compiles with REJECT=$way"
  errors=$(printf '%s\n' "$output" | grep 'error:' | sort -u) || fail "fails without an error"
  case $(printf '%s\n' "$output" | grep -m 1 'error:') in
    *"${own:-$expected}"*) ;;
    *) fail "the first error of REJECT=$way does not say: ${own:-$expected}" ;;
  esac
  [ "$(printf '%s\n' "$errors" | wc -l)" = 1 ] || fail "more than one error with REJECT=$way"
done
