// SPDX-License-Identifier: BSL-1.0
#pragma once
// PostgreSQL through libpq: types placed in `ps::postgres::table` over a `ps::postgres::connection`.
#include <polystore/polystore.hpp>
#include <polystore/postgres/codec_array.hpp>
#include <polystore/postgres/codec_decimal.hpp>
#include <polystore/postgres/codec_enum.hpp>
#include <polystore/postgres/codec_optional.hpp>
#include <polystore/postgres/codec_time.hpp>
#include <polystore/postgres/connection.hpp>
#include <polystore/sql/database.hpp>
