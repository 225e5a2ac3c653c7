// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/reflect/bindings.hpp>
#include <polystore/reflect/count.hpp>
#include <polystore/reflect/ghost.hpp>
#include <polystore/reflect/name_table.hpp>

#include <cstddef>

namespace polystore::inline v0::reflect {

namespace detail {

template <std::size_t Count>
struct address_table {
  const void* at[Count]{};
};
template <class... Fields>
struct described_fields : address_table<sizeof...(Fields)> {
  using types = type_list<Fields...>;
};
struct describe_fields {
  template <class... Fields>
  constexpr auto operator()(const Fields&... fields) const {
    return described_fields<Fields...>{{{static_cast<const void*>(&fields)...}}};
  }
};
template <class Aggregate>
inline constexpr auto description = bindings<count<Aggregate>>::visit(object<Aggregate>(), describe_fields{});
template <class Aggregate>
inline constexpr const address_table<count<Aggregate>>& addresses = description<Aggregate>;

// One function name spells all the fields of an aggregate. The addresses are untyped and stand in one table, so that
// the text holds names alone and each field's differs from the next only in its name.
template <auto Addresses>
consteval const char* spelling() {
  return __PRETTY_FUNCTION__;
}

// Each character that is looked at costs memory of the compiler; what is known of the text is skipped.
#ifdef __clang__  // {&ghost_object.value.NAME, &ghost_object...
inline constexpr std::size_t least_prefix = sizeof "&ghost_object.value." - 1;
inline constexpr char begins_address = '&', before_name = '.';
inline constexpr std::size_t between_names = 2;
constexpr bool ends_name(char c) { return c == ',' || c == '}'; }
constexpr bool ends_address(const char* at) { return ends_name(*at); }
#else  // {((const void*)(& ghost_object<app::site>.ghost<app::site>::value.app::site::NAME)), ((const void*)...
inline constexpr std::size_t least_prefix = sizeof "((const void*)(& ghost_object<>.ghost<>::value." - 1;
inline constexpr char begins_address = '(', before_name = ':';
inline constexpr std::size_t between_names = 4;
constexpr bool ends_name(char c) { return c == ')'; }
constexpr bool ends_address(const char* at) {  // a type within a function has parentheses of its own
  return at[0] == ')' && at[1] == ')' && (at[2] == ',' || at[2] == '}');
}
#endif

struct first_name {
  const char* begin;   // of the first address
  std::size_t prefix;  // characters before each name
};
consteval first_name find_first_name(const char* spelt) {
  spelt = __builtin_strchr(spelt, '=');  // "Addresses = "
  while (*spelt != begins_address) ++spelt;
  const char* end = spelt + least_prefix;
  while (!ends_address(end)) ++end;
  while (end[-1] != before_name) --end;
  return {spelt, static_cast<std::size_t>(end - spelt)};
}

template <class Aggregate>
consteval auto spell_names() {
  constexpr std::size_t fields = count<Aggregate>;
  constexpr first_name first = find_first_name(spelling<address_table<fields>(addresses<Aggregate>)>());
  constexpr std::size_t bound = __builtin_strlen(first.begin) - fields * (first.prefix + between_names) + between_names;
  name_table<fields, bound> names;
  std::size_t at = 0, size = 0;
  for (std::size_t i = 0; i != fields; ++i) {
    at += first.prefix;
    for (char c = first.begin[at]; !ends_name(c); c = first.begin[++at]) names.characters[size++] = c;
    names.end[i] = static_cast<unsigned short>(size);
    at += between_names;
  }
  return names;
}

}  // namespace detail

/// The front end for plain structs: public fields, no base, no C array.
template <class Aggregate>
struct aggregate_fields : bindings<count<Aggregate>> {
  static constexpr std::size_t size = count<Aggregate>;
  using types = typename decltype(detail::description<Aggregate>)::types;

  static constexpr const auto& names() { return spelt; }

  template <auto Member>
  static consteval std::size_t index_of() {
    const void* const searched = &(object<Aggregate>().*Member);
    for (std::size_t i = 0; i < size; ++i) {
      if (detail::addresses<Aggregate>.at[i] == searched) return i;
    }
    return size;
  }

 private:
  static constexpr auto spelt = detail::spell_names<Aggregate>();
};

}  // namespace polystore::inline v0::reflect
