// SPDX-License-Identifier: BSL-1.0
#pragma once
// Placements and repositories on SQLite, for the many units that make no schema; <polystore/sqlite.hpp> adds the DDL,
// `create` and `verify`.
#include <polystore/polystore.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/sqlite/codec_array.hpp>
#include <polystore/sqlite/codec_decimal.hpp>
#include <polystore/sqlite/codec_enum.hpp>
#include <polystore/sqlite/codec_optional.hpp>
#include <polystore/sqlite/codec_pattern.hpp>
#include <polystore/sqlite/codec_stored_as.hpp>
#include <polystore/sqlite/codec_stored_bytes.hpp>
#include <polystore/sqlite/codec_time.hpp>
#include <polystore/sqlite/connection.hpp>
