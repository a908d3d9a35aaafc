-- The answers, one document per response. Written by the room response.

CREATE TABLE response (
    id            uuid PRIMARY KEY,
    number        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,   -- respnr in the data files
    survey_id     uuid NOT NULL REFERENCES survey,
    invitation_id uuid REFERENCES invitation,
    version       integer NOT NULL,            -- of the survey's questionnaire
    language      text NOT NULL,
    started_at    timestamptz NOT NULL,
    saved_at      timestamptz NOT NULL,
    submitted_at  timestamptz,
    answers       jsonb NOT NULL DEFAULT '{}', -- SurveyJS data
    saved_pages   text[] NOT NULL DEFAULT '{}',-- names of the pages the respondent has sent in
    revision      integer NOT NULL DEFAULT 0,  -- counts the saves
    CONSTRAINT response_once_per_invitation UNIQUE (invitation_id)
);
CREATE INDEX response_of_survey ON response (survey_id, number);
