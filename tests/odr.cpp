// Linked into every test binary: whatever an umbrella defines twice, the linker finds.
#if __has_include(<polystore/polystore.hpp>)
#include <polystore/polystore.hpp>
#endif
#if defined(POLYSTORE_TESTS_POSTGRES) && __has_include(<polystore/postgres.hpp>)
#include <polystore/postgres.hpp>
#endif
#if defined(POLYSTORE_TESTS_SQLITE) && __has_include(<polystore/sqlite.hpp>)
#include <polystore/sqlite.hpp>
#endif
#include <polystore/version.hpp>
