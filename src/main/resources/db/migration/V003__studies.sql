-- Studies, their surveys, units and contacts. Written by the room study.

CREATE TABLE study (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    synthetic  boolean NOT NULL DEFAULT false,  -- made-up people and answers; every page says so
    preparing  boolean NOT NULL DEFAULT false,  -- still being filled; not listed yet
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE survey (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    study_id      uuid NOT NULL REFERENCES study,
    title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    questionnaire text NOT NULL,
    version       integer NOT NULL,
    opens         timestamptz NOT NULL,
    closes        timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT survey_questionnaire_exists FOREIGN KEY (questionnaire, version) REFERENCES questionnaire_version,
    CONSTRAINT survey_closes_after_it_opens CHECK (closes > opens)
);
CREATE INDEX survey_of_study ON survey (study_id);

CREATE TABLE unit (
    study_id uuid NOT NULL REFERENCES study,
    code     text NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
    name     text NOT NULL,
    PRIMARY KEY (study_id, code)
);

CREATE TABLE contact (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    study_id       uuid NOT NULL REFERENCES study,
    email          text NOT NULL,
    name           text NOT NULL DEFAULT '',
    unit_code      text,
    language       text NOT NULL DEFAULT 'nb',
    shared_mailbox boolean NOT NULL DEFAULT false,
    external_id    text,
    background     jsonb NOT NULL DEFAULT '{}',
    created_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT contact_unit_exists FOREIGN KEY (study_id, unit_code) REFERENCES unit (study_id, code),
    -- One person may lead two offices: the same address counts twice when it stands for two units.
    CONSTRAINT contact_once_per_study UNIQUE NULLS NOT DISTINCT (study_id, email, unit_code),
    CONSTRAINT contact_id_once_per_study UNIQUE (study_id, external_id)
);
