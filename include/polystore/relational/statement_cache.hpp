// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace polystore::inline v0::relational {

/// What one connection keeps for each statement that it has prepared, found by the address of the statement's text.
/// Open addressing over a power of two; the load stays under a half. Not for use by two threads at once.
template <class Prepared>
class statement_cache {
 public:
  /// The entry of a text, or null.
  Prepared* find(const char* text) noexcept {
    if (slots_.empty()) return nullptr;
    slot& found = slots_[slot_of(text)];
    return found.text ? &found.prepared : nullptr;
  }
  /// Adds an entry for a text that has none. Pointers to other entries are no longer valid afterwards.
  Prepared& add(const char* text, Prepared prepared) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    slot& free = slots_[slot_of(text)];
    free = {text, static_cast<Prepared&&>(prepared)};
    ++size_;
    return free.prepared;
  }
  template <class Visitor>
  void each(Visitor&& visitor) {
    for (slot& each : slots_) {
      if (each.text) visitor(each.prepared);
    }
  }
  void clear() noexcept {
    slots_.clear();
    size_ = 0;
  }
  std::size_t size() const noexcept { return size_; }

 private:
  struct slot {
    const char* text = nullptr;
    Prepared prepared{};
  };

  std::size_t slot_of(const char* text) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    const auto bits = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(text)) * 0x9E3779B97F4A7C15u;
    std::size_t at = static_cast<std::size_t>(bits >> 32) & mask;
    while (slots_[at].text && slots_[at].text != text) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    std::vector<slot> old(slots_.empty() ? 16 : slots_.size() * 2);
    old.swap(slots_);
    for (slot& each : old) {
      if (each.text) slots_[slot_of(each.text)] = static_cast<slot&&>(each);
    }
  }

  std::vector<slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace polystore::inline v0::relational
