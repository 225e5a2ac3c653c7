// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/postgres/cell.hpp>

#include <cstddef>
#include <cstdint>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace polystore::inline v0::postgres {

/// How one value is written to and read from the binary format: `encode(parameters&, index, value)` and
/// `decode(cell, value) -> bool`, false for what is not such a value. A user's own type specialises it.
template <class Value>
struct codec;

/// Memory for encoded values that don't fit beside the parameter; what is handed out stays put until `reset`.
class scratch {
 public:
  scratch() = default;
  scratch(scratch&& other) noexcept
      : newest_(std::exchange(other.newest_, nullptr)),
        next_(std::exchange(other.next_, nullptr)),
        left_(std::exchange(other.left_, 0)) {}
  scratch& operator=(scratch&&) = delete;
  ~scratch() {
    while (newest_) drop();
  }

  char* take(std::size_t size) {
    if (size > left_) add(size);
    char* const taken = next_;
    next_ += size;
    left_ -= size;
    return taken;
  }
  void reset() noexcept {
    if (!newest_) return;
    while (newest_->older) drop();
    use(*newest_);
  }

 private:
  struct block {  // its bytes follow it; a list of them costs a compiler less than a vector of vectors
    block* older;
    std::size_t size;
  };
  void add(std::size_t wanted) {
    const std::size_t size = wanted > 4096 ? wanted : 4096;
    newest_ = ::new (::operator new(sizeof(block) + size)) block{newest_, size};
    use(*newest_);
  }
  void use(block& taken_from) noexcept {
    next_ = reinterpret_cast<char*>(&taken_from + 1);
    left_ = taken_from.size;
  }
  void drop() noexcept { ::operator delete(std::exchange(newest_, newest_->older)); }

  block* newest_ = nullptr;
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
    if (size > most) refuse_size(index, size);
    values_[index] = data ? data : "";
    lengths_[index] = static_cast<int>(size);
    formats_[index] = format;
  }
  /// Room for a value to be written in place, whose final size `put_view` then says.
  char* take(std::size_t size) { return more_->take(size); }

  /// Refuses a value before it is sent; says where and of which type, never which.
  [[noreturn, gnu::cold, gnu::noinline]] static void refuse(std::size_t index, std::string_view type,
                                                            std::string_view reason) {
    throw value_out_of_range(
        joined({"polystore: parameter ", std::to_string(index + 1), ", of type ", type, ", ", reason}));
  }

 private:
  [[noreturn, gnu::cold, gnu::noinline]] static void refuse_size(std::size_t index, std::size_t size) {
    refuse(index, "text or bytea", joined({"has ", std::to_string(size), " bytes; PostgreSQL takes at most 1 GiB"}));
  }
  static constexpr std::size_t most = std::size_t{1} << 30;

  const char** values_;
  int* lengths_;
  int* formats_;
  std::uint64_t* words_;
  scratch* more_;
};

}  // namespace polystore::inline v0::postgres
