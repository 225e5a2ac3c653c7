// What the installed package writes a schema and a manifest of.
#pragma once
#include <polystore/polystore.hpp>
#include <polystore/queries.hpp>
namespace ps = polystore;

struct note {
  std::int64_t id{};
  std::string text{};
};

template <>
inline constexpr auto ps::placement<note> =
    ps::postgres::table{"notes", ps::primary_key<&note::id>, ps::identity<&note::id>, ps::index<&note::text>};

inline constexpr auto notes_called = ps::query<note>.where(ps::field<&note::text> == ps::parameter<&note::text>);

using notebook = ps::schema<note, ps::queries<notes_called>>;
