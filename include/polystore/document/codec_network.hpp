// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/inet_text.hpp>
#include <polystore/document/codec.hpp>

// Addresses and networks as strings: `10.0.0.7/8`.
namespace polystore::inline v0::reflect {

template <>
struct document_codec<inet> : detail::text_document_codec<inet, &parse_inet> {};
template <>
struct document_codec<cidr> : detail::text_document_codec<cidr, &parse_cidr> {};

}  // namespace polystore::inline v0::reflect
