// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/reflect/entity.hpp>
#include <polystore/reflect/identifier.hpp>
#include <polystore/reflect/name_table.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace polystore::inline v0 {

/// One enumerator and the label it is stored under.
template <class Enum>
struct enum_label {
  Enum value;
  std::string_view label;
};

/// The values among which an enumeration's names are looked for, both included.
struct enum_range {
  int first = -128;
  int last = 255;
};

/// Where the enumerators of a wide enumeration lie: specialise it with another `enum_range`.
template <class Enum>
inline constexpr enum_range range_of{};

/// The enumerators and labels of a sparse enumeration, or one whose labels differ from its names, as an array of
/// `enum_label`. Specialise it, or write `labels_of(ps::entity<E>)` beside the enumeration.
template <class Enum>
inline constexpr auto labels = nullptr;
template <class Enum>
  requires requires { labels_of(entity<Enum>{}); }
inline constexpr auto labels<Enum> = labels_of(entity<Enum>{});

}  // namespace polystore::inline v0

namespace polystore::inline v0::reflect {

namespace detail {

template <auto... Values>
consteval const char* enumerator_spelling() {
  return __PRETTY_FUNCTION__;
}

// Where the names stand in a spelling such as "Values = {app::color::red, (app::color)7, ...}" or "<...>". A value
// without a name is spelt as a cast: known by its length, it is jumped over, for the text is long.
template <std::size_t Values>
struct found_names {
  std::size_t count = 0, characters = 0;
  unsigned short value[Values]{}, size[Values]{};
  unsigned begin[Values]{};
};
constexpr const char* after_cast(const char* at) {
  if (*at == '\'') at += 2;  // Clang spells bytes as characters
  while (*at != ',' && *at != '}' && *at != '>' && *at != ']' && *at != ';') ++at;
  return at;
}
/// Behind the parenthesis that closes the first one.
constexpr const char* after_parentheses(const char* at) {
  int open = 0;
  do {
    open += (*at == '(') - (*at == ')');
    ++at;
  } while (open > 0);
  return at;
}
/// Behind a qualified name, in which the arguments of templates and functions may stand.
constexpr const char* after_name(const char* at) {
  for (int open = 0; open > 0 || !(*at == ',' || *at == '}' || *at == '>'); ++at) {
    open += (*at == '<' || *at == '(') - (*at == '>' || *at == ')');
  }
  return at;
}
template <std::size_t Values>
constexpr found_names<Values> find_names(const char* const spelt) {
  found_names<Values> found;
  const char* at = spelt;
  while (!(at[0] == 's' && at[1] == ' ' && at[2] == '=')) ++at;
  at += 5;
  std::ptrdiff_t cast = 0;  // characters of "(app::color)", once one was seen
  for (std::size_t value = 0; value < Values; ++value, at += 2) {
    if (*at == '(' && cast == 0) {  // unless it is Clang's "(anonymous namespace)::color::red"
      const char* const closed = after_parentheses(at);
      if (*closed != ':') cast = closed - at;
    }
    if (*at == '(' && cast != 0 && at[cast - 1] == ')' && at[cast] != ':') {
      at = after_cast(at + cast);
      continue;
    }
    const char* begin = at = after_name(at);
    while (in_identifier(begin[-1])) --begin;
    found.value[found.count] = static_cast<unsigned short>(value);
    found.begin[found.count] = static_cast<unsigned>(begin - spelt);
    found.size[found.count] = static_cast<unsigned short>(at - begin);
    found.characters += found.size[found.count++];
  }
  return found;
}

template <class Enum, std::size_t Count, std::size_t Size>
struct label_table {
  Enum values[Count ? Count : 1]{};
  name_table<Count, Size> names{};

  static constexpr std::size_t size() { return Count; }
  constexpr enum_label<Enum> operator[](std::size_t index) const { return {values[index], names[index]}; }
};

template <class Enum, int First, class Offsets>
struct spelt_labels;
template <class Enum, int First, int... Offset>
struct spelt_labels<Enum, First, std::integer_sequence<int, Offset...>> {
  static consteval auto table() {
    constexpr const char* spelt = enumerator_spelling<static_cast<Enum>(First + Offset)...>();
    constexpr auto found = find_names<sizeof...(Offset)>(spelt);
    label_table<Enum, found.count, found.characters> table;
    unsigned short size = 0;
    for (std::size_t i = 0; i < found.count; ++i) {
      table.values[i] = static_cast<Enum>(First + found.value[i]);
      for (std::size_t c = 0; c < found.size[i]; ++c) table.names.characters[size++] = spelt[found.begin[i] + c];
      table.names.end[i] = size;
    }
    return table;
  }
};

template <class Enum>
consteval auto choose_labels() {
  if constexpr (!std::is_null_pointer_v<std::remove_const_t<decltype(labels<Enum>)>>) {
    return labels<Enum>;
  } else {
    using underlying = std::underlying_type_t<Enum>;
    constexpr bool is_byte = sizeof(underlying) == 1;
    constexpr bool is_signed = std::is_signed_v<underlying>;
    constexpr int lowest = is_signed ? (is_byte ? -128 : range_of<Enum>.first) : 0;
    constexpr int highest = is_byte && is_signed ? 127 : is_byte ? 255 : range_of<Enum>.last;
    constexpr int first = range_of<Enum>.first > lowest ? range_of<Enum>.first : lowest;
    constexpr int last = range_of<Enum>.last < highest ? range_of<Enum>.last : highest;
    return spelt_labels<Enum, first, std::make_integer_sequence<int, last - first + 1>>::table();
  }
}

}  // namespace detail

/// The enumerators of an enumeration with their labels, in order of value: `labels_of<E>[i].value`, `.label`.
template <class Enum>
inline constexpr auto label_table_of = detail::choose_labels<Enum>();

/// How many labels an enumeration has.
template <class Enum>
inline constexpr std::size_t label_count = label_table_of<Enum>.size();

/// The label of a value; empty for a value that has no name.
template <class Enum>
constexpr std::string_view label_of(Enum value) {
  for (std::size_t i = 0; i < label_count<Enum>; ++i) {
    if (label_table_of<Enum>[i].value == value) return label_table_of<Enum>[i].label;
  }
  return {};
}

/// The value behind a label; nothing for a label that the enumeration does not have.
template <class Enum>
constexpr std::optional<Enum> value_of_label(std::string_view label) {
  for (std::size_t i = 0; i < label_count<Enum>; ++i) {
    if (label_table_of<Enum>[i].label == label) return label_table_of<Enum>[i].value;
  }
  return std::nullopt;
}

}  // namespace polystore::inline v0::reflect
