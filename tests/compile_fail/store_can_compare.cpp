// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store keeps such values as texts, which have another order than they
#include <polystore/expressions.hpp>
#include <polystore/polystore.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/relational/select_text.hpp>
#include <polystore/sqlite/dialect.hpp>

#include <cstddef>
#include <vector>

namespace ps = polystore;
using ps::field;

enum class level { low, middle, high };
struct row {
  int id{};
  level grade{};
  ps::json document{};
  std::vector<int> numbers{};
};
constexpr auto placement_of(ps::entity<row>) { return ps::postgres::table{"rows", ps::primary_key<&row::id>}; }

template <class Dialect, class Query>
constexpr void write(ps::text& out) {
  ps::relational::expression_writer writer{out};
  ps::relational::write_query(writer, ps::relational::select_text<void, Dialect, Query>::node);
}
template <class Dialect, class Query>
constexpr std::size_t size_on(const Query&) {
  return ps::frozen<write<Dialect, Query>>.view().size();
}

#ifdef ACCEPT
inline const std::size_t greater =
    size_on<ps::postgres::dialect>(ps::from<row>().where(field<&row::grade> > level::low));
inline const std::size_t sorted = size_on<ps::postgres::dialect>(ps::from<row>().order_by(ps::asc<&row::numbers>));
inline const std::size_t alike =
    size_on<ps::postgres::dialect>(ps::from<row>().where(field<&row::document> == ps::json{"1"}));
inline const std::size_t equal = size_on<ps::sqlite::dialect>(ps::from<row>().where(field<&row::grade> == level::low));
inline const std::size_t listed = size_on<ps::sqlite::dialect>(ps::from<row>().distinct().select(field<&row::numbers>));
#endif
#if REJECT == 1
inline const std::size_t one = size_on<ps::sqlite::dialect>(ps::from<row>().where(field<&row::grade> > level::low));
#elif REJECT == 2
inline const std::size_t two = size_on<ps::sqlite::dialect>(ps::from<row>().order_by(ps::desc<&row::numbers>));
#elif REJECT == 3
inline const std::size_t three =
    size_on<ps::sqlite::dialect>(ps::from<row>().where(field<&row::document> == ps::json{"1"}));
#elif REJECT == 4
inline const std::size_t four = size_on<ps::sqlite::dialect>(ps::from<row>().select(field<&row::document>).distinct());
#elif REJECT == 5
inline const std::size_t five =
    size_on<ps::sqlite::dialect>(ps::from<row>().group_by(field<&row::document>).select(ps::count()));
#endif
