#include <polystore/version.hpp>

int main() { return POLYSTORE_VERSION > 0 ? 0 : 1; }
