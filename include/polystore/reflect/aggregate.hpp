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

#ifdef __clang__  // {&ghost_object.value.NAME, &ghost_object...
inline constexpr char before_name = '.';
inline constexpr std::size_t between_names = 2;
constexpr bool ends_name(const char* at) { return *at == ',' || *at == '}'; }
#else  // {((const void*)(& ghost_object<app::site>.ghost<app::site>::value.app::site::NAME)), ((const void*)...
inline constexpr char before_name = ':';
inline constexpr std::size_t between_names = 4;
constexpr bool ends_name(const char* at) { return *at == ')'; }
#endif

struct first_name {
  const char* begin;   // of the first address
  std::size_t prefix;  // characters before each name
};
consteval first_name find_first_name(const char* spelt) {
  while (!(spelt[0] == 's' && spelt[1] == ' ' && spelt[2] == '=')) ++spelt;  // "Addresses = "
#ifdef __clang__
  while (*spelt != '&') ++spelt;
  const char* end = spelt;
  while (!ends_name(end)) ++end;
#else
  while (!(spelt[0] == '(' && spelt[1] == '(')) ++spelt;
  const char* end = spelt;
  while (!(end[0] == ')' && end[1] == ')' && (end[2] == ',' || end[2] == '}'))) ++end;
#endif
  while (end[-1] != before_name) --end;
  return {spelt, static_cast<std::size_t>(end - spelt)};
}

template <class Aggregate>
consteval auto spell_names() {
  constexpr std::size_t fields = count<Aggregate>;
  constexpr const char* spelt = spelling<address_table<fields>(addresses<Aggregate>)>();
  constexpr first_name first = find_first_name(spelt);
  constexpr std::size_t bound = __builtin_strlen(first.begin) - fields * (first.prefix + between_names) + between_names;
  name_table<fields, bound> names;
  const char* from = first.begin;
  unsigned short size = 0;
  for (std::size_t i = 0; i < fields; ++i) {
    from += first.prefix;
    while (!ends_name(from)) names.characters[size++] = *from++;
    names.end[i] = size;
    from += between_names;
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
