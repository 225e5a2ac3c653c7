// SPDX-License-Identifier: BSL-1.0
#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;
using ps::field;

namespace {

constexpr auto id = field<&note::id>;
constexpr auto text = field<&note::text>;
constexpr auto remark = field<&note::remark>;
constexpr auto rank = field<&note::rank>;

template <class Store>
struct five_notes : store_of<Store, note> {
  ps::repository<note, typename Store::connection_type> notes = this->template of<note>();
  five_notes() {
    notes.insert(std::vector<note>{
        {1, "Alpha", "x", 10}, {2, "beta", {}, 20}, {3, "gamma", "y", 20}, {4, "delta", "x", 30}, {5, "", {}, 0}});
  }
  /// The keys of the rows that a condition finds, in order, as one number: 135.
  template <class Condition>
  int found(Condition condition) {
    return digits(notes.where(condition).order_by(ps::asc<&note::id>).all());
  }
  static int digits(const std::vector<note>& rows) {
    int number = 0;
    for (const note& each : rows) number = number * 10 + each.id;
    return number;
  }
};

}  // namespace

TEMPLATE_TEST_CASE("each comparison finds its rows, either way round", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(rank == 20) == 23);
  CHECK(store.found(rank != 20) == 145);
  CHECK(store.found(rank < 20) == 15);
  CHECK(store.found(rank <= 20) == 1235);
  CHECK(store.found(rank > 20) == 4);
  CHECK(store.found(rank >= 20) == 234);
  CHECK(store.found(20 < rank) == 4);
  CHECK(store.found(20 >= rank) == 1235);
  CHECK(store.found("beta" == text) == 2);
  CHECK(store.found(text == "") == 5);
}

TEMPLATE_TEST_CASE("text is compared whether it is a literal, a view, a string or a constant", "", postgres_store,
                   sqlite_store) {
  five_notes<TestType> store;
  const std::string_view seen = "beta";
  const std::string kept = "beta";
  const auto make = [] { return std::string("beta, but shorter").substr(0, 4); };
  CHECK(store.found(text == seen) == 2);
  CHECK(store.found(text == kept) == 2);
  CHECK(store.found(text == make()) == 2);
  CHECK(store.found(text == ps::text_constant<"beta">) == 2);
  CHECK(store.found(ps::text_constant<"beta"> == text) == 2);
  CHECK(store.found(remark == "x") == 14);
}

TEMPLATE_TEST_CASE("conditions are joined as they are written", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(rank == 20 && id == 3) == 3);
  CHECK(store.found(rank == 30 || id == 1) == 14);
  CHECK(store.found(!(rank == 20)) == 145);
  CHECK(store.found((rank == 20 || rank == 30) && remark == "x") == 4);
  CHECK(store.found(rank == 20 || (rank == 30 && remark == "y")) == 23);
  CHECK(store.found(!(rank == 20 && id == 3) && id > 1) == 245);
  CHECK(store.found(!(rank == 20) || id == 3) == 1345);
  CHECK(store.found(!!(rank == 20)) == 23);
}

TEMPLATE_TEST_CASE("a null is found by nullopt alone", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(remark == std::nullopt) == 25);
  CHECK(store.found(remark != std::nullopt) == 134);
  CHECK(store.found(std::nullopt == remark) == 25);
  CHECK(store.found(remark == "x") == 14);
  CHECK(store.found(remark != "x") == 3);
  CHECK(store.found(!(remark == "x")) == 3);
}

TEMPLATE_TEST_CASE("in takes values written out, or a list of any length", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(in(id, 1, 3, 99)) == 13);
  CHECK(store.found(in(id, 4)) == 4);
  CHECK(store.found(in(text, "beta", std::string("gamma"))) == 23);
  CHECK(store.found(in(id, std::vector<std::int32_t>{5, 2, 2})) == 25);
  CHECK(store.found(in(id, std::vector<std::int64_t>{5, 1LL << 40})) == 5);
  CHECK(store.found(in(text, std::vector<std::string>{"beta", "", "no"})) == 25);
  CHECK(store.found(in(text, std::array<std::string_view, 2>{"beta", "delta"})) == 24);
  CHECK(store.found(in(remark, std::vector<std::string>{"x"})) == 14);
  CHECK(store.found(in(id, std::vector<std::int32_t>{})) == 0);
  CHECK(store.found(!in(id, std::vector<std::int32_t>{})) == 12345);
  CHECK(store.found(!in(id, std::vector<std::int32_t>{1, 2}) && rank > 0) == 34);
}

TEMPLATE_TEST_CASE("between includes both ends", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(between(rank, 10, 20)) == 123);
  CHECK(store.found(between(rank, 11, 19)) == 0);
  CHECK(store.found(between(rank, 20, 10)) == 0);
  CHECK(store.found(!between(rank, 10, 20) && id < 5) == 4);
  CHECK(store.found(between(text, "a", std::string("c"))) == 2);
}

TEMPLATE_TEST_CASE("functions of the store stand in conditions", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(lower(text) == "alpha") == 1);
  CHECK(store.found(upper(text) == "BETA") == 2);
  CHECK(store.found(length(text) == 5) == 134);
  CHECK(store.found(length(remark) == std::nullopt) == 25);
  CHECK(store.found(lower(text) == lower(upper(text))) == 12345);
}

TEMPLATE_TEST_CASE("a wider number than the field's is compared as it is", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(id == (1LL << 32) + 1) == 0);
  CHECK(store.found(id < 1LL << 40) == 12345);
  CHECK(store.found(id > -(1LL << 40)) == 12345);
  CHECK(store.found(id <= 4'294'967'295u) == 12345);
  CHECK(store.found(id > std::int16_t{4}) == 5);
  CHECK(store.found(in(id, 1LL << 32, 2)) == 2);
}

TEMPLATE_TEST_CASE("constants that stand in the text find the same rows", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.found(rank == ps::constant<20>) == 23);
  CHECK(store.found(rank > ps::constant<-1>) == 12345);
  CHECK(store.found(in(id, ps::constant<1>, 2)) == 12);
}

TEMPLATE_TEST_CASE("rows come in the order that is asked for", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  const auto by = [&](auto... columns) { return store.digits(store.notes.where().order_by(columns...).all()); };
  CHECK(by(ps::desc<&note::id>) == 54321);
  CHECK(by(ps::asc<&note::rank>, ps::desc<&note::id>) == 51324);
  CHECK(by(ps::desc<&note::rank>, rank, ps::asc<&note::id>) == 42315);
  CHECK(by(ps::asc<&note::remark>.nulls_first(), ps::asc<&note::id>) == 25143);
  CHECK(by(ps::asc<&note::remark>.nulls_last(), ps::asc<&note::id>) == 14325);
  CHECK(by(ps::desc<&note::remark>.nulls_first(), ps::desc<&note::id>) == 52341);
  CHECK(by(ps::desc<&note::remark>.nulls_last(), ps::desc<&note::id>) == 34152);
}

TEMPLATE_TEST_CASE("limit takes at most so many", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  const auto first = [&](std::int64_t rows) {
    return store.digits(store.notes.where(id > 1).order_by(ps::desc<&note::id>).limit(rows).all());
  };
  CHECK(first(2) == 54);
  CHECK(first(0) == 0);
  CHECK(first(100) == 5432);
  CHECK(first(1) == 5);
  CHECK(store.notes.where().limit(3).all().size() == 3);
}

TEMPLATE_TEST_CASE("first gives a row or nothing, one a row or an error", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.notes.where(rank == 20).order_by(ps::desc<&note::id>).first()->id == 3);
  CHECK(store.notes.where(rank == 99).first() == std::nullopt);
  CHECK(store.notes.where(rank == 30).one().id == 4);
  CHECK_THROWS_AS((void)store.notes.where(rank == 99).one(), ps::not_found);
  const auto several = error_of<ps::too_many_rows>([&] { (void)store.notes.where(rank == 20).one(); });
  CHECK(std::string_view(several.statement()).starts_with("SELECT id, text, remark, rank FROM notes WHERE rank = "));
}

TEMPLATE_TEST_CASE("count and erase take every match", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(store.notes.where(rank == 20).count() == 2);
  CHECK(store.notes.where(remark == std::nullopt).count() == 2);
  CHECK(store.notes.where(rank == 99).count() == 0);
  CHECK(store.notes.where().count() == 5);
  CHECK(store.notes.where(rank == 99).erase() == 0);
  CHECK(store.notes.where(in(id, std::vector<std::int32_t>{1, 2})).erase() == 2);
  CHECK(store.found(id > 0) == 345);
  CHECK(store.notes.where().erase() == 3);
  CHECK(store.notes.count() == 0);
}

TEMPLATE_TEST_CASE("a query that is kept runs later, with the values it was given", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  auto query = store.notes.where(text == std::string("gamma") && in(id, std::vector<std::int32_t>{3, 4}))
                   .order_by(ps::asc<&note::id>)
                   .limit(7);
  CHECK(store.notes.where(text == std::string("delta")).one().id == 4);
  CHECK(store.digits(std::move(query).all()) == 3);
}

TEMPLATE_TEST_CASE("enumerations, optionals and arrays are compared by value", "", postgres_store, sqlite_store) {
  store_of<TestType, ticket> store;
  auto tickets = store.template of<ticket>();
  tickets.insert({1, status::open, {status::open}, {}, std::nullopt});
  tickets.insert({2, status::resolved, {}, {}, std::vector{status::open}});
  const auto now = field<&ticket::now>;
  CHECK(tickets.where(now == status::open).one().id == 1);
  CHECK(tickets.where(now != ps::constant<status::open>).one().id == 2);
  CHECK(tickets.where(in(now, status::open, status::acknowledged)).one().id == 1);
  CHECK(tickets.where(in(now, std::vector{status::resolved, status::acknowledged})).one().id == 2);
  CHECK(tickets.where(field<&ticket::history> == std::vector{status::open}).one().id == 1);
  CHECK(tickets.where(field<&ticket::next> == std::vector{status::open}).one().id == 2);
  CHECK(tickets.where(field<&ticket::next> == std::nullopt).one().id == 1);
}
