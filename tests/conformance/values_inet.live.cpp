// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/value_types.hpp>
#include <polystore/sqlite/value_types.hpp>

#include <support/round_trip.hpp>

#include <algorithm>

using namespace polystore_tests;

namespace {

template <class Address>
std::vector<Address> addresses() {
  std::vector<Address> all;
  for (const char* text : {"0.0.0.0/0", "10.0.0.0/8", "10.255.0.1/8", "10.0.0.0/16", "10.0.0.1", "255.255.255.255",
                           "::/0", "::", "::1", "2001:db8::/32", "::ffff:10.0.0.7", "fe80::1/64"}) {
    const ps::inet read = ps::parse_inet(text).value();
    if constexpr (std::is_same_v<Address, ps::inet>) all.push_back(read);
    else all.push_back(ps::cidr::of(read));
  }
  return all;
}

template <class Store, class Address>
void check_order() {
  store_of<Store, holder<Address>> store;
  auto rows = store.template of<holder<Address>>();
  std::vector<Address> sorted = addresses<Address>();
  std::int32_t id = 0;
  for (const Address& each : sorted) rows.insert({++id, each, {}, {}, {}});
  std::ranges::sort(sorted);
  std::vector<Address> found;
  for (const auto& row :
       rows.where(ps::field<&holder<Address>::id> > 0).order_by(ps::field<&holder<Address>::value>).all()) {
    found.push_back(row.value);
  }
  CHECK(found == sorted);
}

}  // namespace

TEMPLATE_TEST_CASE("addresses and networks come back, in their order", "", postgres_store, sqlite_store) {
  round_trip<TestType, ps::inet>(addresses<ps::inet>());
  round_trip<TestType, ps::cidr>(addresses<ps::cidr>());
  check_order<TestType, ps::inet>();
  check_order<TestType, ps::cidr>();
}

TEMPLATE_TEST_CASE("what is no address is refused before it is sent, by its type's name", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, holder<ps::inet>> store;
  auto rows = store.template of<holder<ps::inet>>();
  const ps::inet odd[] = {
      ps::inet::v4(10, 0, 0, 7, 33), {{1, 2, 3, 4, 5}, ps::ip_family::v4, 32}, {{}, static_cast<ps::ip_family>(5), 0}};
  for (const ps::inet& each : odd) {
    const auto refused = error_of<ps::value_out_of_range>([&] { rows.insert({1, each, {}, {}, {}}); });
    CHECK(says(refused, "inet"));
    CHECK_FALSE(says(refused, "10."));
    CHECK_THROWS_AS(rows.insert({1, {}, {}, {each}, {}}), ps::value_out_of_range);
  }
  store_of<TestType, holder<ps::cidr>> networks;
  CHECK_THROWS_AS(networks.template of<holder<ps::cidr>>().insert({1, {ps::inet::v4(10, 0, 0, 7, 8)}, {}, {}, {}}),
                  ps::value_out_of_range);
}
