// What an application does first, with the installed headers.
#include <polystore/sqlite.hpp>
#include <polystore/version.hpp>

#include "entities.hpp"

static_assert(POLYSTORE_VERSION >= 100);
static_assert(ps::ddl<note, ps::sqlite::dialect>.starts_with("CREATE TABLE notes ("));

int main() {
  ps::sqlite::connection connection{":memory:"};
  auto db = ps::connect<notebook>(connection);
  ps::create(db);
  auto notes = db.repository<note>();
  const note saved = notes.insert({.text = "installed"});
  return db.query(notes_called, "installed").one().id == saved.id ? 0 : 1;
}
