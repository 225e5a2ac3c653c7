// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

inline constexpr std::string_view usage =
    "towerco [--store sqlite|postgres] [--database FILE|URL] [--folder DIR]\n"
    "  --store     where to keep it all: sqlite unless said otherwise\n"
    "  --database  SQLite's file (in memory unless one is named), or PostgreSQL's URL (POLYSTORE_POSTGRES_URL)\n"
    "  --folder    a folder of *.csv with rows of timestamp,value; each file is a series\n";

struct options {
  std::string store = "sqlite";
  std::string database = "";
  std::string folder = TOWERCO_DATA;
  bool help = false;
};

/// Reads the command line; throws for what it doesn't know.
inline options read_options(int count, const char* const* words) {
  options given;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--help") {
      given.help = true;
      continue;
    }
    std::string* const option = word == "--store"      ? &given.store
                                : word == "--database" ? &given.database
                                : word == "--folder"   ? &given.folder
                                                       : nullptr;
    if (!option || i + 1 == count) throw std::invalid_argument("not understood: " + std::string(word));
    *option = words[++i];
  }
  if (given.store != "sqlite" && given.store != "postgres") {
    throw std::invalid_argument("no such store: " + given.store);
  }
  if (given.database.empty()) {
    const char* const url = std::getenv("POLYSTORE_POSTGRES_URL");
    given.database = given.store == "sqlite" ? ":memory:" : url ? url : "postgresql:///towerco";
  }
  return given;
}
