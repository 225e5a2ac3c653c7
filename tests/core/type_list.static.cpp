// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/type_list.hpp>

#include <type_traits>

namespace ps = polystore;

using listed = ps::type_list<int, char, int, void>;

static_assert(listed::size == 4 && ps::type_list<>::size == 0);
static_assert(std::is_same_v<ps::type_at<0, listed>, int> && std::is_same_v<ps::type_at<1, listed>, char>);
static_assert(std::is_same_v<ps::type_at<2, listed>, int> && std::is_same_v<ps::type_at<3, listed>, void>);
