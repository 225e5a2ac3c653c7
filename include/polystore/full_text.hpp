// SPDX-License-Identifier: BSL-1.0
#pragma once
// Searches in full texts that placements declare, for units that include <polystore/postgres/repository.hpp>;
// <polystore/postgres.hpp> has them too.
#include <polystore/query/full_text.hpp>
#include <polystore/relational/full_text_text.hpp>
