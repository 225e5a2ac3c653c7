// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this column can't hold every value of this field's type:
#include <polystore/core/stored_chrono.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace ps = polystore;

struct ratio {
  double value{};
};
template <>
struct ps::stored_as<ratio> {
  using type = std::int32_t;
  static constexpr ps::loss loses = ps::loss::conversion;
  static constexpr type to(ratio x) { return static_cast<type>(x.value * 1000); }
  static constexpr ratio from(type x) { return {x / 1000.0}; }
};
struct counter {
  std::uint64_t bytes{};
};
template <>
struct ps::stored_as<counter> {
  using type = std::uint64_t;
  static constexpr type to(counter x) { return x.bytes; }
  static constexpr counter from(type x) { return {x}; }
};
struct traffic {
  std::uint64_t in{};
  std::uint64_t out{};
};
struct measured {
  std::optional<std::uint64_t> bytes{};
  bool is_exact{};
};
constexpr std::string_view composite_name_of(ps::entity<measured>) { return "measured_value"; }

struct port {
  std::int64_t id{};
  std::uint32_t speed{};
  std::chrono::sys_seconds seen{};
  std::chrono::milliseconds delay{};
  double load{};
  ps::decimal price{};
#ifdef ACCEPT
  std::uint64_t number{};
  traffic total{};
  ratio share{};
  std::chrono::sys_time<std::chrono::nanoseconds> sampled{};
#elif REJECT <= 2
  std::uint64_t number{};
#elif REJECT == 3
  std::optional<std::uint64_t> number{};
#elif REJECT <= 5
  traffic total{};
#elif REJECT <= 7
  std::optional<std::chrono::sys_time<std::chrono::nanoseconds>> sampled{};
#elif REJECT == 8
  std::vector<std::optional<std::chrono::local_time<std::chrono::nanoseconds>>> sampled{};
#elif REJECT <= 10
  std::chrono::nanoseconds jitter{};
#elif REJECT <= 12
  ratio share{};
#elif REJECT <= 14
  counter traffic{};
#elif REJECT == 15
  std::array<std::uint64_t, 2> numbers{};
#elif REJECT == 16
  measured value{};
#endif
};

constexpr auto placement_of(ps::entity<port>) {
  return ps::postgres::table{"ports",
#ifdef ACCEPT
                             ps::flatten<&port::total>("total_"), ps::lossy_ok<&port::number, &port::total>,
                             ps::lossy_ok<&port::share, &port::sampled>,
#elif REJECT == 4 || REJECT == 5
                             ps::flatten<&port::total>("total_"),
#endif
                             ps::primary_key<&port::id>};
}

#ifdef ACCEPT
/// Arrays and composites are text there, which holds what it is given.
struct port_of_lists {
  std::int64_t id{};
  std::vector<std::uint64_t> numbers{};
  measured value{};
};
constexpr auto placement_of(ps::entity<port_of_lists>) {
  return ps::postgres::table{"port_lists", ps::primary_key<&port_of_lists::id>};
}
/// What a query finds is in the store already.
struct fast_port {
  std::int64_t id{};
  std::uint64_t number{};
};
constexpr auto placement_of(ps::entity<fast_port>) {
  return ps::postgres::view{"fast_ports", ps::from<port>()
                                              .where(ps::field<&port::speed> > ps::constant<1000>)
                                              .select<fast_port>(ps::field<&port::id>, ps::field<&port::number>)};
}
inline constexpr auto view = ps::ddl<ps::schema<port, fast_port>>;
inline constexpr auto lists = ps::ddl<port_of_lists, ps::sqlite::dialect>;
inline constexpr auto text = ps::ddl<ps::schema<port>, ps::sqlite::dialect>;
void use(ps::repository<port, ps::postgres::connection>& ports) { ports.insert(port{}); }
#elif REJECT == 1 || REJECT == 3 || REJECT == 6 || REJECT == 9 || REJECT == 11 || REJECT == 15
inline constexpr auto text = ps::ddl<port>;
#elif REJECT == 2 || REJECT == 5 || REJECT == 13
inline constexpr auto text = ps::ddl<ps::schema<port>, ps::sqlite::dialect>;
#elif REJECT == 4 || REJECT == 7 || REJECT == 12 || REJECT == 16
void use(ps::repository<port, ps::postgres::connection>&);
#elif REJECT == 8 || REJECT == 10 || REJECT == 14
void use(ps::repository<port, ps::sqlite::connection>&);
#endif
