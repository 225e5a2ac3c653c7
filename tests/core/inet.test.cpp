// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/inet.hpp>

#include <polystore/core/inet_text.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace ps = polystore;

static_assert(ps::parse_inet("10.0.0.7/8") == ps::inet::v4(10, 0, 0, 7, 8));
static_assert(ps::cidr::of(ps::inet::v4(10, 1, 2, 3, 12)) == ps::parse_cidr("10.0.0.0/12"));
static_assert(ps::is_valid(ps::cidr{}) && ps::is_valid(ps::inet{}));

TEST_CASE("an address is written in its shortest form, and read in every other") {
  const auto written = [](const char* text) { return to_string(ps::parse_inet(text).value()); };
  CHECK(written("192.168.0.1/32") == "192.168.0.1");
  CHECK(written("0.0.0.0/0") == "0.0.0.0/0");
  CHECK(written("::") == "::");
  CHECK(written("::1/128") == "::1");
  CHECK(written("1::") == "1::");
  CHECK(written("0:0:0:0:0:0:0:0/0") == "::/0");
  CHECK(written("2001:0DB8:0:0:1:0:0:1/64") == "2001:db8::1:0:0:1/64");
  CHECK(written("1:2:3:4:5:6:7::") == "1:2:3:4:5:6:7:0");
  CHECK(written("::2:3:4:5:6:7:8") == "0:2:3:4:5:6:7:8");
  CHECK(written("::FFFF:10.0.0.7") == "::ffff:10.0.0.7");
  CHECK(written("::ffff:a00:7") == "::ffff:10.0.0.7");
  CHECK(written("64:ff9b::1.2.3.4") == "64:ff9b::102:304");
  CHECK(to_string(ps::parse_cidr("10.0.0.1/32").value()) == "10.0.0.1/32");
}

TEST_CASE("what is no address is not read") {
  for (const char* text : {"",
                           "1",
                           "1.2.3",
                           "1.2.3.4.5",
                           "1.2.3.256",
                           "1.2.3.04",
                           "1.2.3.4/",
                           "1.2.3.4/33",
                           "1.2.3.4/-1",
                           "1.2.3.4/08",
                           " 1.2.3.4",
                           ":",
                           ":::",
                           "1:2:3:4:5:6:7",
                           "1:2:3:4:5:6:7:8:9",
                           "1::2::3",
                           "1:2:3:4:5:6:7:8::",
                           "::12345",
                           "::g",
                           "::1/129",
                           "::1.2.3",
                           "1.2.3.4::",
                           "1:2:3:4:5:6:7:1.2.3.4",
                           "fe80::1%eth0",
                           "1:"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_inet(text));
  }
  CHECK_FALSE(ps::parse_cidr("10.0.0.1/8"));
}

TEST_CASE("addresses are ordered by family, network, prefix and host") {
  std::vector<ps::inet> sorted;
  for (const char* text : {"0.0.0.0/0", "10.0.0.0/8", "10.255.0.1/8", "10.0.0.0/16", "10.0.0.1", "10.1.0.0/16",
                           "255.255.255.255", "::/0", "::", "::1", "ff::"}) {
    sorted.push_back(ps::parse_inet(text).value());
  }
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (std::size_t j = 0; j < sorted.size(); ++j) CHECK((sorted[i] <=> sorted[j]) == (i <=> j));
  }
}

TEST_CASE("a network contains its hosts and its smaller networks") {
  const ps::cidr ten = ps::parse_cidr("10.0.0.0/8").value();
  CHECK(contains(ten, ps::inet::v4(10, 9, 8, 7)));
  CHECK(contains(ten, ps::inet::v4(10, 9, 8, 7, 8)));
  CHECK_FALSE(contains(ten, ps::inet::v4(10, 9, 8, 7, 7)));
  CHECK_FALSE(contains(ten, ps::inet::v4(11, 0, 0, 0)));
  CHECK_FALSE(contains(ten, ps::parse_inet("a00::").value()));
  CHECK(contains(ten, ten));
}
