// SPDX-License-Identifier: BSL-1.0
#pragma once
// On whose behalf is written: fields that `ps::created_with` and `ps::updated_with` fill from a context.
#include <polystore/database/with_context.hpp>
