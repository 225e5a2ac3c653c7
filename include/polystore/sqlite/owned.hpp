// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::sqlite::detail {

/// The owner of one of SQLite's objects; `Free` ends it. What std::unique_ptr is, without the tenth of a
/// second that `<memory>` takes to parse.
template <class Object, void (*Free)(Object*) noexcept>
class owned {
 public:
  owned() noexcept = default;
  explicit owned(Object* object) noexcept : object_(object) {}
  owned(owned&& other) noexcept : object_(other.release()) {}
  owned& operator=(owned&& other) noexcept {
    if (this != &other) reset(other.release());
    return *this;
  }
  ~owned() { reset(nullptr); }

  Object* get() const noexcept { return object_; }
  Object* operator->() const noexcept { return object_; }
  Object& operator*() const noexcept { return *object_; }
  Object* release() noexcept {
    Object* const released = object_;
    object_ = nullptr;
    return released;
  }

 private:
  void reset(Object* object) noexcept {
    if (object_) Free(object_);
    object_ = object;
  }
  Object* object_ = nullptr;
};

}  // namespace polystore::inline v0::sqlite::detail
