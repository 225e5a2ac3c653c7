// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: there are no lists of arrays; write them one by one
#include <polystore/expressions.hpp>

#include <utility>
#include <vector>

namespace ps = polystore;

struct ticket {
  int id{};
  std::vector<int> history{};
};
constexpr auto id = ps::field<&ticket::id>;
constexpr auto history = ps::field<&ticket::history>;
const std::vector<int> one{1}, none{};

#ifdef ACCEPT
auto of_some = in(history, one, none);
auto of_rows = in(ps::row(id, history), ps::row(1, one), ps::row(2, none));
#elif REJECT == 1
auto of_some = in(history, std::vector{one, none});
#elif REJECT == 2
auto of_rows = in(ps::row(id, history), std::vector<std::pair<int, std::vector<int>>>{{1, one}});
#endif
