// SPDX-License-Identifier: BSL-1.0
#pragma once
// What fmt writes: value types, objects of placed types without what is personal or secret, and errors.
#include <polystore/core/format.hpp>
#include <polystore/core/format_error.hpp>
#include <polystore/entity/format.hpp>
