// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/operand.hpp>
#include <polystore/expr/yields.hpp>
#include <polystore/verdict/query.hpp>

#include <optional>
#include <type_traits>

namespace polystore::inline v0 {

/// A field and what it is set to.
template <auto Member, class Value>
struct assignment {
  static constexpr auto member = Member;
  using value_type = Value;
  [[no_unique_address]] Value value;
};

/// What `set<&T::x>` is: called with a value, a null or an expression, it says what an update writes.
template <auto Member>
struct assign {
  using field_type = reflect::value_of<Member>;

  template <class Value>
  constexpr auto operator()(Value&& value) const {
    using plain = std::remove_cvref_t<Value>;
    if constexpr (expression<plain>) {
      return of_expression(plain(static_cast<Value&&>(value)));
    } else if constexpr (std::is_same_v<plain, std::nullopt_t> || is_nullable<plain>) {
      static_assert(
          verdict::assigned_field_takes_null<Member>,
          "polystore: this field can't be null, so no null can be assigned to it; give a value, or make the field a "
          "std::optional");
      using optional = std::optional<without_null<field_type>>;
      return assignment<Member, bound<optional>>{{optional(static_cast<Value&&>(value))}};
    } else {
      auto operand = detail::operand_beside<field_of<Member>>(static_cast<Value&&>(value));
      return assignment<Member, decltype(operand)>{static_cast<decltype(operand)&&>(operand)};
    }
  }

 private:
  template <class Expression>
  static constexpr assignment<Member, Expression> of_expression(Expression value) {
    static_assert(
        verdict::column_fits_field<reflect::class_of<Member>, field_type, yields_in<void, Expression>>,
        "polystore: this expression doesn't fit the field that it is assigned to; give one of its own type, or "
        "use cast<T>()");
    return {static_cast<Expression&&>(value)};
  }
};
/// `set<&site::height>(field<&site::height> + 1)`
template <auto Member>
inline constexpr assign<Member> set{};

}  // namespace polystore::inline v0
