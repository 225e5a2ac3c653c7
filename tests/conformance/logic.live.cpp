// SPDX-License-Identifier: BSL-1.0
#include <polystore/query/selection.hpp>

#include <support/stores.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

// Two laws that hold of every condition, whatever it says. Each row is matched by a condition, by its negation, or has it
// unknown (ternary logic partitioning); and as many rows match a condition as select it as true (NoREC).
using namespace polystore_tests;
using ps::field;

namespace {

struct sample {
  std::int32_t id{};
  std::optional<std::int32_t> small{};
  std::optional<std::int64_t> large{};
  std::optional<std::string> word{};
  std::optional<double> ratio{};
  std::optional<bool> flag{};
  std::optional<ps::timestamp> at{};
};
constexpr auto placement_of(ps::entity<sample>) {
  return ps::postgres::table{"samples", ps::primary_key<&sample::id>, ps::index<&sample::small>,
                             ps::index<&sample::word, &sample::large>};
}

constexpr int rows = 300, shapes = 108, rounds = 186;  // 20,088 conditions on each store

class chance {
 public:
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
  template <class Make>
  auto or_null(Make make) {
    return below(4) == 0 ? std::optional<decltype(make())>{} : std::optional(make());
  }
  std::int32_t small() { return below(7) - 3; }
  std::int64_t large() { return (below(5) - 2) * 4'000'000'000; }
  std::string word() { return std::string(static_cast<std::size_t>(below(3)), static_cast<char>('a' + below(3))); }
  double ratio() { return below(9) / 4.0; }
  bool flag() { return below(2) == 0; }
  ps::timestamp at() { return {below(5) * 86'400'000'000}; }
  sample row(std::int32_t id) {
    return {id,
            or_null([&] { return small(); }),
            or_null([&] { return large(); }),
            or_null([&] { return word(); }),
            or_null([&] { return ratio(); }),
            or_null([&] { return flag(); }),
            or_null([&] { return at(); })};
  }

 private:
  std::mt19937 engine_{20'240'117};
};

/// Hands some conditions to a visitor: the simple ones.
template <class Visitor>
void each_simple(chance& any, Visitor&& visit) {
  visit(field<&sample::small> < any.small());
  visit(field<&sample::large> != any.large());
  visit(field<&sample::word> >= any.word());
  visit(between(field<&sample::ratio>, any.ratio(), any.ratio()));
  visit(in(field<&sample::small>, std::vector<std::int32_t>{any.small(), any.small()}));
  visit(field<&sample::at> == any.at() || field<&sample::flag>);
}
/// Hands over every pair of them, joined by AND, by OR, and with the second negated.
template <class Visitor>
void each_condition(chance& any, Visitor&& visit) {
  each_simple(any, [&](auto left) {
    each_simple(any, [&](auto right) {
      visit(left && right);
      visit(left || right);
      visit(left && !right);
    });
  });
}

}  // namespace

TEMPLATE_TEST_CASE("every row matches a condition, its negation, or neither", "", postgres_store, sqlite_store) {
  store_of<TestType, sample> store;
  auto samples = store.template of<sample>();
  chance any;
  std::vector<sample> all;
  for (int i = 0; i < rows; ++i) all.push_back(any.row(i));
  samples.insert(all);

  int tried = 0, partitions_broken = 0, counts_differ = 0;
  for (int round = 0; round < rounds; ++round) {
    each_condition(any, [&](const auto& condition) {
      const std::int64_t matching = samples.where(condition).count();
      const std::int64_t others = samples.where(!condition).count();
      const std::int64_t unknown = samples.where(condition == std::nullopt).count();
      if (matching + others + unknown != rows) ++partitions_broken;
      std::int64_t selected = 0;
      for (const std::optional<bool>& each : samples.where().select(condition).all()) selected += each == true;
      if (selected != matching) ++counts_differ;
      ++tried;
    });
  }
  CHECK(tried == shapes * rounds);
  CHECK(partitions_broken == 0);
  CHECK(counts_differ == 0);
}
