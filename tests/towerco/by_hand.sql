-- The schema of examples/towerco/entities.hpp as somebody would write it who had never heard of polystore.
CREATE TYPE user_role AS ENUM ('viewer', 'engineer', 'manager', 'administrator');
CREATE TYPE site_status AS ENUM ('planned', 'active', 'maintenance', 'decommissioned');
CREATE TYPE incident_status AS ENUM ('open', 'acknowledged', 'resolved');
CREATE TYPE incident_severity AS ENUM ('minor', 'major', 'critical');
CREATE TYPE task_status AS ENUM ('queued', 'running', 'done', 'failed');
CREATE TYPE insight_kind AS ENUM ('revenue', 'energy_cost', 'maintenance_cost', 'penalty');

CREATE TABLE tenants (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name        text NOT NULL UNIQUE CHECK (name <> ''),
    currency    varchar(3) NOT NULL DEFAULT 'EUR' CHECK (length(currency) = 3),
    created_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE tenants IS 'Companies that run towers; all else belongs to one of them';
COMMENT ON COLUMN tenants.currency IS 'ISO 4217';

CREATE TABLE app_users (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id     uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    email         text NOT NULL CHECK (length(email) >= 3),
    full_name     text NOT NULL,
    role          user_role NOT NULL DEFAULT 'viewer',
    permissions   text[] NOT NULL,
    last_seen_at  timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON app_users (tenant_id, lower(email));
CREATE INDEX ON app_users (tenant_id, last_seen_at DESC NULLS LAST);
CREATE INDEX ON app_users USING gin (permissions);
COMMENT ON COLUMN app_users.permissions IS 'Beyond those of the role, such as incidents:resolve';

CREATE TABLE sites (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id      uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    code           text NOT NULL,
    name           text NOT NULL,
    search_name    text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
    latitude       float8 NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude      float8 NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    height_m       float8 CHECK (height_m > 0),
    status         site_status NOT NULL DEFAULT 'planned',
    configuration  jsonb NOT NULL DEFAULT '{}',
    version        int NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, code),
    UNIQUE (tenant_id, id)
);
CREATE INDEX ON sites (tenant_id, status);
CREATE INDEX ON sites (search_name text_pattern_ops);
CREATE INDEX ON sites USING gin (configuration);
COMMENT ON TABLE sites IS 'Towers, with what stands on them';
COMMENT ON COLUMN sites.height_m IS 'Above ground';

CREATE TABLE noc_incidents (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id    uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    site_id      uuid,
    title        text NOT NULL CHECK (title <> ''),
    metric_name  text,
    severity     incident_severity NOT NULL DEFAULT 'minor',
    status       incident_status NOT NULL DEFAULT 'open',
    version      int NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (tenant_id, site_id) REFERENCES sites (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX ON noc_incidents (tenant_id, created_at DESC, id DESC);
CREATE INDEX ON noc_incidents (created_at) WHERE status <> 'resolved';
CREATE INDEX ON noc_incidents (site_id, metric_name);
COMMENT ON COLUMN noc_incidents.version IS 'Counted up by every update; one that read an older row is refused';

CREATE TABLE escalation_rules (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id       uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    severity        incident_severity NOT NULL,
    level           smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
    wait_for        interval NOT NULL,
    notify_role     user_role NOT NULL,
    notify_user_id  uuid REFERENCES app_users ON DELETE SET NULL,
    enabled         boolean NOT NULL DEFAULT true,
    UNIQUE (tenant_id, severity, level)
);
COMMENT ON COLUMN escalation_rules.wait_for IS 'How long an incident may stay open before this level is called';

CREATE TABLE optimization_tasks (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id     uuid NOT NULL,
    site_id       uuid NOT NULL,
    goal          text NOT NULL,
    priority      smallint NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 5),
    status        task_status NOT NULL DEFAULT 'queued',
    parameters    jsonb NOT NULL DEFAULT '{}',
    follows_id    uuid REFERENCES optimization_tasks ON DELETE SET NULL,
    requested_by  uuid REFERENCES app_users ON DELETE SET NULL,
    version       int NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (tenant_id, site_id) REFERENCES sites (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT optimization_tasks_follows_another CHECK (follows_id <> id)
);
CREATE INDEX optimization_tasks_queue ON optimization_tasks (priority DESC, created_at) WHERE status = 'queued';

CREATE TABLE business_insights (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    kind        insight_kind NOT NULL,
    month       date NOT NULL,
    amount      numeric(14, 2) NOT NULL CHECK (amount >= 0),
    confidence  float8 CHECK (confidence BETWEEN 0 AND 1),
    evidence    jsonb,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, kind, month)
);
COMMENT ON COLUMN business_insights.amount IS 'In the tenant''s currency';
COMMENT ON COLUMN business_insights.month IS 'Its first day';

CREATE TABLE sensor_data (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id      uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
    sensor       text NOT NULL,
    measured_at  timestamptz NOT NULL,
    reading      float8 NOT NULL
);
CREATE INDEX ON sensor_data (site_id, sensor, measured_at) INCLUDE (reading);
CREATE INDEX ON sensor_data USING brin (measured_at);
COMMENT ON TABLE sensor_data IS 'Readings as they came, those that came twice included';

CREATE TABLE kpi_metrics (
    "timestamp"  timestamptz NOT NULL,
    tenant_id    uuid NOT NULL,
    site_id      uuid NOT NULL,
    metric_name  text NOT NULL,
    value        float8 NOT NULL,
    metadata     jsonb,
    PRIMARY KEY (site_id, metric_name, "timestamp"),
    FOREIGN KEY (tenant_id, site_id) REFERENCES sites (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX ON kpi_metrics (tenant_id, "timestamp" DESC);
CREATE INDEX ON kpi_metrics USING gin (metadata);
COMMENT ON TABLE kpi_metrics IS 'Hourly means of the readings';

CREATE TABLE performance_metrics (
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    component    text NOT NULL,
    operation    text NOT NULL,
    rows         bigint NOT NULL,
    seconds      real NOT NULL CHECK (seconds >= 0)
);
CREATE INDEX ON performance_metrics USING brin (recorded_at);
CREATE INDEX ON performance_metrics USING hash (component);
COMMENT ON TABLE performance_metrics IS 'How this software itself does; a log, so without a key';
