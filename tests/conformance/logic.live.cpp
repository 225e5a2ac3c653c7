// SPDX-License-Identifier: BSL-1.0
#include <polystore/expr/ranges.hpp>
#include <polystore/expressions.hpp>
#include <polystore/postgres/value_types.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/sqlite/value_types.hpp>

#include <support/stores.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

// Two laws that hold of every condition, whatever it says. Each row is matched by a condition, by its negation, or has it
// unknown (ternary logic partitioning); and as many rows match a condition as select it as true (NoREC). And one of the
// stores: each matches as many rows as the other.
using namespace polystore_tests;
using ps::field;

namespace {

enum class grade { low, middle, high };
using numbers = std::vector<std::int32_t>;
using words = std::vector<std::string>;
using span = ps::range<std::int32_t>;

struct sample {
  std::int32_t id{};
  std::optional<std::int32_t> small{};
  std::optional<std::int64_t> large{};
  std::optional<std::string> word{};
  std::optional<double> ratio{};
  std::optional<bool> flag{};
  std::optional<ps::timestamp> at{};
  std::optional<ps::decimal> price{};
  std::optional<numbers> counts{};
  std::optional<words> tags{};
  std::optional<ps::json> extra{};
  std::optional<span> extent{};
  std::optional<ps::interval> pause{};
  std::optional<ps::date> day{};
  std::optional<grade> rank{};
};
constexpr auto placement_of(ps::entity<sample>) {
  return ps::postgres::table{"samples", ps::primary_key<&sample::id>, ps::index<&sample::small>,
                             ps::index<&sample::word, &sample::large>, ps::small_table("a test writes a few rows")};
}

constexpr int rows = 300, rounds = 143;
constexpr int shapes = 108 + 2 * 16, shapes_of_postgres = shapes + 2 * 8;  // 20,020 conditions and more

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
  ps::decimal price() { return ps::decimal::of(below(9) - 4, below(3)) + ps::decimal::of(0, below(3)); }
  template <class Make>
  auto list(Make make) {
    std::vector<decltype(make())> out;
    for (int left = below(4); left > 0; --left) out.push_back(make());
    return out;
  }
  numbers counts() {
    return list([&] { return small(); });
  }
  words tags() {
    return list([&] { return word(); });
  }
  ps::json extra() {
    const std::string word = "\"" + this->word() + "\"", number = to_string(price());
    switch (below(8)) {
      case 0: return {word};
      case 1: return {"[" + number + ", " + word + "]"};
      case 2: return {"{\"n\": null, \"t\": null}"};
      case 3: return {"{\"t\": " + number + ", \"n\": " + number + "}"};
      case 4: return {"{\"t\": " + word + "}"};
      case 5: return {"{" + word + ": {\"a\": [" + number + ", true]}}"};
      case 6: return {"{\"t\": [" + word + "], \"n\": -1e1}"};
      default: return {"{\"n\": 0.50, \"n\": " + number + "}"};
    }
  }
  span extent() {
    const std::int32_t from = small();
    if (below(8) == 0) return {};
    return {or_null([&] { return from; }), or_null([&] { return from + below(4); })};
  }
  ps::interval pause() { return {below(2), below(3) * 30, below(3) * 86'400'000'000}; }
  ps::date day() { return {below(5) * 20}; }
  grade rank() { return static_cast<grade>(below(3)); }
  std::string pattern() {
    constexpr const char* patterns[] = {"%", "_", "a%", "%b", "a_", "_%_", "", "\\a%"};
    return patterns[below(8)];
  }
  sample row(std::int32_t id) {
    return {id,
            or_null([&] { return small(); }),
            or_null([&] { return large(); }),
            or_null([&] { return word(); }),
            or_null([&] { return ratio(); }),
            or_null([&] { return flag(); }),
            or_null([&] { return at(); }),
            or_null([&] { return price(); }),
            or_null([&] { return counts(); }),
            or_null([&] { return tags(); }),
            or_null([&] { return extra(); }),
            or_null([&] { return extent(); }),
            or_null([&] { return pause(); }),
            or_null([&] { return day(); }),
            or_null([&] { return rank(); })};
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
/// Hands over each of some conditions with those that follow it, the first behind the last.
template <class Visitor, class... Conditions>
void each_neighbour(Visitor&& visit, const Conditions&... conditions) {
  const auto all = std::tie(conditions...);
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    constexpr std::size_t size = sizeof...(I);
    ((visit(std::get<I>(all) || std::get<(I + 1) % size>(all)),
      visit(std::get<I>(all) && !std::get<(I + 2) % size>(all))),
     ...);
  }(std::index_sequence_for<Conditions...>{});
}
/// Conditions over numbers that are exact, arrays, documents, ranges, intervals, days and enumerators.
template <class Visitor>
void each_of_types(chance& any, Visitor&& visit) {
  const auto extra = ps::document<&sample::extra>;
  const auto price = field<&sample::price>;
  each_neighbour(visit, price < any.price(), price + any.price() == price * any.price(),
                 in(price, std::vector<ps::decimal>{any.price(), any.price()}),
                 has_element(field<&sample::counts>, any.small()), has_any_element(field<&sample::tags>, any.tags()),
                 cardinality(field<&sample::counts>) > field<&sample::small>,
                 extra["n"].template as<ps::decimal>() >= any.price(), extra["t"].as_text() == any.word(),
                 extra.has_key(any.word()), field<&sample::extent> < any.extent(), field<&sample::pause> <= any.pause(),
                 field<&sample::at> + field<&sample::pause> < any.at(), field<&sample::day> != any.day(),
                 like(field<&sample::word>, any.pattern()), in(field<&sample::rank>, any.rank(), any.rank()),
                 ps::row(coalesce(field<&sample::small>, any.small()), greatest(field<&sample::large>, any.large())) <
                     ps::row(any.small(), any.large()));
}
/// ... and what PostgreSQL alone can say of them.
template <class Visitor>
void each_of_postgres(chance& any, Visitor&& visit) {
  const auto extra = ps::document<&sample::extra>;
  each_neighbour(visit, contains(field<&sample::extent>, any.small()), overlaps(field<&sample::extent>, any.extent()),
                 contains(field<&sample::extent>, any.extent()), extra.contains(any.extra()),
                 extra.as_json() == any.extra(), element(field<&sample::counts>, 1) == field<&sample::small>,
                 field<&sample::small> > ps::any(field<&sample::counts>), field<&sample::rank> < any.rank());
}
/// Hands over every pair of the simple ones, joined by AND, by OR, and with the second negated; then those of types.
template <class Visitor>
void each_condition(chance& any, Visitor&& visit) {
  each_simple(any, [&](auto left) {
    each_simple(any, [&](auto right) {
      visit(left && right);
      visit(left || right);
      visit(left && !right);
    });
  });
  each_of_types(any, visit);
}

/// A store with some rows, the same in each.
template <class Store>
struct filled : store_of<Store, sample> {
  filled() {
    chance any;
    std::vector<sample> all;
    for (int i = 0; i < rows; ++i) all.push_back(any.row(i));
    this->template of<sample>().insert(all);
  }
};

}  // namespace

TEMPLATE_TEST_CASE("every row matches a condition, its negation, or neither", "", postgres_store, sqlite_store) {
  filled<TestType> store;
  auto samples = store.template of<sample>();
  chance any;
  int tried = 0, partitions_broken = 0, counts_differ = 0;
  const auto check = [&](const auto& condition) {
    const std::int64_t matching = samples.where(condition).count();
    const std::int64_t others = samples.where(!condition).count();
    const std::int64_t unknown = samples.where(condition == std::nullopt).count();
    if (matching + others + unknown != rows) ++partitions_broken;
    std::int64_t selected = 0;
    for (const std::optional<bool>& each : samples.where().select(condition).all()) selected += each == true;
    if (selected != matching) ++counts_differ;
    ++tried;
  };
  constexpr bool is_postgres = std::is_same_v<TestType, postgres_store>;
  for (int round = 0; round < rounds; ++round) {
    each_condition(any, check);
    if constexpr (is_postgres) each_of_postgres(any, check);
  }
  CHECK(tried == (is_postgres ? shapes_of_postgres : shapes) * rounds);
  CHECK(partitions_broken == 0);
  CHECK(counts_differ == 0);
}

TEST_CASE("both stores match as many rows") {
  filled<postgres_store> server;
  filled<sqlite_store> file;
  auto theirs = server.of<sample>();
  auto ours = file.of<sample>();
  chance any;
  int different = 0;
  for (int round = 0; round < rounds; ++round) {
    each_condition(any, [&](const auto& condition) {
      different += theirs.where(condition).count() != ours.where(condition).count();
      different += theirs.where(!condition).count() != ours.where(!condition).count();
    });
  }
  CHECK(different == 0);
}
