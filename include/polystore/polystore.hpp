// SPDX-License-Identifier: BSL-1.0
#pragma once
// What every store shares: value types, placements and facets, schemas, expressions. A store's own umbrella,
// <polystore/postgres.hpp> or <polystore/sqlite.hpp>, includes it.
#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/error.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/result.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/entity/facets/check.hpp>
#include <polystore/entity/facets/classification.hpp>
#include <polystore/entity/facets/columns.hpp>
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/entity/facets/full_text.hpp>
#include <polystore/entity/facets/index.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/references.hpp>
#include <polystore/entity/facets/server.hpp>
#include <polystore/entity/facets/soft_delete.hpp>
#include <polystore/entity/facets/table.hpp>
#include <polystore/entity/naming.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/query/assignment.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/query/subquery.hpp>
#include <polystore/reflect/hana.hpp>
#include <polystore/shape/postgres.hpp>
#include <polystore/shape/view.hpp>
#include <polystore/version.hpp>
