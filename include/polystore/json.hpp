// SPDX-License-Identifier: BSL-1.0
#pragma once
// Objects as JSON documents and back, `ps::to_json` and `ps::from_json`, and fields that hold a `ps::json_of<T>`.
#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/document/document.hpp>
#include <polystore/entity/json.hpp>
#include <polystore/postgres/codec_json_of.hpp>
#if __has_include(<sqlite3.h>)
#include <polystore/sqlite/codec_json_of.hpp>
#endif
