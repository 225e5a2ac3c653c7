// SPDX-License-Identifier: BSL-1.0
#pragma once

/// The object identifiers by which every server knows its own types (pg_type.dat); they never change.
namespace polystore::inline v0::postgres::oid {

inline constexpr unsigned boolean = 16, name = 19, text = 25, json = 114, bpchar = 1042, varchar = 1043, jsonb = 3802;
inline constexpr unsigned json_array = 199, name_array = 1003, text_array = 1009, bpchar_array = 1014,
                          varchar_array = 1015, jsonb_array = 3807;

/// From here on a type is a database's own: an enumeration, a domain, an extension's.
inline constexpr unsigned first_of_database = 16384;

}  // namespace polystore::inline v0::postgres::oid
