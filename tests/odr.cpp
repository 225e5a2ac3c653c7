// Linked into every test binary: whatever an umbrella defines twice, the linker finds.
#include <polystore/polystore.hpp>
#include <polystore/queries.hpp>
#include <polystore/version.hpp>
#ifdef POLYSTORE_TESTS_POSTGRES
#include <polystore/postgres.hpp>
#endif
#ifdef POLYSTORE_TESTS_SQLITE
#include <polystore/sqlite.hpp>
#endif
#ifdef POLYSTORE_TESTS_JSON
#include <polystore/json.hpp>
#endif
#ifdef POLYSTORE_TESTS_FMT
#include <polystore/fmt.hpp>
#endif
#ifdef POLYSTORE_TESTS_PAGES
#include <polystore/pages.hpp>
#endif
#ifdef POLYSTORE_TESTS_RANGES
#include <polystore/ranges.hpp>
#endif
