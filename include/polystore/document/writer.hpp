// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/document/path.hpp>
#include <polystore/document/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::reflect {

/// How many arrays and objects of a document may stand in each other.
inline constexpr std::size_t document_depth = 100;

/// How one value stands in a document: `write(document_writer&, value)` and `read(document_reader, value&)`. A user's
/// own type specialises it; a plain struct is an object of its fields.
template <class Value>
struct document_codec;

/// Where a document is written, from the front to the back.
class document_writer {
 public:
  explicit document_writer(std::string_view type) : type_(type) {}

  /// Writes a value where one is due.
  template <class Value>
  void put(const Value& value) {
    document_codec<Value>::write(*this, value);
  }
  /// Writes a field of an object; its name is an identifier, which JSON takes as it is.
  template <class Value>
  void put_field(std::string_view name, const Value& value) {
    start_field(name);
    put_at({at_, name}, value);
  }
  /// Writes an element of an array.
  template <class Value>
  void put_element(std::size_t index, const Value& value) {
    separate();
    put_at({at_, {}, index}, value);
  }
  /// Writes an entry of a map.
  template <class Value>
  void put_entry(std::size_t index, std::string_view key, const Value& value) {
    start_entry(key);
    put_at({at_, {}, index, true}, value);
  }

  /// Opens an array or an object with its bracket; `close` ends it.
  [[gnu::noinline]] void open(char bracket) {
    if (++depth_ > document_depth) refuse("is nested too deep; a document has at most 100 levels");
    out_ += bracket;
  }
  [[gnu::noinline]] void close(char bracket) {
    --depth_;
    out_ += bracket;
  }
  /// Text that is JSON already: a number, `true`, `null`.
  [[gnu::noinline]] void put_text(std::string_view text) { out_ += text; }
  void put_string(std::string_view text) {
    if (!append_json_string(out_, text)) refuse("is not UTF-8, as a document must be; store it as ps::bytes");
  }

  /// Refuses a value before it is sent; says where, never which.
  [[noreturn, gnu::cold, gnu::noinline]] void refuse(std::string_view reason) const {
    std::string message = "polystore: " + at_->text() + " in a document of type ";
    (((message += type_) += ' ') += reason);
    throw value_out_of_range(message);
  }

  std::size_t depth() const { return depth_; }
  std::string& text() { return out_; }

 private:
  [[gnu::noinline]] void separate() {
    if (out_.back() != '{' && out_.back() != '[') out_ += ',';
  }
  [[gnu::noinline]] void start_field(std::string_view name) {
    separate();
    ((out_ += '"') += name) += "\":";
  }
  [[gnu::noinline]] void start_entry(std::string_view key) {
    separate();
    put_string(key);
    out_ += ':';
  }
  template <class Value>
  void put_at(const document_path& path, const Value& value) {
    at_ = &path;
    put(value);
    at_ = path.around;
  }

  std::string out_;
  std::string_view type_;
  document_path root_;
  const document_path* at_ = &root_;
  std::size_t depth_ = 0;
};

}  // namespace polystore::inline v0::reflect
