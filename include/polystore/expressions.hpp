// SPDX-License-Identifier: BSL-1.0
#pragma once
// All operators and functions of expressions; those of <polystore/polystore.hpp> are the few that almost all need.
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/array.hpp>
#include <polystore/expr/cast.hpp>
#include <polystore/expr/conditional.hpp>
#include <polystore/expr/document.hpp>
#include <polystore/expr/full_text.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/make_interval.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/expr/pattern.hpp>
#include <polystore/expr/raw.hpp>
#include <polystore/expr/row.hpp>
#include <polystore/expr/row_list.hpp>
#include <polystore/expr/text.hpp>
#include <polystore/expr/time.hpp>
