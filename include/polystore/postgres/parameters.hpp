// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/postgres/cell.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::postgres {

/// How one value is written to and read from the binary format: `encode(parameters&, index, value)` and
/// `decode(cell, value) -> bool`, false for what is not such a value. A user's own type specialises it.
template <class Value>
struct codec;

/// Memory for encoded values that don't fit beside the parameter; what is handed out stays put until `reset`.
class scratch {
 public:
  char* take(std::size_t size) {
    if (size > left_) add(size);
    char* const taken = next_;
    next_ += size;
    left_ -= size;
    return taken;
  }
  void reset() noexcept {
    if (blocks_.empty()) return;
    blocks_.resize(1);
    next_ = blocks_.front().data();
    left_ = blocks_.front().size();
  }

 private:
  void add(std::size_t size) {
    const std::size_t block = size > 4096 ? size : 4096;
    blocks_.emplace_back(block);
    next_ = blocks_.back().data();
    left_ = block;
  }
  std::vector<std::vector<char>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

/// Where the values of one execution are put. Text and bytes are pointed at, not copied: they must live until it runs.
class parameters {
 public:
  parameters(const char** values, int* lengths, int* formats, std::uint64_t* words, scratch& more)
      : values_(values), lengths_(lengths), formats_(formats), words_(words), more_(&more) {}

  template <class Value>
  void put(std::size_t index, const Value& value) {
    codec<Value>::encode(*this, index, value);
  }

  [[gnu::noinline]] void put_null(std::size_t index) {
    values_[index] = nullptr;
    lengths_[index] = 0;
    formats_[index] = 1;
  }
  /// A fixed-size value in network byte order.
  template <class Integer>
  [[gnu::noinline]] void put_word(std::size_t index, Integer value) {
    value = detail::swap_bytes(value);
    std::memcpy(words_ + index, &value, sizeof value);
    values_[index] = reinterpret_cast<const char*>(words_ + index);
    lengths_[index] = static_cast<int>(sizeof value);
    formats_[index] = 1;
  }
  /// Bytes that stand elsewhere.
  [[gnu::noinline]] void put_view(std::size_t index, const char* data, std::size_t size, int format = 1) {
    if (size > most)
      refuse(index, "text or bytea", "has " + std::to_string(size) + " bytes; PostgreSQL takes at most 1 GiB");
    values_[index] = data ? data : "";
    lengths_[index] = static_cast<int>(size);
    formats_[index] = format;
  }
  /// Room for a value to be written in place, whose final size `put_view` then says.
  char* take(std::size_t size) { return more_->take(size); }

  /// Refuses a value before it is sent; says where and of which type, never which.
  [[noreturn, gnu::cold, gnu::noinline]] static void refuse(std::size_t index, std::string_view type,
                                                            std::string_view reason) {
    std::string message = "polystore: parameter " + std::to_string(index + 1) + ", of type ";
    ((message += type) += ", ") += reason;
    throw value_out_of_range(message);
  }

 private:
  static constexpr std::size_t most = std::size_t{1} << 30;

  const char** values_;
  int* lengths_;
  int* formats_;
  std::uint64_t* words_;
  scratch* more_;
};

}  // namespace polystore::inline v0::postgres
