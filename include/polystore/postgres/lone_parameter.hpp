// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/parameters.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace polystore::inline v0::postgres::detail {

/// One encoded value, to be put into a larger one behind its length: the element of an array, the bound of a range.
class lone_parameter {
 public:
  lone_parameter() = default;
  lone_parameter(const lone_parameter&) = delete;
  lone_parameter& operator=(const lone_parameter&) = delete;

  template <class Value>
  void put(const Value& value) {
    more_.reset();
    to_.put(0, value);
  }
  bool is_null() const { return !data_; }
  /// How many bytes `write` takes.
  std::size_t size() const { return 4 + (data_ ? static_cast<std::size_t>(size_) + version() : 0); }
  /// Writes the length and the value, and says where they end.
  char* write(char* at) const {
    store(at, data_ ? static_cast<std::int32_t>(size() - 4) : std::int32_t{-1});
    at += 4;
    if (!data_) return at;
    if (version()) *at++ = 1;
    if (size_ > 0) std::memcpy(at, data_, static_cast<std::size_t>(size_));
    return at + size_;
  }

 private:
  /// A document, sent as text where it stands alone, needs its format's version byte in here.
  std::size_t version() const { return format_ == 0 ? 1 : 0; }

  const char* data_ = nullptr;
  int size_ = 0, format_ = 1;
  std::uint64_t word_ = 0;
  scratch more_;
  parameters to_{&data_, &size_, &format_, &word_, more_};
};

}  // namespace polystore::inline v0::postgres::detail
