// SPDX-License-Identifier: BSL-1.0
#pragma once
// Placements and repositories on PostgreSQL, for the many units that make no schema; <polystore/postgres.hpp> adds the
// DDL, `create` and `verify`.
#include <polystore/polystore.hpp>
#include <polystore/postgres/codec_array.hpp>
#include <polystore/postgres/codec_decimal.hpp>
#include <polystore/postgres/codec_enum.hpp>
#include <polystore/postgres/codec_optional.hpp>
#include <polystore/postgres/codec_pattern.hpp>
#include <polystore/postgres/codec_stored_as.hpp>
#include <polystore/postgres/codec_stored_bytes.hpp>
#include <polystore/postgres/codec_time.hpp>
#include <polystore/postgres/connection.hpp>
#include <polystore/relational/repository.hpp>
