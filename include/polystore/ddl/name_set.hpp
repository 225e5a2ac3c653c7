// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::relational::detail {

/// A letter of ASCII as a store that ignores case sees it.
constexpr char folded(char c, bool ignores_case) {
  return ignores_case && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
/// Whether two names are one in the store.
constexpr bool are_equal(std::string_view left, std::string_view right, bool ignores_case) {
  if (!ignores_case || left.size() != right.size()) return left == right;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (folded(left[i], true) != folded(right[i], true)) return false;
  }
  return true;
}

/// A name of a schema's objects, as the store compares it: `noc.incidents`, or `noc_incidents` without schemas.
struct full_name {
  std::string_view schema, joint, name;
  std::size_t table = 0, item = 0;
  bool is_table = false, ignores_case = false;

  constexpr std::size_t size() const { return schema.size() + joint.size() + name.size(); }
  constexpr char operator[](std::size_t at) const {
    if (at < schema.size()) return schema[at];
    at -= schema.size();
    return at < joint.size() ? joint[at] : name[at - joint.size()];
  }
  constexpr std::size_t hash() const {
    std::size_t hash = 0;
    for (const std::string_view part : {schema, joint, name}) {
      for (const char c : part) hash = hash * 31 + static_cast<unsigned char>(folded(c, ignores_case));
    }
    return hash;
  }
  friend constexpr bool operator==(const full_name& left, const full_name& right) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = left.size(); i-- > 0;) {
      if (folded(left[i], left.ignores_case) != folded(right[i], left.ignores_case)) return false;
    }
    return true;
  }
};

/// Names of which each is found again in one step.
template <std::size_t Most>
struct name_set {
  static constexpr std::size_t slots = Most * 2 + 1;

  full_name names[Most ? Most : 1];
  std::size_t hashes[Most ? Most : 1]{};
  std::uint16_t slot[slots]{};  // 1 + the position of a name
  std::size_t count = 0;

  /// The name that was there already, or null.
  constexpr const full_name* add(const full_name& name) {
    const std::size_t hash = name.hash();
    std::size_t at = hash % slots;
    for (; slot[at] != 0; at = (at + 1) % slots) {
      if (hashes[slot[at] - 1] == hash && names[slot[at] - 1] == name) return &names[slot[at] - 1];
    }
    hashes[count] = hash;
    names[count] = name;
    slot[at] = static_cast<std::uint16_t>(++count);
    return nullptr;
  }
};

}  // namespace polystore::inline v0::relational::detail
