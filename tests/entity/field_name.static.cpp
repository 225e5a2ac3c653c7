// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/field_name.hpp>

#include <support/entities.hpp>

namespace ps = polystore;
using namespace app;

// A column is called by its field, whatever its name in the store, and one of a flattened struct by both.
static_assert(ps::field_name<note, 0>.view() == "id" && ps::field_name<note, 3>.view() == "rank");
static_assert(ps::field_name<tower, 1>.view() == "position.latitude" &&
              ps::field_name<tower, 4>.view() == "postal.city");
static_assert(ps::field_name<tower, 5>.view() == "height");
