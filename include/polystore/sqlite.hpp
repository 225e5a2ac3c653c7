// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <polystore/sqlite/codec_array.hpp>
#include <polystore/sqlite/connection.hpp>
