// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::reflect {

// An object of any type of which only field addresses are taken, in constant expressions. It is never constructed
// and never touched at run time. The two forms differ because GCC 12 emits constants of internal types at -O0, so
// it needs a definition; Clang 16 takes no union with a non-constexpr destructor, so it gets a declaration alone.
#ifdef __clang__
template <class Type>
struct ghost {
  Type value;
};
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#pragma clang diagnostic ignored "-Wundefined-internal"
template <class Type>
extern const ghost<Type> ghost_object;
template <class Type>
constexpr const Type& object() noexcept {
  return ghost_object<Type>.value;
}
#pragma clang diagnostic pop
#else
template <class Type>
union ghost {
  char none;
  Type value;
  constexpr ghost() noexcept : none() {}
  constexpr ~ghost() {}
};
template <class Type>
inline constexpr ghost<Type> ghost_object{};
template <class Type>
constexpr const Type& object() noexcept {
  return ghost_object<Type>.value;
}
#endif

}  // namespace polystore::inline v0::reflect
