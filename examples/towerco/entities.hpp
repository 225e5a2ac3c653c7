// SPDX-License-Identifier: BSL-1.0
// What a tower operator keeps, from the tenant down to the single reading: plain structs, and behind each the one
// place that says how it is stored.
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/polystore.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ps = polystore;

// ---- who --------------------------------------------------------------------------------------------------

struct tenant {
  ps::uuid id{};
  std::string name{};
  std::string currency = "EUR";
  ps::timestamp created_at{};
};

template <>
inline constexpr auto ps::placement<tenant> = ps::postgres::table{
    "tenants",
    ps::primary_key<&tenant::id>,
    ps::default_<&tenant::id>(ps::gen_uuid),
    ps::default_<&tenant::currency>("EUR"),
    ps::default_<&tenant::created_at>(ps::now),
    ps::server_sets<&tenant::id, &tenant::created_at>,
    ps::unique<&tenant::name>,
    ps::check(ps::field<&tenant::name> != ""),
    ps::check(ps::length(ps::field<&tenant::currency>) == 3),
    ps::column_type<&tenant::currency>("character varying(3)"),
    ps::comment("Companies that run towers; all else belongs to one of them"),
    ps::comment_on<&tenant::currency>("ISO 4217"),
};

enum class user_role { viewer, engineer, manager, administrator };

struct app_user {
  ps::uuid id{};
  ps::uuid tenant_id{};
  std::string email{};
  std::string full_name{};
  user_role role = user_role::viewer;
  std::vector<std::string> permissions{};
  std::optional<ps::timestamp> last_seen_at{};
  ps::timestamp created_at{};
  ps::timestamp updated_at{};
};

/// Whatever the case in which it was typed.
inline constexpr auto one_user_per_email =
    ps::unique_index<&app_user::tenant_id, ps::lower(ps::field<&app_user::email>)>;

template <>
inline constexpr auto ps::placement<app_user> = ps::postgres::table{
    "app_users",
    ps::primary_key<&app_user::id>,
    ps::default_<&app_user::id>(ps::gen_uuid),
    ps::default_<&app_user::role>(user_role::viewer),
    ps::default_<&app_user::created_at>(ps::now),
    ps::default_<&app_user::updated_at>(ps::now),
    ps::server_sets<&app_user::id, &app_user::created_at>,
    ps::touch<&app_user::updated_at>,
    ps::references<&app_user::tenant_id, &tenant::id>(ps::on_delete::cascade),
    ps::check(ps::length(ps::field<&app_user::email>) >= 3),
    one_user_per_email,
    ps::index<&app_user::tenant_id, ps::desc<&app_user::last_seen_at>.nulls_last()>,
    ps::gin<&app_user::permissions>,
    ps::comment_on<&app_user::permissions>("Beyond those of the role, such as incidents:resolve"),
};

// ---- where ------------------------------------------------------------------------------------------------

enum class site_status { planned, active, maintenance, decommissioned };

/// Degrees, WGS 84.
struct geo_point {
  double latitude{};
  double longitude{};
};

struct site {
  ps::uuid id{};
  ps::uuid tenant_id{};
  std::string code{};
  std::string name{};
  std::string search_name{};
  geo_point location{};
  std::optional<double> height_m{};
  site_status status = site_status::planned;
  ps::json configuration = {"{}"};
  std::int32_t version = 0;
  ps::timestamp created_at{};
  ps::timestamp updated_at{};
};

inline constexpr auto one_site_per_code = ps::unique<&site::tenant_id, &site::code>;

template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{
    "sites",
    ps::primary_key<&site::id>,
    ps::flatten<&site::location>,
    ps::generated<&site::search_name>(ps::lower(ps::field<&site::name>)),
    ps::default_<&site::id>(ps::gen_uuid),
    ps::default_<&site::status>(site_status::planned),
    ps::default_<&site::configuration>("{}"),
    ps::default_<&site::version>(0),
    ps::default_<&site::created_at>(ps::now),
    ps::default_<&site::updated_at>(ps::now),
    ps::server_sets<&site::id, &site::created_at>,
    ps::touch<&site::updated_at>,
    ps::version<&site::version>,
    ps::references<&site::tenant_id, &tenant::id>(ps::on_delete::cascade),
    one_site_per_code,
    ps::unique<&site::tenant_id, &site::id>,  // so that what refers to a site can't be another tenant's
    ps::check(ps::between(ps::field<&site::location, &geo_point::latitude>, -90.0, 90.0)),
    ps::check(ps::between(ps::field<&site::location, &geo_point::longitude>, -180.0, 180.0)),
    ps::check(ps::field<&site::height_m> > 0.0),
    ps::index<&site::tenant_id, &site::status>,
    ps::index<ps::operator_class<&site::search_name, "text_pattern_ops">>,
    ps::gin<&site::configuration>,
    ps::comment("Towers, with what stands on them"),
    ps::comment_on<&site::height_m>("Above ground"),
};

// ---- what goes wrong --------------------------------------------------------------------------------------

enum class incident_status { open, acknowledged, resolved };
enum class incident_severity { minor, major, critical };

struct noc_incident {
  ps::uuid id{};
  ps::uuid tenant_id{};
  std::optional<ps::uuid> site_id{};
  std::string title{};
  std::optional<std::string> metric_name{};
  incident_severity severity = incident_severity::minor;
  incident_status status = incident_status::open;
  std::int32_t version = 0;
  ps::timestamp created_at{};
  ps::timestamp updated_at{};
};

template <>
inline constexpr auto ps::placement<noc_incident> = ps::postgres::table{
    "noc_incidents",
    ps::primary_key<&noc_incident::id>,
    ps::default_<&noc_incident::id>(ps::gen_uuid),
    ps::default_<&noc_incident::severity>(incident_severity::minor),
    ps::default_<&noc_incident::status>(incident_status::open),
    ps::default_<&noc_incident::version>(0),
    ps::default_<&noc_incident::created_at>(ps::now),
    ps::default_<&noc_incident::updated_at>(ps::now),
    ps::server_sets<&noc_incident::id, &noc_incident::created_at>,
    ps::touch<&noc_incident::updated_at>,
    ps::references<&noc_incident::tenant_id, &tenant::id>(ps::on_delete::cascade),
    ps::foreign_key<&noc_incident::tenant_id, &noc_incident::site_id>.references<&site::tenant_id, &site::id>()(
        ps::on_delete::cascade),
    ps::check(ps::field<&noc_incident::title> != ""),
    ps::version<&noc_incident::version>,
    ps::index<&noc_incident::tenant_id, ps::desc<&noc_incident::created_at>, ps::desc<&noc_incident::id>>,
    ps::index<&noc_incident::created_at>.where(ps::field<&noc_incident::status> != incident_status::resolved),
    ps::index<&noc_incident::site_id, &noc_incident::metric_name>,
    ps::comment_on<&noc_incident::version>("Counted up by every update; one that read an older row is refused"),
};

struct escalation_rule {
  std::int64_t id{};
  ps::uuid tenant_id{};
  incident_severity severity = incident_severity::major;
  std::int16_t level = 1;
  ps::interval wait_for{};
  user_role notify_role = user_role::engineer;
  std::optional<ps::uuid> notify_user_id{};
  bool enabled = true;
};

template <>
inline constexpr auto ps::placement<escalation_rule> = ps::postgres::table{
    "escalation_rules",
    ps::primary_key<&escalation_rule::id>,
    ps::identity<&escalation_rule::id>,
    ps::default_<&escalation_rule::enabled>(true),
    ps::references<&escalation_rule::tenant_id, &tenant::id>(ps::on_delete::cascade),
    ps::references<&escalation_rule::notify_user_id, &app_user::id>(ps::on_delete::set_null),
    ps::unique<&escalation_rule::tenant_id, &escalation_rule::severity, &escalation_rule::level>,
    ps::check(ps::between(ps::field<&escalation_rule::level>, 1, 5)),
    ps::comment_on<&escalation_rule::wait_for>("How long an incident may stay open before this level is called"),
};

// ---- what is done about it --------------------------------------------------------------------------------

enum class task_status { queued, running, done, failed };

struct optimization_task {
  ps::uuid id{};
  ps::uuid tenant_id{};
  ps::uuid site_id{};
  std::string goal{};
  std::int16_t priority = 3;
  task_status status = task_status::queued;
  ps::json parameters = {"{}"};
  std::optional<ps::uuid> follows_id{};
  std::optional<ps::uuid> requested_by{};
  std::int32_t version = 0;
  ps::timestamp created_at{};
  ps::timestamp updated_at{};
};

template <>
inline constexpr auto ps::placement<optimization_task> = ps::postgres::table{
    "optimization_tasks",
    ps::primary_key<&optimization_task::id>,
    ps::default_<&optimization_task::id>(ps::gen_uuid),
    ps::default_<&optimization_task::priority>(3),
    ps::default_<&optimization_task::status>(task_status::queued),
    ps::default_<&optimization_task::parameters>("{}"),
    ps::default_<&optimization_task::version>(0),
    ps::default_<&optimization_task::created_at>(ps::now),
    ps::default_<&optimization_task::updated_at>(ps::now),
    ps::server_sets<&optimization_task::id, &optimization_task::created_at>,
    ps::touch<&optimization_task::updated_at>,
    ps::version<&optimization_task::version>,
    ps::foreign_key<&optimization_task::tenant_id, &optimization_task::site_id>
        .references<&site::tenant_id, &site::id>()(ps::on_delete::cascade),
    ps::references<&optimization_task::follows_id, &optimization_task::id>(ps::on_delete::set_null),
    ps::references<&optimization_task::requested_by, &app_user::id>(ps::on_delete::set_null),
    ps::check(ps::between(ps::field<&optimization_task::priority>, 1, 5)),
    ps::check(ps::field<&optimization_task::follows_id> != ps::field<&optimization_task::id>)
        .named("optimization_tasks_follows_another"),
    ps::index<ps::desc<&optimization_task::priority>, &optimization_task::created_at>
        .where(ps::field<&optimization_task::status> == task_status::queued)
        .named("optimization_tasks_queue"),
};

enum class insight_kind { revenue, energy_cost, maintenance_cost, penalty };

struct business_insight {
  ps::uuid id{};
  ps::uuid tenant_id{};
  insight_kind kind = insight_kind::revenue;
  ps::date month{};
  ps::decimal amount{};
  std::optional<double> confidence{};
  std::optional<ps::json> evidence{};
  ps::timestamp updated_at{};
};

template <>
inline constexpr auto ps::placement<business_insight> = ps::postgres::table{
    "business_insights",
    ps::primary_key<&business_insight::id>,
    ps::default_<&business_insight::id>(ps::gen_uuid),
    ps::default_<&business_insight::updated_at>(ps::now),
    ps::server_sets<&business_insight::id>,
    ps::touch<&business_insight::updated_at>,
    ps::references<&business_insight::tenant_id, &tenant::id>(ps::on_delete::cascade),
    ps::unique<&business_insight::tenant_id, &business_insight::kind, &business_insight::month>,
    ps::column_type<&business_insight::amount>("numeric(14,2)"),
    ps::lossy_ok<&business_insight::amount>,  // what is reckoned is rounded to cents
    ps::check(ps::field<&business_insight::amount> >= ps::decimal{0}),
    ps::check(ps::between(ps::field<&business_insight::confidence>, 0.0, 1.0)),
    ps::comment_on<&business_insight::amount>("In the tenant's currency"),
    ps::comment_on<&business_insight::month>("Its first day"),
};

// ---- what is measured -------------------------------------------------------------------------------------

struct sensor_data {
  std::int64_t id{};
  ps::uuid site_id{};
  std::string sensor{};
  ps::timestamp measured_at{};
  double reading{};
};

template <>
inline constexpr auto ps::placement<sensor_data> = ps::postgres::table{
    "sensor_data",
    ps::primary_key<&sensor_data::id>,
    ps::identity<&sensor_data::id>,
    ps::references<&sensor_data::site_id, &site::id>(ps::on_delete::cascade),
    ps::index<&sensor_data::site_id, &sensor_data::sensor, &sensor_data::measured_at>.including<&sensor_data::reading>(),
    ps::brin<&sensor_data::measured_at>,
    ps::comment("Readings as they came, those that came twice included"),
};

struct kpi_metric {
  ps::timestamp timestamp{};
  ps::uuid tenant_id{};
  ps::uuid site_id{};
  std::string metric_name{};
  double value{};
  std::optional<ps::json> metadata{};
};

template <>
inline constexpr auto ps::placement<kpi_metric> = ps::postgres::table{
    "kpi_metrics",
    ps::primary_key<&kpi_metric::site_id, &kpi_metric::metric_name, &kpi_metric::timestamp>,
    ps::foreign_key<&kpi_metric::tenant_id, &kpi_metric::site_id>.references<&site::tenant_id, &site::id>()(
        ps::on_delete::cascade),
    ps::index<&kpi_metric::tenant_id, ps::desc<&kpi_metric::timestamp>>,
    ps::gin<&kpi_metric::metadata>,
    ps::comment("Hourly means of the readings"),
};

struct performance_metric {
  ps::timestamp recorded_at{};
  std::string component{};
  std::string operation{};
  std::int64_t rows{};
  float seconds{};
};

template <>
inline constexpr auto ps::placement<performance_metric> = ps::postgres::table{
    "performance_metrics",
    ps::default_<&performance_metric::recorded_at>(ps::now),
    ps::server_sets<&performance_metric::recorded_at>,
    ps::check(ps::field<&performance_metric::seconds> >= 0.0),
    ps::brin<&performance_metric::recorded_at>,
    ps::hash_index<&performance_metric::component>,
    ps::comment("How this software itself does; a log, so without a key"),
};
