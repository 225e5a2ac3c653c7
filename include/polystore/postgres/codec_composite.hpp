// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/composite.hpp>
#include <polystore/postgres/codec_array.hpp>
#include <polystore/postgres/literal.hpp>
#include <polystore/postgres/prepared_statement.hpp>
#include <polystore/postgres/type_name.hpp>
#include <polystore/reflect/fields.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

// A composite is the number of its members, then each behind its type and its length. Of the database's own types
// any stands for all: since PostgreSQL 14 the server minds the built-in ones only.
namespace polystore::inline v0::postgres {

template <composite Value>
struct column_type<Value> {
  static constexpr type_oid oid = 0, array = 0;
};

namespace detail {

template <class Member>
inline constexpr type_oid member_type = column_type<Member>::oid ? column_type<Member>::oid : oid::first_of_database;

/// The members of a composite, one after the other.
class composite_reader {
 public:
  composite_reader(cell from, std::size_t members) : rest_(from) {
    valid_ = from.size >= 4 && load<std::int32_t>(from.data) == static_cast<std::int32_t>(members);
    if (valid_) rest_ = {from.data + 4, from.size - 4};
  }
  template <class Member>
  bool read(Member& member) {
    if (!valid_ || rest_.size < 8) return false;
    if (!reads_as(column_type<Member>::oid, load<type_oid>(rest_.data))) return false;
    const auto size = load<std::int32_t>(rest_.data + 4);
    if (size < -1 || size > rest_.size - 8) return false;  // -1 is a null
    const cell value{size < 0 ? nullptr : rest_.data + 8, size};
    const int taken = 8 + (size < 0 ? 0 : size);
    rest_ = {rest_.data + taken, rest_.size - taken};
    return decode_element(value, member);
  }
  bool is_complete() const { return rest_.size == 0; }

 private:
  cell rest_;
  bool valid_;
};

}  // namespace detail

template <composite Value>
struct codec<Value> {
  static void encode(parameters& to, std::size_t index, const Value& value) {
    reflect::visit(value, [&](const auto&... members) {
      detail::lone_parameter one;
      std::size_t total = 4;
      ((one.put(members), total += 4 + one.size()), ...);
      char* const out = to.take(total);
      detail::store(out, static_cast<std::int32_t>(sizeof...(members)));
      char* at = out + 4;
      ((detail::store(at, detail::member_type<std::remove_cvref_t<decltype(members)>>), one.put(members),
        at = one.write(at + 4)),
       ...);
      to.put_view(index, out, total);
    });
  }
  static bool decode(cell from, Value& value) {
    detail::composite_reader reader(from, reflect::size<Value>);
    return reflect::visit(value, [&](auto&... members) { return (reader.read(members) && ...); }) &&
           reader.is_complete();
  }
};

namespace detail {
template <class Member>
constexpr void write_member_literal(text& out, const Member& member) {
  if constexpr (is_nullable<Member>) {
    if (!member) out += "NULL";
    else write_literal(out, *member);
  } else if constexpr (requires { typename Member::value_type; } && !is_array_literal<Member> &&
                       !std::is_convertible_v<const Member&, std::string_view>) {
    out += relational::no_literal;  // what allocates is no constant
  } else {
    write_literal(out, member);
  }
}
}  // namespace detail

template <composite Value>
struct literal<Value> {
  static constexpr void write(text& out, const Value& value) {
    out += "ROW(";
    reflect::visit(value, [&out](const auto&... members) {
      std::string_view between;
      ((out += between, between = ", ", detail::write_member_literal(out, members)), ...);
    });
    out += ")::";
    write_type_name<Value>(out);
  }
};

}  // namespace polystore::inline v0::postgres
