# shellcheck shell=sh
# Sourced by the run scripts: installs what they need on Debian and says what is missing elsewhere.
#   need PACKAGE...    need_boost    need_catch2

command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache

# need PACKAGE...: installs the packages that are not there yet; non-zero, with a sentence, where it can't.
need() {
  missing=$(for package; do is_installed "$package" || printf ' %s' "$package"; done)
  [ -n "$missing" ] || return 0
  can_install || { echo "Please install (Debian's names):$missing" >&2; return 1; }
  echo "Installing:$missing" >&2
  # shellcheck disable=SC2086 # one word per package
  if ! update_once || ! as_root apt-get install -qq -y --no-install-recommends --no-remove $missing >/dev/null; then
    echo "Could not install:$missing" >&2
    return 1
  fi
}

# Boost 1.81 or later with Boost.JSON; Debian 12 has 1.74 and 1.81, which exclude each other.
need_boost() {
  for root in "${BOOST_ROOT:-/usr/local}" /usr/local /usr; do
    version=$(sed -n "s/^#define BOOST_VERSION \([0-9]*\).*/\1/p" "$root/include/boost/version.hpp" 2>/dev/null || :)
    [ "${version:-0}" -ge 108100 ] && find "$root"/lib* -maxdepth 2 -name 'libboost_json*' | grep -q . && return 0
  done
  if ! can_install || has_package libboost1.81-dev; then
    need libboost1.81-dev libboost-json1.81-dev
  else
    need libboost-dev libboost-json-dev
  fi
}

# Catch2 3; Debian 12 has 2, and 3 in its backports, of which nothing but catch2 is taken.
need_catch2() {
  for root in /usr /usr/local; do
    [ -e $root/include/catch2/catch_test_macros.hpp ] && return 0
  done
  can_install || { echo "Please install: Catch2 3 (catch2 in bookworm-backports or later)" >&2; return 1; }
  update_once
  case $(apt-cache policy catch2 | awk '/Candidate:/ { print $2 }') in
    3* | [0-9]:3*) ;;
    *) add_backports catch2 ;;
  esac
  need catch2
}

is_installed() {
  dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q ' installed$'
}

has_package() {
  update_once && apt-cache show "$1" >/dev/null 2>&1
}

can_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] && return 0
  command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

update_once() {
  [ -z "$apt_is_fresh" ] || return 0
  can_install && as_root apt-get update -qq >&2 && apt_is_fresh=yes
}

# add_backports PACKAGE: repeats the machine's own sources for <suite>-backports, pinned to this package.
add_backports() {
  # shellcheck source=/dev/null
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  echo "Taking $1 from $suite-backports, added to apt for it alone" >&2
  if ! apt-cache policy | grep -q "n=$suite-backports"; then
    awk -v suite="$suite" '
      BEGIN { RS = ""; ORS = "\n\n" }
      $0 ~ "(^|\n)Suites:([^\n]*[ \t])?" suite "([ \t\n]|$)" {
        sub(/Suites:[^\n]*/, "Suites: " suite "-backports"); print
      }' /etc/apt/sources.list.d/*.sources 2>/dev/null | write_if_any /etc/apt/sources.list.d/polystore-backports.sources
    sed -nE "s/^(deb +(\[[^]]*\] +)?[^ ]+ +)$suite( .*)$/\1$suite-backports\3/p" \
      /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
      write_if_any /etc/apt/sources.list.d/polystore-backports.list
  fi
  printf 'Package: %s\nPin: release n=%s-backports\nPin-Priority: 990\n' "$1" "$suite" |
    write_if_any /etc/apt/preferences.d/polystore-backports
  apt_is_fresh=
  update_once
}

write_if_any() {
  text=$(cat)
  [ -z "$text" ] || printf '%s\n' "$text" | as_root tee "$1" >/dev/null
}

apt_is_fresh=
