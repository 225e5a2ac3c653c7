// SPDX-License-Identifier: BSL-1.0
#pragma once
// All operators and functions of expressions; those of <polystore/polystore.hpp> are the few that almost all need.
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/cast.hpp>
#include <polystore/expr/conditional.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/expr/text.hpp>
#include <polystore/expr/time.hpp>
