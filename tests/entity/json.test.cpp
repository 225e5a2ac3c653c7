// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/json.hpp>

#include <polystore/polystore.hpp>

#include <catch2/catch_test_macros.hpp>
#include <support/entities.hpp>

namespace ps = polystore;
using namespace app;

namespace json_test {

struct user {
  std::int64_t userId{};
  std::string eMail{};
  std::string token{};
  std::optional<std::string> remark{};
  place home{};
  std::vector<std::int32_t> grades{};
  ps::range<std::int32_t> years{};
  ps::range<ps::date> days{};
  ps::inet host{};
  ps::cidr network{};
  std::int32_t version = 1;
  friend bool operator==(const user&, const user&) = default;
};
constexpr auto placement_of(ps::entity<user>) {
  return ps::postgres::table{"users",
                             ps::primary_key<&user::userId>,
                             ps::identity<&user::userId>,
                             ps::flatten<&user::home>("home_"),
                             ps::version<&user::version>,
                             ps::personal<&user::eMail>,
                             ps::secret<&user::token>};
}
template <class Type>
constexpr auto naming_of(ps::entity<Type>) {
  return ps::naming_policy::snake_case;
}

}  // namespace json_test

using json_test::user;

namespace {

user sample() {
  return {7,
          "a@b",
          "t0ken",
          {},
          {1, -2.5},
          {1, 2},
          {1, 4},
          ps::range<ps::date>(),
          ps::inet::v4(10, 0, 0, 7, 8),
          ps::cidr::of(ps::inet::v4(10, 0, 0, 0, 8)),
          3};
}
constexpr std::string_view rest =
    R"j("remark":null,"home":{"latitude":1,"longitude":-2.5},"grades":[1,2],)j"
    R"j("years":{"lower":1,"upper":4,"bounds":"[)"},"days":{"lower":null,"upper":null,"bounds":"empty"},)j"
    R"j("host":"10.0.0.7/8","network":"10.0.0.0/8","version":3})j";
std::string document(std::string_view beginning) { return std::string(beginning) + std::string(rest); }

template <class Entity>
std::string refusal(std::string_view text) {
  const auto read = ps::try_from_json<Entity>(text);
  REQUIRE(read.template failed_with<ps::decode_error>());
  return read.failure().what();
}

}  // namespace

TEST_CASE("an object is written under its naming policy, without its secrets") {
  CHECK(ps::to_json(sample()).text == document(R"j({"user_id":7,"e_mail":"a@b",)j"));
  CHECK(ps::to_json(note{1, "a\"b", {}, 2}).text == R"j({"id":1,"text":"a\"b","remark":null,"rank":2})j");
}

TEST_CASE("what is personal or secret is included, left out or redacted by choice") {
  using enum ps::disclosure;
  CHECK(ps::to_json<ps::json_rules{.secret = included}>(sample()).text ==
        document(R"j({"user_id":7,"e_mail":"a@b","token":"t0ken",)j"));
  CHECK(ps::to_json<ps::json_rules{.personal = redacted, .secret = redacted}>(sample()).text ==
        document(R"j({"user_id":7,"e_mail":"(personal)","token":"(secret)",)j"));
  CHECK(ps::to_json<ps::json_rules{.personal = left_out}>(sample()).text == document(R"j({"user_id":7,)j"));
}

TEST_CASE("what was written is read back, secrets as they are by default") {
  using enum ps::disclosure;
  CHECK(ps::from_json<user>(ps::to_json<ps::json_rules{.secret = included}>(sample())) == sample());
  user without = sample();
  without.token = "";
  CHECK(ps::from_json<user>(ps::to_json(sample())) == without);
}

TEST_CASE("a document may lack optionals, secrets and what the store fills, and have more keys") {
  const user read = ps::from_json<user>(
      R"j({"more":1,"e_mail":"x","home":{"latitude":1,"longitude":2},"grades":[],"years":{"lower":null,"upper":null,)j"
      R"j("bounds":"()"},"days":{"bounds":"empty"},"host":"::1","network":"10.0.0.0/8"})j");
  CHECK((read.userId == 0 && read.version == 1 && !read.remark));
  CHECK(read.years == ps::range<std::int32_t>::all());
}

TEST_CASE("a document that doesn't fit is refused by path and type") {
  CHECK(refusal<note>("[").starts_with("polystore: a document of type app::note can't be read"));
  CHECK(refusal<note>("[]") ==
        "polystore: the document in a document of type app::note is an array, not an object; "
        "change the field's type, or what is stored");
  CHECK(refusal<note>(R"j({"id":"x"})j")
            .starts_with("polystore: id in a document of type app::note is a string, not a number"));
  CHECK(refusal<note>(R"j({"id":4000000000})j")
            .starts_with("polystore: id in a document of type app::note holds a number out of the range of int"));
  CHECK(refusal<note>(R"j({"id":1})j").starts_with("polystore: text in a document of type app::note is missing"));
  CHECK(refusal<user>(R"j({"e_mail":"x","home":{"latitude":true}})j")
            .starts_with("polystore: home.latitude in a document of type json_test::user is a boolean, not a number"));
  CHECK(refusal<user>(R"j({"e_mail":"(personal)"})j")
            .starts_with("polystore: e_mail in a document of type json_test::user holds a word in the place of"));
  CHECK(refusal<user>(R"j({"e_mail":"x","token":"(secret)"})j").starts_with("polystore: token in"));
  CHECK(refusal<user>(R"j({"e_mail":"x","home":{"latitude":1,"longitude":2},"grades":[],)j"
                      R"j("years":{"lower":4,"upper":1,"bounds":"[)"}})j")
            .starts_with("polystore: years in a document of type json_test::user holds an object that is no "));
  CHECK(refusal<user>(R"j({"e_mail":"canary","home":"canary"})j").find("canary") == std::string::npos);
}
