// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

/// What a series of numbers amounts to; Welford's way, which loses nothing where the numbers are large and close.
class statistics {
 public:
  void add(double value) {
    ++count_;
    const double before = value - mean_;
    mean_ += before / static_cast<double>(count_);
    squares_ += before * (value - mean_);
    least_ = std::min(least_, value);
    greatest_ = std::max(greatest_, value);
  }

  std::size_t count() const { return count_; }
  double mean() const { return mean_; }
  double least() const { return least_; }
  double greatest() const { return greatest_; }
  double sigma() const { return count_ ? std::sqrt(squares_ / static_cast<double>(count_)) : 0; }

 private:
  std::size_t count_ = 0;
  double mean_ = 0, squares_ = 0;
  double least_ = std::numeric_limits<double>::infinity(), greatest_ = -least_;
};
