// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/document/reader.hpp>
#include <polystore/document/writer.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/verdict/document.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::reflect {

namespace detail {

template <class Value>
[[gnu::noinline]] void read_field(const document_reader& from, const boost::json::object& fields, std::string_view name,
                                  Value& value) {
  const document_path path{&from.path(), name};
  if (const boost::json::value* const found = fields.if_contains({name.data(), name.size()})) {
    from.get_at(path, *found, value);
  } else if constexpr (is_nullable<Value>) {
    value.reset();
  } else {
    from.refuse_missing(path);
  }
}

template <class Object>
struct write_fields {
  document_writer& to;
  template <class... Fields>
  void operator()(const Fields&... fields) const {
    std::size_t index = 0;
    (to.put_field(names<Object>()[index++], fields), ...);
  }
};
template <class Object>
struct read_fields {
  const document_reader& from;
  template <class... Fields>
  void operator()(Fields&... fields) const {
    const boost::json::object& object = from.object();
    std::size_t index = 0;
    (read_field(from, object, names<Object>()[index++], fields), ...);
  }
};

template <class Value>
consteval bool require_fields() {
  static_assert(
      verdict::document_holds_value<Value>,
      "polystore: a document can't hold a field of this type; hold the value itself in a std::string, a number, "
      "a std::vector, a std::optional or a struct of such, or specialise ps::reflect::document_codec");
  return verdict::document_holds_value<Value>;
}

}  // namespace detail

/// A struct is an object of its fields, in order, under their names. Keys that it doesn't have are ignored, so that an
/// older program reads what a newer one wrote; a key that is missing is an error, or an optional without a value.
template <class Value>
struct document_codec {
  static constexpr bool is_of_fields = true;

  static void write(document_writer& to, const Value& value) {
    if constexpr (detail::require_fields<Value>()) {
      to.open('{');
      reflect::visit(value, detail::write_fields<Value>{to});
      to.close('}');
    }
  }
  static void read(const document_reader& from, Value& value) {
    if constexpr (detail::require_fields<Value>()) reflect::visit(value, detail::read_fields<Value>{from});
  }
};

}  // namespace polystore::inline v0::reflect
