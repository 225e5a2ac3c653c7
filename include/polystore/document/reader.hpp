// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/document/numbers.hpp>
#include <polystore/document/path.hpp>
#include <polystore/document/writer.hpp>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::reflect {

namespace detail {

inline std::string_view view_of(const boost::json::string& text) { return {text.data(), text.size()}; }

/// Parses JSON whose numbers are marked; `failed` tells whether it could.
inline boost::json::value parse_marked(const std::string& marked, std::size_t depth, boost::json::storage_ptr memory,
                                       boost::system::error_code& failed) {
  boost::json::parse_options options;
  options.max_depth = depth;
  return boost::json::parse({marked.data(), marked.size()}, failed, static_cast<boost::json::storage_ptr&&>(memory),
                            options);
}

/// What a value is, in words, and with its article.
inline std::string_view kind_of(const boost::json::value& value) {
  if (value.is_string()) return is_marked_number(view_of(*value.if_string())) ? "a number" : "a string";
  if (value.is_bool()) return "a boolean";
  if (value.is_array()) return "an array";
  return value.is_object() ? "an object" : "null";
}

}  // namespace detail

/// One value of a parsed document and where it stands. Each reading refuses what is of another kind.
class document_reader {
 public:
  document_reader(const boost::json::value& value, const document_path& path, std::string_view type)
      : value_(&value), path_(&path), type_(type) {}

  bool is_null() const { return value_->is_null(); }
  bool is_string() const { return value_->is_string() && !is_marked_number(detail::view_of(*value_->if_string())); }
  [[gnu::noinline]] bool boolean() const {
    if (!value_->is_bool()) refuse_kind("a boolean");
    return *value_->if_bool();
  }
  /// The number as it is written.
  [[gnu::noinline]] std::string_view number() const {
    const boost::json::string* const text = value_->if_string();
    if (!text || !is_marked_number(detail::view_of(*text))) refuse_kind("a number");
    return detail::view_of(*text).substr(1);
  }
  [[gnu::noinline]] std::string_view string() const {
    if (!is_string()) refuse_kind("a string");
    return unmarked(detail::view_of(*value_->if_string()));
  }
  const boost::json::array& array() const {
    if (!value_->is_array()) refuse_kind("an array");
    return *value_->if_array();
  }
  const boost::json::object& object() const {
    if (!value_->is_object()) refuse_kind("an object");
    return *value_->if_object();
  }
  const boost::json::value& parsed() const { return *value_; }

  /// Reads this value.
  template <class Value>
  void get(Value& value) const {
    document_codec<Value>::read(*this, value);
  }
  /// Reads a value that stands in this one.
  template <class Value>
  void get_at(const document_path& path, const boost::json::value& from, Value& value) const {
    document_codec<Value>::read(document_reader(from, path, type_), value);
  }
  /// A value that stands in this one.
  document_reader at(const document_path& path, const boost::json::value& value) const { return {value, path, type_}; }
  const document_path& path() const { return *path_; }

  /// Refuses this value, whose kind is right: `which` says what it is and what it is not.
  [[noreturn, gnu::cold, gnu::noinline]] void refuse(std::string_view which, std::string_view type = {}) const {
    std::string message = about(*path_) + " holds ";
    (message += which) += type;
    throw decode_error(message += "; change the field's type, or what is stored");
  }
  [[noreturn, gnu::cold, gnu::noinline]] void refuse_kind(std::string_view expected) const {
    std::string message = about(*path_) + " is ";
    (((message += detail::kind_of(*value_)) += ", not ") += expected);
    if (is_null()) throw decode_error(message += "; make the field a std::optional, or change what is stored");
    throw decode_error(message += "; change the field's type, or what is stored");
  }
  /// Refuses this value for what it lacks.
  [[noreturn, gnu::cold, gnu::noinline]] void refuse_missing(const document_path& path) const {
    throw decode_error(about(path) + " is missing; make the field a std::optional, or store the key");
  }

 private:
  std::string about(const document_path& path) const {
    return "polystore: " + path.text() + " in a document of type " + std::string(type_);
  }

  const boost::json::value* value_;
  const document_path* path_;
  std::string_view type_;
};

}  // namespace polystore::inline v0::reflect
