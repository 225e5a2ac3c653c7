// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this default doesn't fit the field
#include <polystore/core/bytes.hpp>
#include <polystore/entity/facets/default_value.hpp>

#include <array>
#include <string>
#include <vector>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
  ps::bytes picture{};
  std::vector<std::string> tags{};
  std::array<int, 2> pair{};
};

#ifdef ACCEPT
inline constexpr auto filled = ps::default_<&site::name>("unnamed");
inline constexpr auto listed = ps::default_<&site::tags>(std::array{"a", "b"});
inline constexpr auto empty = ps::default_<&site::picture>({});
#elif REJECT == 1
inline constexpr auto filled = ps::default_<&site::name>(7);
#elif REJECT == 2
inline constexpr auto filled = ps::default_<&site::name>({});
#elif REJECT == 3
inline constexpr auto listed = ps::default_<&site::tags>(std::array{1, 2});
#elif REJECT == 4
inline constexpr auto listed = ps::default_<&site::pair>(std::array{1, 2, 3});
#elif REJECT == 5
inline constexpr auto listed = ps::default_<&site::tags>("a");
#elif REJECT == 6
void use() { static_cast<void>(ps::default_<&site::tags>(std::vector<std::string>{"a"})); }
#elif REJECT == 7
inline constexpr auto filled = ps::default_<&site::picture>(std::array{1, 2});
#endif
