// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <support/sample.hpp>
#include <support/stores.hpp>

namespace sampling {

/// A store with that one row.
template <class Store>
struct sampled : polystore_tests::store_of<Store, sample> {
  sampled() { this->template of<sample>().insert(the_sample()); }

  /// Whether a condition holds for the row.
  template <class Condition>
  bool holds(Condition condition) {
    return this->template of<sample>().where(condition).count() == 1;
  }
  /// Whether an expression is null.
  template <class Expression>
  bool is_null(Expression expression) {
    return holds(expression == std::nullopt);
  }
};

}  // namespace sampling
