// SPDX-License-Identifier: BSL-1.0
#pragma once
// The manifest of a schema on PostgreSQL: `ps::manifest<towerco, ps::postgres::dialect>`; no client library is needed.
#include <polystore/manifest/manifest.hpp>
#include <polystore/postgres/codec_pattern.hpp>
#include <polystore/postgres/ddl.hpp>
