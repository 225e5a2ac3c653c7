// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/fault.hpp>
#include <polystore/entity/facets/references.hpp>
#include <polystore/verdict/ddl.hpp>
#include <polystore/verdict/facet.hpp>
#include <polystore/verdict/full_text.hpp>
#include <polystore/verdict/loss.hpp>
#include <polystore/verdict/schema.hpp>
#include <polystore/verdict/soft_delete.hpp>
#include <polystore/verdict/view.hpp>

// The sentences about a facet at fault.
namespace polystore::inline v0::relational::detail {

template <class Schema, class Facet>
struct report_reference {
  template <schema_fault_kind>
  static consteval void say() {}
};
template <class Schema, class From, class Target, class To>
struct report_reference<Schema, references_facet<From, Target, To>> {
  template <schema_fault_kind Kind>
  static consteval void say() {
    using kind = schema_fault_kind;
    static_assert(
        verdict::reference_stays_in_database<Schema, From, Target, (Kind != kind::reference_leaves_database)>,
        "polystore: a reference leads out of its database: the type that it refers to is not among the schema's "
        "types in the same database; add or move it there, name it with .in<T>() if the field is inherited, or "
        "take the reference out");
    static_assert(verdict::reference_fields_match<From, To, (Kind != kind::reference_fields_differ)>,
                  "polystore: the two ends of a reference don't match; name as many fields on either side, in the same "
                  "order and of the same types");
    static_assert(
        verdict::reference_names_a_key<From, To, (Kind != kind::reference_names_no_key)>,
        "polystore: a reference must lead to a whole key; declare the fields that it refers to as primary_key or "
        "unique in the other type's placement, or refer to one that is");
    static_assert(
        verdict::reference_key_is_immediate<From, To, (Kind != kind::reference_names_deferrable_key)>,
        "polystore: a reference can't lead to a deferrable key; take .deferrable() off the ps::unique<...> in "
        "the other type's placement, or refer to another key");
    static_assert(
        verdict::reference_key_is_of_every_row<From, To, (Kind != kind::reference_names_live_key)>,
        "polystore: a reference can't lead to a ps::unique<...> of a type that keeps erased rows, for it is one of the "
        "rows that are left; refer to the primary key");
  }
};

template <class Entity, class Facet, schema_fault_kind Kind>
consteval void report_values() {
  using kind = schema_fault_kind;
  static_assert(verdict::facet_names_field_once<Entity, Facet, (Kind != kind::field_repeated)>,
                "polystore: this key, reference or index names a field twice; name each once");
  static_assert(verdict::facet_is_given_once<Entity, Facet, (Kind != kind::facet_repeated)>,
                "polystore: a type has one primary key and one version; name all fields of the key in one "
                "ps::primary_key<&T::a, &T::b>, and declare another one ps::unique<...>");
  static_assert(verdict::primary_key_is_never_null<Entity, Facet, (Kind != kind::key_nullable)>,
                "polystore: a field of this primary key is a std::optional, and no key can be null; take the optional "
                "off, or declare the fields ps::unique<...>");
  static_assert(verdict::column_has_one_source<Entity, Facet, (Kind != kind::sources_many)>,
                "polystore: this field's column gets its value from two facets; keep one of default_, identity and "
                "generated");
  static_assert(
      verdict::server_sets_what_is_set<Entity, Facet, (Kind != kind::server_sets_nothing)>,
      "polystore: an insert leaves these fields out and nothing sets one of them; give it ps::default_<&T::x>(...), "
      "identity, touch or generated, make it a std::optional, or take it out of server_sets");
  static_assert(verdict::set_null_is_possible<Entity, Facet, (Kind != kind::null_impossible)>,
                "polystore: this reference sets its fields to null, and one of them is no std::optional; make it one, "
                "or choose cascade or restrict");
  static_assert(verdict::set_default_is_possible<Entity, Facet, (Kind != kind::default_impossible)>,
                "polystore: this reference sets its fields to their defaults, and one of them has none; give it "
                "ps::default_<&T::x>(...), or choose set_null, cascade or restrict");
  static_assert(verdict::deletion_is_given_once<Entity, Facet, (Kind != kind::deletion_repeated)>,
                "polystore: a row is erased at one time; keep one ps::soft_delete<&T::x> in this placement");
}

template <class Entity, class Facet, class Dialect, schema_fault_kind Kind>
consteval void report_storage() {
  using kind = schema_fault_kind;
  static_assert(verdict::live_key_is_immediate<Entity, Facet, (Kind != kind::live_key_deferrable)>,
                "polystore: what is unique among the rows that are left can't wait for the end of a transaction; take "
                ".deferrable() off this ps::unique<...>, or ps::soft_delete out of the placement");
  static_assert(
      verdict::store_can_tell_keys_apart<Entity, Facet, Dialect, (Kind != kind::key_inexact)>,
      "polystore: this store keeps a part of this key as a text that may differ where the values are equal, and would "
      "let both in; make what it is made of a key, or put the type on a store that has such values");
  static_assert(
      verdict::object_name_is_legal<Entity, Facet, (Kind != kind::object_name_illegal)>,
      "polystore: this name of a constraint or an index can't be one: it is empty or contains a quote, a dot or a "
      "control character; give another in .named(\"...\")");
  static_assert(
      verdict::object_name_fits<Entity, Facet, (Kind != kind::object_name_too_long)>,
      "polystore: the name of this constraint or index is longer than the 63 bytes that the store keeps; give a "
      "shorter one: .named(\"...\")");
  static_assert(
      verdict::store_honours_facet<Entity, Facet, Dialect, (Kind != kind::feature_refused)>,
      "polystore: this store can't honour one of the type's facets (see treats() in shape/); take the facet out, "
      "or keep the type in another store");
  static_assert(
      verdict::index_method_allows<Entity, Facet, (Kind != kind::method_overtaxed)>,
      "polystore: this index asks too much of its method: a hash is of one column, only ps::index is unique or "
      "sorted (desc, nulls_last), and only it and gist include other fields; use ps::index<...>");
  static_assert(
      verdict::index_has_operator_class<Entity, Facet, (Kind != kind::operator_class_missing)>,
      "polystore: the store has no way to compare this field in such an index; name one, such as "
      "ps::gin<ps::operator_class<&T::x, \"gin_trgm_ops\">>, with the ps::extension(\"...\") that brings it, or use "
      "ps::index<...>");
  static_assert(
      verdict::column_type_keeps_every_value<Entity, Facet, Dialect, (Kind != kind::column_type_narrow)>,
      "polystore: a column of this type changes values without a word: numeric(p, s) and times with fewer than six "
      "digits round, char(n) pads with blanks, name cuts off; leave that off, say ps::precision<&T::x, p, s> of a decimal, or that it "
      "is meant: ps::lossy_ok<&T::x>");
  static_assert(
      verdict::full_text_column_is_its_own<Entity, Facet, (Kind != kind::full_text_column_taken)>,
      "polystore: the column of this full text is called as another one of the table, or as none can be; give "
      "it a name of its own: .column(\"...\")");
  static_assert(verdict::expression_is_deterministic<Entity, Facet, Dialect, (Kind != kind::expression_volatile)>,
                "polystore: this check, index or generated column asks for the time or a random value, which the store "
                "refuses there; compare with a field or a constant, or give a default: ps::default_<&T::x>(ps::now)");
}

template <class View, schema_fault_kind Kind>
consteval void report_view() {
  using kind = schema_fault_kind;
  static_assert(verdict::view_stays_in_database<View, (Kind != kind::view_leaves_database)>,
                "polystore: the query of this view reads a type that is not among the schema's types in the same "
                "database; add or move it there");
  static_assert(verdict::view_never_reads_itself<View, (Kind != kind::view_reads_itself)>,
                "polystore: the query of this view reads the view itself, or one that reads it; select from what comes "
                "before it");
}

}  // namespace polystore::inline v0::relational::detail
