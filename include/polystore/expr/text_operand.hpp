// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/operand.hpp>

#include <cstdint>
#include <string>

// What functions of texts are given: texts, and how many characters.
namespace polystore::inline v0::detail {

template <class Value>
constexpr auto text_operand(Value&& value) {
  return operand_beside<bound<std::string>>(static_cast<Value&&>(value));
}
template <class Value>
constexpr auto count_operand(Value&& value) {
  return operand_beside<bound<std::int32_t>>(static_cast<Value&&>(value));
}

}  // namespace polystore::inline v0::detail
