# Per component: how find_package finds its client library, the target that it links, and its headers (a regex).
# Read by the build and by the installed package.
set(polystore_boost_version 1.81)
set(polystore_components postgres sqlite json fmt ranges pages)

set(polystore_postgres_package PostgreSQL)
set(polystore_postgres_library PostgreSQL::PostgreSQL)
set(polystore_postgres_headers "/polystore/postgres(/|\\.hpp$)|/testing/postgres_[a-z]+\\.hpp$")

set(polystore_sqlite_package SQLite3)
set(polystore_sqlite_library SQLite::SQLite3)
set(polystore_sqlite_headers "/polystore/sqlite(/|\\.hpp$)|/testing/sqlite_[a-z]+\\.hpp$")

set(polystore_json_package Boost ${polystore_boost_version} COMPONENTS json)
set(polystore_json_library Boost::json)
set(polystore_json_headers "/polystore/json(/|\\.hpp$)|/core/json_of\\.hpp$|/polystore/document/|/entity/json\\.hpp$")

set(polystore_fmt_package fmt)
set(polystore_fmt_library fmt::fmt)
set(polystore_fmt_headers "/polystore/fmt(/|\\.hpp$)|/(core|entity)/format(_error)?\\.hpp$")

set(polystore_ranges_package range-v3)
set(polystore_ranges_library range-v3::range-v3)
set(polystore_ranges_headers "/polystore/ranges(/|\\.hpp$)|/relational/row_view\\.hpp$")

set(polystore_pages_package OpenSSL COMPONENTS Crypto)
set(polystore_pages_library OpenSSL::Crypto)
set(polystore_pages_headers "/polystore/pages(/|\\.hpp$)")
