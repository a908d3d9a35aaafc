-- Records that an interviewer fills in for a respondent. Written by the room invitation.

CREATE TABLE interview (
    id              uuid PRIMARY KEY,
    invitation_id   uuid NOT NULL REFERENCES invitation,
    token_hash      bytea NOT NULL,            -- SHA-256 of the token in the interviewer's own link
    interviewer     text NOT NULL,             -- the account
    held_open       boolean NOT NULL DEFAULT false,    -- may be gone on with after the survey has closed
    unit_may_append boolean NOT NULL DEFAULT false,    -- the respondent's own link opens what was sent in again
    began_at        timestamptz NOT NULL,
    ended_at        timestamptz,               -- from then on its link leads nowhere
    CONSTRAINT interview_token_once UNIQUE (token_hash)
);
CREATE INDEX interview_of_invitation ON interview (invitation_id);
-- One at a time for each interviewer and respondent.
CREATE UNIQUE INDEX interview_under_way_once ON interview (invitation_id, interviewer) WHERE ended_at IS NULL;

-- Who told what is in the record; never beside the answers.
CREATE TABLE informant (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invitation_id uuid NOT NULL REFERENCES invitation,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    role          text NOT NULL DEFAULT '' CHECK (length(role) <= 200),
    added_by      text NOT NULL,
    added_at      timestamptz NOT NULL
);
CREATE INDEX informant_of_invitation ON informant (invitation_id);

-- All links that open a response, by the hash of their token: personal ones, those of interviewers, and those that were given
-- to someone who began by a public link.
CREATE VIEW link AS
SELECT invitation.token_hash, invitation.survey_id, invitation.id AS invitation_id, response.id AS response_id,
       NULL::text AS interviewer, false AS held_open
  FROM invitation
  LEFT JOIN response ON response.invitation_id = invitation.id
UNION ALL
SELECT interview.token_hash, invitation.survey_id, invitation.id, response.id, interview.interviewer, interview.held_open
  FROM interview
  JOIN invitation ON invitation.id = interview.invitation_id
  LEFT JOIN response ON response.invitation_id = invitation.id
 WHERE interview.ended_at IS NULL
UNION ALL
SELECT response.token_hash, response.survey_id, NULL, response.id, NULL, false
  FROM response
 WHERE response.token_hash IS NOT NULL;
