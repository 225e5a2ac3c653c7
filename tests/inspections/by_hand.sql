-- The schema of entities.hpp as somebody would write it who had never heard of polystore.
CREATE TYPE inspection_kind AS ENUM ('optical', 'electrical', 'x_ray');
CREATE TYPE inspection_outcome AS ENUM ('pending', 'passed', 'rework', 'failed');

CREATE TABLE lots (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number      varchar(100) NOT NULL UNIQUE,
    wafers      int NOT NULL CHECK (wafers BETWEEN 1 AND 25),
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE inspections (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    lot_id        uuid NOT NULL REFERENCES lots ON DELETE CASCADE,
    die           varchar(20) NOT NULL,
    kind          inspection_kind NOT NULL,
    outcome       inspection_outcome NOT NULL DEFAULT 'pending',
    station       varchar(100) NOT NULL,
    defects       int NOT NULL DEFAULT 0 CHECK (defects >= 0),
    confidence    float8 NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    measurements  jsonb NOT NULL DEFAULT '{}',
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inspections_end_after_start CHECK (finished_at >= started_at),
    CONSTRAINT inspections_once_per_die_and_kind UNIQUE (lot_id, die, kind)
);
CREATE INDEX ON inspections (lot_id, started_at DESC);
CREATE INDEX ON inspections (started_at) WHERE outcome = 'pending';
CREATE INDEX ON inspections USING hash (station);
CREATE INDEX ON inspections USING gin (measurements);
CREATE INDEX ON inspections (kind, finished_at) INCLUDE (outcome, defects);
COMMENT ON COLUMN inspections.confidence IS 'Of the outcome, 0 to 1';

-- An instant has a date on some clock only, and 90 days are as long everywhere on that of UTC.
CREATE MATERIALIZED VIEW inspection_daily_summaries AS
SELECT date_trunc('day', started_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS day,
       kind,
       count(*) AS inspections,
       count(*) FILTER (WHERE outcome = 'failed') AS failed,
       avg(date_part('epoch', finished_at - started_at)) AS average_seconds
FROM inspections
WHERE finished_at IS NOT NULL
  AND started_at >= (now() AT TIME ZONE 'UTC' - interval '90 days') AT TIME ZONE 'UTC'
GROUP BY date_trunc('day', started_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC', kind;
CREATE UNIQUE INDEX ON inspection_daily_summaries (day, kind);
COMMENT ON MATERIALIZED VIEW inspection_daily_summaries IS 'Finished inspections of the last 90 days';
