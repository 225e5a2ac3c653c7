#include <polystore/version.hpp>

static_assert(POLYSTORE_VERSION >= 100);

int main() {}
