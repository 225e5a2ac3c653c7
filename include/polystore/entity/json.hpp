// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/core/result.hpp>
#include <polystore/core/text.hpp>
#include <polystore/document/document.hpp>
#include <polystore/entity/classification.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/entity/naming.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/verdict/document.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Objects of placed types as JSON: an object of the fields, under their names by the type's naming policy.
namespace polystore::inline v0 {

/// What becomes of a field that is personal or secret: `redacted` leaves its key with a word in the value's place.
enum class disclosure : unsigned char { included, left_out, redacted };

/// What `to_json` does with such fields: `to_json<json_rules{.personal = disclosure::redacted}>(user)`.
struct json_rules {
  disclosure personal = disclosure::included;
  disclosure secret = disclosure::left_out;

  constexpr disclosure of(sensitivity found) const {
    return found == sensitivity::secret ? secret : found == sensitivity::personal ? personal : disclosure::included;
  }
};

namespace detail {

template <class Entity, std::size_t Field>
constexpr void write_json_name(text& out) {
  write_named(out, reflect::names<Entity>()[Field], naming<Entity>);
}
template <class Entity, std::size_t Field>
inline constexpr const auto& json_name = frozen<write_json_name<Entity, Field>>;

/// Whether a document may lack a field that is no optional: a secret, and what the store fills or counts.
template <class Entity, std::size_t Field>
consteval bool may_be_missing() {
  std::size_t column = Field;
  if constexpr (has_flattened<Entity>) column = first_column<Entity>[Field];
  const column_role& role = facts<Entity>.role[column];
  return role.is_filled || role.is_version || sensitivities<Entity>.of[Field] == sensitivity::secret;
}

template <class Value>
consteval bool has_closed(json_rules rules) {
  bool found = false;
  if constexpr (is_placed<Value>) {
    for (const sensitivity each : sensitivities<Value>.of) found = found || rules.of(each) != disclosure::included;
  }
  return found;
}
/// Whether objects in a field have fields that the rules leave out or redact.
template <class Value, json_rules Rules>
inline constexpr bool holds_closed = has_closed<Value>(Rules);
template <class Value, json_rules Rules>
inline constexpr bool holds_closed<json_of<Value>, Rules> = holds_closed<Value, Rules>;
template <class Value, json_rules Rules>
inline constexpr bool holds_closed<std::optional<Value>, Rules> = holds_closed<Value, Rules>;
template <class Value, json_rules Rules>
inline constexpr bool holds_closed<std::vector<Value>, Rules> = holds_closed<Value, Rules>;
template <class Value, std::size_t Size, json_rules Rules>
inline constexpr bool holds_closed<std::array<Value, Size>, Rules> = holds_closed<Value, Rules>;

template <class Entity, json_rules Rules, class Fields>
struct write_json_fields;
template <class Entity, json_rules Rules, std::size_t... Field>
struct write_json_fields<Entity, Rules, std::index_sequence<Field...>> {
  reflect::document_writer& to;
  template <class... Values>
  void operator()(const Values&... values) const {
    (write<Field>(values), ...);
  }
  template <std::size_t At, class Value>
  void write(const Value& value) const {
    constexpr sensitivity found = sensitivities<Entity>.of[At];
    if constexpr (Rules.of(found) == disclosure::included) {
      static_assert(verdict::nested_fields_are_open<Value, !holds_closed<Value, Rules>>,
                    "polystore: objects of this field's type have personal or secret fields of their own, which would "
                    "be written; classify the whole field, or let the rules include them");
      to.put_field(json_name<Entity, At>.view(), value);
    } else if constexpr (Rules.of(found) == disclosure::redacted) {
      to.put_field(json_name<Entity, At>.view(), std::string(redaction_of(found)));
    }
  }
};

template <class Entity, class Fields>
struct read_json_fields;
template <class Entity, std::size_t... Field>
struct read_json_fields<Entity, std::index_sequence<Field...>> {
  const reflect::document_reader& from;
  template <class... Values>
  void operator()(Values&... values) const {
    const boost::json::object& object = from.object();
    (read<Field>(object, values), ...);
  }
  template <std::size_t At, class Value>
  void read(const boost::json::object& object, Value& value) const {
    constexpr std::string_view name = json_name<Entity, At>.view();
    if constexpr (sensitivities<Entity>.of[At] != sensitivity::open) {
      refuse_redacted(object, name, redaction_of(sensitivities<Entity>.of[At]));
    }
    if constexpr (may_be_missing<Entity, At>()) {
      if (!object.if_contains({name.data(), name.size()})) return;
    }
    reflect::detail::read_field(from, object, name, value);
  }
  [[gnu::noinline]] void refuse_redacted(const boost::json::object& object, std::string_view name,
                                         std::string_view redaction) const {
    const boost::json::value* const found = object.if_contains({name.data(), name.size()});
    const reflect::document_path path{&from.path(), name};
    if (!found) return;
    const reflect::document_reader field = from.at(path, *found);
    if (field.is_string() && field.string() == redaction)
      field.refuse("a word in the place of what was left dark when it was written");
  }
};

}  // namespace detail

/// An object as JSON. What is secret is left out, unless the rules say otherwise. Throws value_out_of_range naming the
/// field that can't stand in a document.
template <json_rules Rules = json_rules{}, class Entity>
  requires is_placed<Entity>
[[nodiscard]] json to_json(const Entity& object) {
  using fields = std::make_index_sequence<reflect::size<Entity>>;
  reflect::document_writer writer(reflect::readable_name<Entity>());
  writer.open('{');
  reflect::visit(object, detail::write_json_fields<Entity, Rules, fields>{writer});
  writer.close('}');
  return {static_cast<std::string&&>(writer.text())};
}

/// The object of a JSON document; throws decode_error naming the field that doesn't fit, by its path, and its type. A key
/// may be missing where the field is an optional, is secret, or is filled by the store.
template <class Entity>
  requires is_placed<Entity>
[[nodiscard]] Entity from_json(std::string_view text) {
  using fields = std::make_index_sequence<reflect::size<Entity>>;
  Entity object{};
  reflect::parse_document(text, reflect::readable_name<Entity>(), [&](const reflect::document_reader& from) {
    reflect::visit(object, detail::read_json_fields<Entity, fields>{from});
  });
  return object;
}
template <class Entity>
  requires is_placed<Entity>
[[nodiscard]] Entity from_json(const json& document) {
  return from_json<Entity>(std::string_view(document.text));
}
/// The same, its failure a result.
template <class Entity>
  requires is_placed<Entity>
[[nodiscard]] result<Entity> try_from_json(std::string_view text) {
  return attempt([&] { return from_json<Entity>(text); });
}

}  // namespace polystore::inline v0
