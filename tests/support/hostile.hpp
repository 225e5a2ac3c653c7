// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

namespace polystore_tests {

/// Texts that would do harm where a value becomes a part of a statement, a pattern, a format or a name.
inline constexpr auto hostile = std::to_array<const char*>({"'; drop table notes; --",
                                                            "$1",
                                                            "?1",
                                                            ":name",
                                                            "@name",
                                                            "$tag$ x $tag$",
                                                            "/* ",
                                                            "*/",
                                                            "-- ",
                                                            "\\'",
                                                            "'||'",
                                                            "\"",
                                                            "\"\"",
                                                            "%s%n",
                                                            "%",
                                                            "_",
                                                            "E'\\x00'",
                                                            "1; SELECT 1",
                                                            "') ON CONFLICT DO NOTHING --",
                                                            "NULL",
                                                            "\xe2\x80\xae",
                                                            "${jndi:x}",
                                                            "\n-- \n",
                                                            "\\",
                                                            "';"});

}  // namespace polystore_tests
