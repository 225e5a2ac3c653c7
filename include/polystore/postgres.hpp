// SPDX-License-Identifier: BSL-1.0
#pragma once
// PostgreSQL through libpq: types placed in `ps::postgres::table` over a `ps::postgres::connection`.
#include <polystore/database/create.hpp>
#include <polystore/database/refresh.hpp>
#include <polystore/ddl/violates.hpp>
#include <polystore/expressions.hpp>
#include <polystore/full_text.hpp>
#include <polystore/postgres/create.hpp>
#include <polystore/postgres/explain.hpp>
#include <polystore/postgres/repository.hpp>
#include <polystore/postgres/value_types.hpp>
#include <polystore/postgres/verify.hpp>
#include <polystore/statements.hpp>
