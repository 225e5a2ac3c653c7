// SPDX-License-Identifier: BSL-1.0
#pragma once
// The manifest of a schema on SQLite: `ps::manifest<towerco, ps::sqlite::dialect>`; no client library is needed.
#include <polystore/manifest/manifest.hpp>
#include <polystore/sqlite/ddl.hpp>
