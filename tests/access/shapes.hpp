// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expressions.hpp>
#include <polystore/statements.hpp>

#include <support/searched.hpp>

#include <string>
#include <vector>

// Shapes of queries, and what is to be said of each. `served`: an index is used whatever the values. `by_values`: the
// server sees in the values that it pays, and its plan for any values takes all rows. `refused`: no index is of use.
// `usable`: one can be used, but to no end.
namespace polystore_tests {

using namespace searched;
using ps::asc, ps::desc, ps::from, ps::in, ps::row, ps::between, ps::text_constant;

inline constexpr auto id = field<&reading::id>;
inline constexpr auto tenant = field<&reading::tenant>;
inline constexpr auto site_id = field<&reading::site_id>;
inline constexpr auto code = field<&reading::code>;
inline constexpr auto name = field<&reading::name>;
inline constexpr auto label = field<&reading::label>;
inline constexpr auto unit = field<&reading::unit>;
inline constexpr auto status = field<&reading::status>;
inline constexpr auto at = field<&reading::at>;
inline constexpr auto day = field<&reading::day>;
inline constexpr auto grade = field<&reading::grade>;
inline constexpr auto remark = field<&reading::remark>;
inline constexpr auto major = field<&reading::major>;
inline constexpr auto minor = field<&reading::minor>;
inline constexpr auto patch = field<&reading::patch>;
inline constexpr auto plain = field<&reading::plain>;
inline constexpr auto amount = field<&reading::amount>;
inline constexpr auto price = field<&reading::price>;
inline constexpr auto flag = field<&reading::flag>;
inline constexpr auto seen = field<&reading::seen>;
inline constexpr auto token = field<&reading::token>;

/// Points in time within and behind those of the rows, one a minute.
inline constexpr ps::timestamp minute(std::int64_t number) { return {1'700'000'000'000'000 + number * 60'000'000}; }
inline constexpr ps::date minute_day(std::int64_t number) {
  return {static_cast<std::int32_t>(19'000 + number / 1'440)};
}
inline ps::uuid some_token() { return *ps::parse_uuid("c4ca4238-a0b9-2382-0dcc-509a6f75849b"); }

inline auto readings() { return from<reading>(); }

template <class Check>
void check_equality(Check& check) {
  check.served(readings().where(id == 7));
  check.served(readings().where(7 == id));
  check.served(readings().where(code == "c7"));
  check.served(readings().where(tenant == 7));
  check.served(readings().where(site_id == 7));
  check.served(readings().where(token == some_token()));
  check.served(readings().where(lower(name) == "name 7"));
  check.served(readings().where(label == "label 7"));
  check.served(readings().where(amount == 7.5));
  check.served(readings().where(amount == 7));
  check.served(readings().where(price == *ps::parse_decimal("7.50")));
  check.served(readings().where(day == minute_day(7)));
  check.served(readings().where(grade == 7));
  check.served(readings().where(grade == std::nullopt));
  check.served(readings().where(id == constant<std::int64_t{7}>));
  check.served(readings().where(code == text_constant<"c7">));
  check.served(readings().where(major == 7));
  check.served(readings().where(major == 7 && minor == 3));
  check.served(readings().where(major == 7 && minor == 3 && patch == 1));
  check.served(readings().where(patch == 1 && minor == 3 && major == 7));
  check.served(readings().where(major == 7).where(minor == 3));
  check.served(readings().where(major == 7 && patch == 1));
  check.served(readings().where(tenant == 7 && plain == 3));
  check.served(readings().where(plain == 3 && id == 7));
  check.served(readings().where(row(major, minor) == row(7, 3)));
  check.inferred(readings().where(id == site_id && site_id == 7), "what equals a value equals what equals that");
  check.refused(readings().where(plain == 7));
  check.refused(readings().where(unit == "m"));
  check.refused(readings().where(name == "Name 7"));
  check.refused(readings().where(upper(name) == "NAME 7"));
  check.refused(readings().where(lower(label) == "label 7"));
  check.refused(readings().where(status == state::open));
  check.refused(readings().where(id == site_id));
  check.usable(readings().where(minor == 3), "a column behind the first one is looked for in all of the index");
  check.usable(readings().where(patch == 3), "a column behind the first one is looked for in all of the index");
  check.usable(readings().where(minor == 3 && patch == 1), "columns behind the first one");
  check.usable(readings().where(at > minute(199'990)), "a column behind the first one");
  check.refused(readings().where(id != 7));
  check.refused(readings().where(tenant != 7));
  check.refused(readings().where(tenant + 1 == 7));
  check.refused(readings().where(!(tenant == 7)));
}

template <class Check>
void check_lists(Check& check) {
  const std::vector<std::int64_t> ids{7, 8, 9};
  const std::vector<std::string> codes{"c7", "c8"};
  check.served(readings().where(in(id, ids)));
  check.served(readings().where(in(id, 7, 8, 9)));
  check.served(readings().where(in(code, codes)));
  check.served(readings().where(in(code, "c7", "c8")));
  check.served(readings().where(in(tenant, 7, 8)));
  check.served(readings().where(in(tenant, 7, 8) && at > minute(199'000)));
  check.served(readings().where(in(lower(name), "name 7", "name 8")));
  check.served(readings().where(in(major, 7, 8) && minor == 3));
  check.served(readings().where(in(major, 7, 8) && in(minor, 3, 4) && patch == 1));
  check.served(readings().where(major == 7 && in(minor, 3, 4)));
  check.served(readings().where(in(grade, 7, 8)));
  check.served(readings().where(in(token, some_token(), some_token())));
  check.served(readings().where(in(row(major, minor), row(7, 3), row(8, 4))));
  check.served(readings().where(in(row(major, minor), std::vector<std::pair<int, int>>{{7, 3}, {8, 4}})));
  check.served(readings().where(in(id, ids) && plain == 3));
  check.refused(readings().where(in(plain, 7, 8)));
  check.refused(readings().where(in(name, codes)));
  check.refused(readings().where(!in(id, ids)));
}

template <class Check>
void check_ranges(Check& check) {
  check.by_values(readings().where(id > 199'990));
  check.by_values(readings().where(id >= 199'990));
  check.by_values(readings().where(id < 10));
  check.by_values(readings().where(id <= 10));
  check.by_values(readings().where(10 > id));
  check.by_values(readings().where(amount > 199'990.0));
  check.by_values(readings().where(day > minute_day(199'000)));
  check.by_values(readings().where(code > "c99999"));
  check.by_values(readings().where(grade > 990));
  check.by_values(readings().where(price > *ps::parse_decimal("199990")));
  check.served(readings().where(between(id, 7, 9)));
  check.served(readings().where(id > 7 && id < 9));
  check.served(readings().where(between(amount, 7.5, 8.5)));
  check.served(readings().where(between(day, minute_day(0), minute_day(1500))));
  check.served(readings().where(tenant == 7 && at > minute(199'000)));
  check.served(readings().where(tenant == 7 && between(at, minute(100), minute(2'000))));
  check.served(readings().where(major == 7 && minor > 3));
  check.served(readings().where(major == 7 && minor == 3 && patch > 1));
  check.by_values(readings().where(major > 998));
  check.by_values(readings().where(row(major, minor) > row(998, 3)));
  check.by_values(readings().where(row(major, minor, patch) > row(998, 3, 1)));
  check.served(readings().where(between(seen, minute(100), minute(200))));
  check.by_values(readings().where(lower(name) > "name 99999"));
  check.served(readings().where(between(lower(name), "name 10000", "name 10002")));
  check.refused(readings().where(plain > 98));
  check.refused(readings().where(between(plain, 7, 8)));
  check.refused(readings().where(name > "x"));
}

template <class Check>
void check_orders(Check& check) {
  check.served(readings().order_by(asc<&reading::id>).limit(10));
  check.served(readings().order_by(desc<&reading::id>).limit(10));
  check.served(readings().order_by(asc<&reading::code>).limit(10));
  check.served(readings().order_by(asc<&reading::tenant>, desc<&reading::at>).limit(10));
  check.served(readings().order_by(desc<&reading::tenant>, asc<&reading::at>).limit(10));
  check.served(readings().order_by(asc<&reading::tenant>).limit(10));
  check.served(readings().order_by(asc<&reading::major>, asc<&reading::minor>, asc<&reading::patch>).limit(10));
  check.served(readings().order_by(desc<&reading::major>, desc<&reading::minor>).limit(10));
  check.served(readings().order_by(asc<lower(field<&reading::name>)>).limit(10));
  check.served(readings().order_by(asc<&reading::grade>).limit(10));
  check.served(readings().order_by(desc<&reading::grade>).limit(10));
  check.served(readings().limit(10));
  check.served(readings().limit(10).offset(5));
  check.served(readings().where(tenant == 7).order_by(desc<&reading::at>).limit(20));
  check.served(readings().where(tenant == 7).order_by(asc<&reading::at>).limit(20));
  check.served(readings().where(tenant == 7).order_by(asc<&reading::plain>).limit(20));
  check.served(readings().where(tenant == 7).order_by(asc<&reading::plain>));
  check.served(readings().where(major == 7).order_by(asc<&reading::minor>, asc<&reading::patch>).limit(5));
  check.served(readings().where(major == 7 && minor == 3).order_by(desc<&reading::patch>).limit(5));
  check.refused(readings().order_by(asc<&reading::plain>).limit(10));
  check.refused(readings().order_by(asc<&reading::label>).limit(10));
  check.refused(readings().order_by(asc<&reading::minor>).limit(10));
  check.refused(readings());
  check.refused(readings().order_by(asc<&reading::plain>));
  check.refused(readings().where(plain == 3).limit(10));
  check.refused(readings().where(plain == 3).order_by(asc<&reading::id>).limit(10));
  if constexpr (Check::has_methods) {
    check.served(readings().order_by(desc<&reading::day>.nulls_last()).limit(10));
    check.served(readings().order_by(asc<&reading::day>.nulls_first()).limit(10));
    check.served(readings().order_by(desc<&reading::id>.nulls_first()).limit(10));
    check.refused(readings().order_by(desc<&reading::grade>.nulls_last()).limit(10));
    check.refused(readings().order_by(asc<&reading::grade>.nulls_first()).limit(10));
    check.refused(readings().order_by(asc<&reading::day>).limit(10));
  }
  check.ordered(readings().order_by(asc<&reading::tenant>, asc<&reading::at>).limit(10),
                "sorted by the first column, the rest bit by bit");
}

template <class Check>
void check_parts(Check& check) {
  check.served(readings().where(status != constant<state::resolved> && at > minute(199'000)));
  check.served(readings().where(status == constant<state::open> && at > minute(199'000)));
  check.served(readings().where(in(status, constant<state::open>, constant<state::acknowledged>) &&
                                between(at, minute(100), minute(2'000))));
  check.served(readings().where(status != constant<state::resolved>).order_by(desc<&reading::at>).limit(10));
  check.served(readings().where(status == constant<state::open>));
  check.served(readings().where(remark == "remark 100"));
  check.served(readings().where(remark != std::nullopt));
  check.served(readings().where(in(remark, "remark 100", "remark 200")));
  check.served(readings().where(plain > constant<98> && minor == 3));
  check.served(readings().where(plain == constant<99> && minor == 3));
  check.served(readings().where(plain > constant<98> && plain < 100));
  check.refused(readings().where(status == constant<state::resolved> && plain == 3));
  check.usable(readings().where(status != state::resolved && at > minute(199'999)),
               "the server knows that the value is the index's once it has it");
  check.usable(readings().where(plain > 98 && minor == 3), "the server knows that the value is the index's");
  check.usable(readings().where(remark == std::nullopt && minor == 1), "a column behind the first one");
  check.refused(readings().where(remark == std::nullopt));
  check.usable(readings().where(grade != std::nullopt), "almost all rows have one");
}

template <class Check>
void check_alternatives(Check& check) {
  check.served(readings().where(id == 7 || code == "c8"));
  check.served(readings().where(id == 7 || code == "c8" || lower(name) == "name 9"));
  check.served(readings().where(id == 7 || (major == 7 && minor == 3)));
  check.served(readings().where((id == 7 || code == "c8") && plain == 3));
  check.served(readings().where(id == 7 || between(id, 10, 12)));
  check.served(readings().where(grade == 7 || grade == std::nullopt));
  check.served(readings().where(tenant == 7 && (plain == 3 || plain == 4)));
  check.served(readings().where(id == 7 || in(code, "c7", "c8")));
  check.served(readings().where(id == 7 || token == some_token()));
  check.refused(readings().where(id == 7 || plain == 3));
  check.refused(readings().where(plain == 7 || plain == 3));
  check.refused(readings().where(id == 7 || code != "c8"));
  check.refused(readings().where(!(id == 7 || code == "c8")));
}

template <class Check>
void check_joins(Check& check) {
  constexpr auto region = field<&site::region>;
  constexpr auto on_site = site_id == field<&site::id>;
  check.served(readings().join<&reading::site_id>().where(id == 7));
  check.served(readings().join<site>(on_site).where(code == "c7"));
  check.served(readings().left_join<&reading::site_id>().where(id == 7).order_by(asc<&site::name>));
  check.by_values(
      readings().left_join<site>(on_site).where(tenant == 7 && at > minute(199'000)).order_by(asc<&site::name>));
  check.unfollowed(readings().left_join<&reading::site_id>().where(id == 7), "sites_pkey",
                   "a table that is kept beside and never read is left out");
  check.served(readings().join<&reading::site_id>().where(region == "region 7"));
  check.served(readings().join<&reading::site_id>().where(field<&site::id> == 7));
  check.served(readings().join<&reading::site_id>().where(region == "region 7" && plain == 3));
  check.served(from<site>().join<reading>(on_site).where(field<&site::id> == 7));
  check.served(from<site>().join<reading>(on_site).where(region == "region 7"));
  check.served(readings().join<site, "other">(site_id == ps::field_in<"other", &site::id>).where(id == 7));
  check.served(readings().join<reading, "next">(ps::field_in<"next", &reading::id> == site_id).where(id == 7));
  check.refused_join(readings().join<site>(name == field<&site::name>).where(id == 7));
  check.refused_join(readings().join<&reading::site_id>());
  check.refused_join(readings().join<&reading::site_id>().where(field<&site::name> == "x"));
  check.refused_join(readings().join<&reading::site_id>().where(plain == 3));
  check.refused_join(readings().join<reading, "next">(ps::field_in<"next", &reading::plain> == plain).where(id == 7));
}

/// Groups, unions and named queries.
template <class Check>
void check_wholes(Check& check) {
  struct total {
    std::int32_t plain{};
    std::int64_t rows{};
  };
  using ps::count;
  check.served(readings().where(tenant == 7).group_by(plain).template select<total>(plain, count()));
  check.served(readings().where(tenant == 7).select(count()));
  check.served(readings().where(id == 7).select(code));
  check.served(readings().where(tenant == 7).select(plain).distinct());
  check.served(readings().where(id == 7).select(plain).union_all(readings().where(code == "c8").select(plain)));
  check.served(readings().where(id == 7).select(plain).union_with(
      from<ticket>().where(field<&ticket::tenant> == 3).select(field<&ticket::plain>)));
  check.refused(readings().group_by(plain).template select<total>(plain, count()));
  check.refused(readings().select(count()));
  check.refused(readings().select(plain).distinct());
  check.refused(readings().select(count()).limit(1));
  check.refused(readings().where(plain == 3).select(code).union_all(readings().where(unit == "m").select(code)));
}

/// Queries inside of conditions, and the ends of an order.
template <class Check>
void check_inner(Check& check) {
  using ps::exists, ps::max, ps::min, ps::scalar;
  constexpr auto region = field<&site::region>;
  constexpr auto of_region = [] { return from<site>().where(field<&site::region> == "region 7"); };
  check.served(readings().where(in(site_id, of_region().select(field<&site::id>))));
  check.served(readings().where(id == 7 && exists(from<site>().where(field<&site::id> == site_id))));
  check.served(
      readings().where(id == scalar(from<ticket>().where(field<&ticket::id> == 7).select(field<&ticket::id>))));
  check.served(
      from<site>().where(region == "region 7" && exists(readings().where(site_id == field<&site::id> && plain == 3))));
  check.served(readings().select(max(id)));
  check.served(readings().select(min(code)));
  check.served(readings().select(max(grade)));
  check.served(readings().where(tenant == 7).select(max(at)));
  check.served(readings().where(id == scalar(readings().select(max(id)))));
  check.refused(readings().select(max(plain)));
  check.refused(readings().where(plain == 3).select(max(unit)));
  check.refused_join(readings().where(plain == 3 && exists(from<site>().where(field<&site::id> == site_id))));
  check.refused_join(
      readings().where(in(site_id, from<site>().where(field<&site::name> == "x").select(field<&site::id>))));
  check.refused_join(readings().where(id == 7 && exists(from<site>().where(field<&site::name> == name))));
  check.refused_join(readings().where(in(plain, of_region().select(field<&site::id>))));
}

template <class Check>
void check_values(Check& check) {
  if constexpr (Check::has_methods) {
    check.served(readings().where(flag));
    check.unfollowed(readings().where(!flag), "readings_flag_idx", "almost all rows are so");
    check.by_values(readings().where(starts_with(label, "label 7777")));
    check.served(readings().where(like(label, text_constant<"label 7777%">)));
    check.refused(readings().where(like(name, text_constant<"Name 7%">)));
    check.refused(readings().where(like(code, text_constant<"c7%">)));
    check.refused(readings().where(like(label, text_constant<"%7">)));
    check.refused(readings().where(contains_text(label, "77")));
    check.refused(readings().where(ends_with(label, "77")));
    check.refused(readings().where(label > "label 9"));
  }
}

/// Tables that keep the rows that were erased.
template <class Check>
void check_kept(Check& check) {
  const auto tickets = [] { return from<ticket>(); };
  constexpr auto owner = field<&ticket::tenant>;
  check.served(tickets().where(field<&ticket::id> == 7));
  check.served(tickets().where(owner == 7));
  check.served(tickets().where(field<&ticket::code> == "t7"));
  check.served(tickets().where(field<&ticket::id> == 7).with_deleted());
  check.served(tickets().order_by(asc<&ticket::id>).limit(10));
  check.served(tickets().limit(10));
  check.refused(tickets());
  check.refused(tickets().where(field<&ticket::plain> == 3));
  check.served(tickets().where(owner == 7).with_deleted());
  check.refused(tickets().where(field<&ticket::code> == "t7").with_deleted());
}

/// All pairs of some conditions, side by side and as alternatives.
template <class Check, class... Conditions>
void check_pairs_of(Check& check, Conditions... conditions) {
  const auto with_each = [&](auto first) {
    (check.as_judged(readings().where(first && conditions)), ...);
    (check.as_judged(readings().where(first || conditions)), ...);
  };
  (with_each(conditions), ...);
}
/// What a generator makes of conditions with an index and without.
template <class Check>
void check_pairs(Check& check) {
  check_pairs_of(check, id == 7, code == "c8", lower(name) == "name 9", between(id, 100, 120), in(tenant, 7, 8),
                 major == 7 && minor == 3, status == constant<state::open> && at > minute(199'000), plain == 3,
                 unit != "m", grade == std::nullopt);
}

}  // namespace polystore_tests
