// SPDX-License-Identifier: BSL-1.0
#pragma once
// Queries that have names and parameters.
#include <polystore/query/listed_queries.hpp>
#include <polystore/query/named_query.hpp>
#include <polystore/query/parameter.hpp>
#include <polystore/query/with_arguments.hpp>
#include <polystore/relational/named_query.hpp>
