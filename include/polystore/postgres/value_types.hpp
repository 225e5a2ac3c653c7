// SPDX-License-Identifier: BSL-1.0
#pragma once
// The value types that few need, each of which a unit that makes no schema can also include alone.
#include <polystore/core/inet_text.hpp>
#include <polystore/core/range_text.hpp>
#include <polystore/expr/ranges.hpp>
#include <polystore/postgres/codec_composite.hpp>
#include <polystore/postgres/codec_inet.hpp>
#include <polystore/postgres/codec_range.hpp>
