// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/range.hpp>
#include <polystore/document/codec.hpp>
#include <polystore/document/containers.hpp>
#include <polystore/document/fields.hpp>

#include <optional>
#include <string>

namespace polystore::inline v0::reflect {

/// An object of both bounds and of how they are written around a range: `{"lower":1,"upper":null,"bounds":"[)"}`; an
/// empty range is one without bounds, `"empty"` standing in their place.
template <class Value>
struct document_codec<range<Value>> {
  static void write(document_writer& to, const range<Value>& value) {
    const char bounds[] = {value.includes_lower() ? '[' : '(', value.includes_upper() ? ']' : ')', '\0'};
    to.open('{');
    to.put_field("lower", value.lower());
    to.put_field("upper", value.upper());
    to.put_field("bounds", std::string(value.is_empty() ? "empty" : bounds));
    to.close('}');
  }
  static void read(const document_reader& from, range<Value>& value) {
    std::optional<Value> lower, upper;
    std::string bounds;
    const boost::json::object& fields = from.object();
    detail::read_field(from, fields, "lower", lower);
    detail::read_field(from, fields, "upper", upper);
    detail::read_field(from, fields, "bounds", bounds);
    const bool is_written =
        bounds.size() == 2 && (bounds[0] == '[' || bounds[0] == '(') && (bounds[1] == ']' || bounds[1] == ')');
    if (bounds == "empty" && !lower && !upper) {
      value = {};
    } else if (is_written && !(lower && upper && *upper < *lower)) {
      value = {lower, upper, bounds[0] == '[' ? range_end::included : range_end::excluded,
               bounds[1] == ']' ? range_end::included : range_end::excluded};
    } else {
      from.refuse("an object that is no ", readable_name<range<Value>>());
    }
  }
};

}  // namespace polystore::inline v0::reflect
