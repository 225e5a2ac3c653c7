// SPDX-License-Identifier: BSL-1.0
#pragma once
// Pages of a query, `query.page(rows, cursor)`, beside a store's header: their cursors are signed by OpenSSL's libcrypto.
#include <polystore/pages/pager.hpp>
