// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/stored_as.hpp>
#include <polystore/postgres/codec.hpp>
#include <polystore/postgres/lone_parameter.hpp>

#include <cstddef>
#include <type_traits>

namespace polystore::inline v0::postgres {

/// As the type that `stored_as` names.
template <travels_as_another Value>
struct codec<Value> {
  using sent = sent_type<Value>;

  static void encode(parameters& to, std::size_t index, const Value& value) {
    if constexpr (std::is_arithmetic_v<sent>) {
      codec<sent>::encode(to, index, stored_as<Value>::to(value));
    } else {
      const sent made = stored_as<Value>::to(value);  // gone before it is sent, so that what views it is copied
      detail::lone_parameter one;
      one.put(made);
      char* const out = to.take(one.size());
      to.put_view(index, out + 4, static_cast<std::size_t>(one.write(out) - out) - 4);
    }
  }
  static bool decode(cell from, Value& value) {
    sent read{};
    return codec<sent>::decode(from, read) && restore(read, value);
  }
};

}  // namespace polystore::inline v0::postgres
