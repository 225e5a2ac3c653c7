// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a plain struct can have 1 to 40 fields
#include <polystore/reflect/fields.hpp>

namespace ps = polystore;

#ifdef ACCEPT
struct wide {
  int f0{};
  int f1{};
  int f2{};
  int f3{};
  int f4{};
  int f5{};
  int f6{};
  int f7{};
  int f8{};
  int f9{};
  int f10{};
  int f11{};
  int f12{};
  int f13{};
  int f14{};
  int f15{};
  int f16{};
  int f17{};
  int f18{};
  int f19{};
  int f20{};
  int f21{};
  int f22{};
  int f23{};
  int f24{};
  int f25{};
  int f26{};
  int f27{};
  int f28{};
  int f29{};
  int f30{};
  int f31{};
  int f32{};
  int f33{};
  int f34{};
  int f35{};
  int f36{};
  int f37{};
  int f38{};
  int f39{};
};
static_assert(ps::reflect::size<wide> == 40);
#endif
#ifdef REJECT
struct wide {
  int f0{};
  int f1{};
  int f2{};
  int f3{};
  int f4{};
  int f5{};
  int f6{};
  int f7{};
  int f8{};
  int f9{};
  int f10{};
  int f11{};
  int f12{};
  int f13{};
  int f14{};
  int f15{};
  int f16{};
  int f17{};
  int f18{};
  int f19{};
  int f20{};
  int f21{};
  int f22{};
  int f23{};
  int f24{};
  int f25{};
  int f26{};
  int f27{};
  int f28{};
  int f29{};
  int f30{};
  int f31{};
  int f32{};
  int f33{};
  int f34{};
  int f35{};
  int f36{};
  int f37{};
  int f38{};
  int f39{};
  int f40{};
};
static_assert(ps::reflect::size<wide> == 0);
#endif
