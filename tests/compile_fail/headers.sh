#!/bin/sh
# headers.sh COMPILER FLAGS FOLDER: compiles the umbrellas beforehand, as FOLDER/umbrellas.hpp, for files that include one.
set -eu
compiler=$1 flags=$2 folder=$3

mkdir -p "$folder"
printf '#include <polystore/%s.hpp>\n' polystore postgres sqlite >"$folder/umbrellas.hpp"
case $("$compiler" --version) in *clang*) kind=pch ;; *) kind=gch ;; esac
# shellcheck disable=SC2086 # one word per flag
"$compiler" $flags -Wall -Wextra -Wpedantic -Werror -x c++-header "$folder/umbrellas.hpp" -o "$folder/umbrellas.hpp.$kind"
