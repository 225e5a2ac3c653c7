// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/query_node.hpp>

// Queries and expressions are written from plain data; that their types give the right data the other tests say.
namespace {

namespace ps = polystore;
using namespace ps::relational;

constexpr expression_node name{.written = "name"};
constexpr expression_node value{.kind = node_kind::value, .parameter_mark = '$', .written = "::text"};
constexpr const expression_node* compared[] = {&name, &value};
constexpr expression_node comparison{.kind = node_kind::operation,
                                     .holds = ps::tightness::comparison,
                                     .written = "{4} = {4}",
                                     .operands = compared,
                                     .count = 2};
constexpr const expression_node* two[] = {&comparison, &comparison};
constexpr expression_node either{.kind = node_kind::operation,
                                 .holds = ps::tightness::disjunction,
                                 .written = "{0} OR {0}",
                                 .collation = " COLLATE c",
                                 .operands = two,
                                 .count = 2};

constexpr clause_node where_either[] = {{.kind = ps::clause_kind::where, .word = " WHERE ", .condition = &either}};
constexpr clause_node where_both[] = {where_either[0], where_either[0]};
constexpr void write_table(ps::text& out) { out += "things"; }
constexpr void write_liveness(ps::text& out, bool live) { out += live ? "gone IS NULL" : "gone IS NOT NULL"; }

template <const auto& Clauses, bool Keeps = false>
constexpr query_node query{.write_source = &write_table,
                           .columns = "a, b",
                           .write_liveness = &write_liveness,
                           .clauses = Clauses,
                           .count = std::size(Clauses),
                           .keeps_erased = Keeps};
template <const query_node& Query>
constexpr void write(ps::text& out) {
  expression_writer writer{out};
  write_query(writer, Query);
}
template <const query_node& Query>
constexpr auto written = ps::frozen<write<Query>>;

static_assert(written<query<where_either>>.view() ==
              "SELECT a, b FROM things WHERE name = $1::text OR name = $2::text COLLATE c");
static_assert(written<query<where_both>>.view() ==
              "SELECT a, b FROM things WHERE (name = $1::text OR name = $2::text COLLATE c) AND "
              "(name = $3::text OR name = $4::text COLLATE c)");
static_assert(written<query<where_either, true>>.view() ==
              "SELECT a, b FROM things WHERE (name = $1::text OR name = $2::text COLLATE c) AND gone IS NULL");

// Where values are literals, each stands at its place.
constexpr literals numbered{[](ps::text& out, const literals&, std::size_t index) { out.number(index * 10); }};
constexpr void write_literals(ps::text& out) {
  expression_writer writer{out, 0, &numbered};
  ps::relational::detail::write_node(writer, either);
}
static_assert(ps::frozen<write_literals>.view() == "name = 0 OR name = 10 COLLATE c");

}  // namespace
