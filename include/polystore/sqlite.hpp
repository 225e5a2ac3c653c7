// SPDX-License-Identifier: BSL-1.0
#pragma once
// SQLite, the embedded store: types placed in `ps::postgres::table` over a `ps::sqlite::connection`, without a server.
#include <polystore/database/create.hpp>
#include <polystore/database/refresh.hpp>
#include <polystore/ddl/violates.hpp>
#include <polystore/expressions.hpp>
#include <polystore/sqlite/create.hpp>
#include <polystore/sqlite/explain.hpp>
#include <polystore/sqlite/repository.hpp>
#include <polystore/sqlite/value_types.hpp>
#include <polystore/sqlite/verify.hpp>
#include <polystore/statements.hpp>
