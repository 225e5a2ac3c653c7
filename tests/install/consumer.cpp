// What an application does first, with the installed headers.
#include <polystore/sqlite.hpp>
#include <polystore/version.hpp>
namespace ps = polystore;

struct note {
  std::int64_t id{};
  std::string text{};
};

template <>
inline constexpr auto ps::placement<note> =
    ps::postgres::table{"notes", ps::primary_key<&note::id>, ps::identity<&note::id>};

static_assert(POLYSTORE_VERSION >= 100);
static_assert(ps::ddl<note, ps::sqlite::dialect>.starts_with("CREATE TABLE notes ("));

int main() {
  ps::sqlite::connection connection{":memory:"};
  auto db = ps::connect<ps::schema<note>>(connection);
  ps::create(db);
  auto notes = db.repository<note>();
  const note saved = notes.insert({.text = "installed"});
  return notes.get(saved.id).text == "installed" ? 0 : 1;
}
