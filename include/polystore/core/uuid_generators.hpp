// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/uuid.hpp>

#include <boost/uuid/random_generator.hpp>
#if __has_include(<boost/uuid/time_generator_v7.hpp>)
#include <boost/uuid/time_generator_v7.hpp>
#else
#include <polystore/core/detail/time_ordered_generator.hpp>
#endif

namespace polystore::inline v0 {

/// A random UUID (version 4) from the operating system's generator; safe in every thread and after a fork.
inline uuid random_uuid() {
  static thread_local boost::uuids::random_generator_pure generator;
  return generator();
}

/// A UUID that sorts by the time of its making (version 7, RFC 9562): each is greater than the one before in its thread;
/// with Boost's own generator (1.86) only while the clock doesn't step back.
inline uuid time_ordered_uuid() {
#if __has_include(<boost/uuid/time_generator_v7.hpp>)
  static thread_local boost::uuids::time_generator_v7 generator;
#else
  static thread_local detail::time_ordered_generator generator;
#endif
  return generator();
}

}  // namespace polystore::inline v0
