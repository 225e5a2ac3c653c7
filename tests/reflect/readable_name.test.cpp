// SPDX-License-Identifier: BSL-1.0
#include <polystore/reflect/readable_name.hpp>

#include <polystore/reflect/variable_name.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using polystore::reflect::readable_name;

struct basic_string {};
struct my_struct {};
inline constexpr int some_number = 7;
struct holder {
  static constexpr int kept_number = 8;
};

TEST_CASE("types are called as their users call them") {
  CHECK(readable_name<int>() == "int");
  CHECK(readable_name<std::string>() == "std::string");
  CHECK(readable_name<std::string_view>() == "std::string_view");
  CHECK(readable_name<std::optional<std::string>>() == "std::optional<std::string>");
  CHECK(readable_name<std::vector<std::string>>().starts_with("std::vector<std::string"));
  CHECK(readable_name<std::vector<std::optional<std::string>>>().starts_with("std::vector<std::optional<std::string>"));
}

TEST_CASE("other names stay as they are") {
  CHECK(readable_name<basic_string>().ends_with("basic_string"));
  CHECK(readable_name<my_struct>().ends_with("my_struct"));
}

TEST_CASE("a variable is called by the last part of its name") {
  using polystore::reflect::variable_name;
  CHECK(variable_name<some_number>.view() == "some_number");
  CHECK(variable_name<holder::kept_number>.view() == "kept_number");
}

}  // namespace
