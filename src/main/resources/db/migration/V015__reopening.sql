-- What was sent in before the answers were opened again, and who has filled in besides the respondent. Written by the room
-- response.

ALTER TABLE response ADD COLUMN interviewers text[] NOT NULL DEFAULT '{}';

CREATE TABLE submission (
    response_id  uuid NOT NULL REFERENCES response,
    number       integer NOT NULL,             -- 1 and on
    version      integer NOT NULL,
    language     text NOT NULL,
    submitted_at timestamptz NOT NULL,
    answers      jsonb NOT NULL,
    shown        text[],
    reopened_at  timestamptz NOT NULL,
    PRIMARY KEY (response_id, number)
);

-- The responses as they count: one that was opened again counts as it was sent in, until it is sent in anew.
CREATE VIEW counted_response AS
SELECT response.id, response.number, response.survey_id, response.invitation_id,
       coalesce(before.version, response.version) AS version,
       coalesce(before.language, response.language) AS language,
       response.started_at, response.saved_at,
       coalesce(before.submitted_at, response.submitted_at) AS submitted_at,
       coalesce(before.answers, response.answers) AS answers,
       response.saved_pages, response.revision,
       CASE WHEN before.response_id IS NULL THEN response.shown ELSE before.shown END AS shown,
       response.interviewers
  FROM response
  LEFT JOIN LATERAL (
        SELECT submission.*
          FROM submission
         WHERE submission.response_id = response.id
           AND response.submitted_at IS NULL
         ORDER BY submission.number DESC
         LIMIT 1) AS before ON true;

CREATE OR REPLACE VIEW mail_unwanted AS
SELECT invitation.id AS invitation_id,
       CASE
           WHEN response.submitted_at IS NOT NULL THEN 'answered'
           WHEN invitation.outcome IS NOT NULL OR invitation.declaration_id IS NOT NULL THEN 'outcome'
           WHEN invitation.opted_out_at IS NOT NULL THEN 'opted_out'
       END AS reason
  FROM invitation
  LEFT JOIN counted_response AS response ON response.invitation_id = invitation.id
 WHERE response.submitted_at IS NOT NULL
    OR invitation.outcome IS NOT NULL
    OR invitation.declaration_id IS NOT NULL
    OR invitation.opted_out_at IS NOT NULL;

CREATE OR REPLACE VIEW invitation_variables AS
SELECT invitation.id AS invitation_id,
       contact.background
       || CASE WHEN contact.name = '' THEN '{}' ELSE jsonb_build_object('navn', contact.name) END
       || CASE WHEN unit.code IS NULL THEN '{}'
               ELSE jsonb_build_object('enhet', unit.name, 'enhetsnavn', unit.name, 'enhetskode', unit.code) END
       || CASE WHEN earlier.answers IS NULL THEN '{}' ELSE jsonb_build_object('tidligere', earlier.answers) END
       || '{"intervjumodus": false}' AS variables
  FROM invitation
  JOIN contact ON contact.id = invitation.contact_id
  JOIN survey ON survey.id = invitation.survey_id
  LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
  LEFT JOIN LATERAL (
        SELECT response.answers
          FROM contact AS colleague
          JOIN invitation AS before ON before.contact_id = colleague.id AND before.survey_id = survey.prefilled_from
          JOIN counted_response AS response ON response.invitation_id = before.id
         WHERE colleague.study_id = contact.study_id
           AND colleague.unit_code = contact.unit_code
           AND response.submitted_at IS NOT NULL
         ORDER BY response.submitted_at DESC, response.number DESC
         LIMIT 1) AS earlier ON survey.prefilled_from IS NOT NULL;
