#!/bin/sh
# Runs `conan create` with Conan from PyPI, in build/conan. The libraries that apt installed stand for Conan's packages.
set -eu
cd "$(dirname "$0")/.."
. cmake/debian.sh

need g++ cmake ninja-build python3-venv libpq-dev libsqlite3-dev libfmt-dev librange-v3-dev libssl-dev
need_boost
home=$PWD/build/conan
[ -x "$home/venv/bin/conan" ] || {
  mkdir -p "$home"
  python3 -m venv "$home/venv"
  "$home/venv/bin/pip" install --quiet --disable-pip-version-check "conan>=2,<3"
}

export CONAN_HOME="$home/home"
conan=$home/venv/bin/conan
"$conan" profile detect --force >/dev/null 2>&1
profile=$home/profile
cat >"$profile" <<PROFILE
include(default)
[settings]
compiler.cppstd=20
[platform_requires]
boost/1.81.0
libpq/15
sqlite3/3.40.1
fmt/9.1.0
range-v3/0.12.0
openssl/3.0.19
[conf]
tools.cmake.cmaketoolchain:generator=Ninja
tools.cmake.cmake_layout:test_folder=$home/test_package
PROFILE
"$conan" create . --profile:all "$profile" --no-remote "$@" \
  --options '&:with_json=True' --options '&:with_fmt=True' --options '&:with_ranges=True' \
  --options '&:with_pages=True'
