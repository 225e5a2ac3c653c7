// SPDX-License-Identifier: BSL-1.0
#include <fuzz/decoders.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>

// seeds FOLDER: fills the decoders' corpora with a server's bytes; exits with 4 where POLYSTORE_TEST_POSTGRES names none.
namespace {

template <class Decoder>
void seed(PGconn* connection, const std::filesystem::path& folder, const char* name) {
  const std::unique_ptr<PGresult, decltype(&PQclear)> got(
      PQexecParams(connection, Decoder::seeds, 0, nullptr, nullptr, nullptr, nullptr, 1), &PQclear);
  if (PQntuples(got.get()) == 0) throw std::runtime_error(PQresultErrorMessage(got.get()));
  std::filesystem::create_directories(folder / name);
  for (int row = 0; row < PQntuples(got.get()); ++row) {
    std::ofstream(folder / name / std::to_string(row), std::ios::binary)
        .write(PQgetvalue(got.get(), row, 0), PQgetlength(got.get(), row, 0));
  }
}

}  // namespace

int main(int, char** arguments) {
  const char* const named = std::getenv("POLYSTORE_TEST_POSTGRES");
  if (!named) return 4;
  polystore::postgres::connection connection(named);
  connection.execute_script(fuzz::prelude);
  const auto fill = [&]<class Decoder>(Decoder, const char* name) {
    seed<Decoder>(connection.native(), arguments[1], name);
  };
#define POLYSTORE_SEED(name) fill(fuzz::name{}, #name);
  POLYSTORE_DECODERS
#undef POLYSTORE_SEED
}
