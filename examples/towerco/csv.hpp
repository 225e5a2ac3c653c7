// SPDX-License-Identifier: BSL-1.0
// Reads `timestamp,value` rows.
#pragma once

#include <polystore/core/timestamp.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace csv {

struct row {
  polystore::timestamp at{};
  double value{};
};

/// `2014-02-14 14:30:00,0.132`, the time in UTC.
inline std::optional<row> parse(std::string_view line) {
  const auto comma = line.find(',');
  if (comma == line.npos) return std::nullopt;
  const auto at = polystore::parse_local_timestamp(line.substr(0, comma));
  double value{};
  const auto read = std::from_chars(line.data() + comma + 1, line.data() + line.size(), value);
  if (!at || read.ec != std::errc{} || read.ptr != line.data() + line.size()) return std::nullopt;
  return row{polystore::in_utc(*at), value};
}

/// All rows of a file; throws for one that isn't `timestamp,value`.
inline std::vector<row> read(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::vector<row> rows;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || (number == 1 && line == "timestamp,value")) continue;
    const auto parsed = parse(line);
    if (!parsed) {
      throw std::runtime_error(path.string() + ":" + std::to_string(number) + ": not a timestamp and a value");
    }
    rows.push_back(*parsed);
  }
  if (file.bad() || !file.eof()) throw std::runtime_error(path.string() + ": can't be read");
  return rows;
}

/// The *.csv of a folder, by name.
inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".csv") files.push_back(entry.path());
  }
  if (files.empty()) throw std::runtime_error(folder.string() + ": no *.csv here");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace csv
