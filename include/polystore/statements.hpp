// SPDX-License-Identifier: BSL-1.0
#pragma once
// Statements beyond a repository's verbs and queries, for units that include <polystore/.../repository.hpp>; a store's
// umbrella has them too.
#include <polystore/relational/aliased_text.hpp>
#include <polystore/relational/call.hpp>
#include <polystore/relational/conflict.hpp>
#include <polystore/relational/frame_text.hpp>
#include <polystore/relational/relations.hpp>
#include <polystore/relational/written.hpp>
