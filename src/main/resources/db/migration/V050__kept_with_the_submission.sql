-- What was sent in keeps how it was sent in: whoever opens it again, or takes it over to another version, changes nothing of
-- it. Written by the room response.

ALTER TABLE submission ADD COLUMN saved_pages text[];
ALTER TABLE submission ADD COLUMN vouched text[];
ALTER TABLE submission ADD COLUMN reserved text[];

-- Opened again before this was kept: as they are by now is the best that can be said.
UPDATE submission
   SET saved_pages = response.saved_pages, vouched = response.vouched, reserved = response.reserved
  FROM response
 WHERE response.id = submission.response_id;

CREATE OR REPLACE VIEW counted_response AS
SELECT response.id, response.number, response.survey_id, response.invitation_id,
       coalesce(before.version, response.version) AS version,
       coalesce(before.language, response.language) AS language,
       response.started_at, response.saved_at,
       coalesce(before.submitted_at, response.submitted_at) AS submitted_at,
       coalesce(before.answers, response.answers) AS answers,
       coalesce(before.saved_pages, response.saved_pages) AS saved_pages, response.revision,
       CASE WHEN before.response_id IS NULL THEN response.shown ELSE before.shown END AS shown,
       response.interviewers,
       CASE WHEN before.saved_pages IS NULL THEN response.vouched ELSE before.vouched END AS vouched,
       coalesce(before.reserved, response.reserved) AS reserved
  FROM response
  LEFT JOIN LATERAL (
        SELECT submission.*
          FROM submission
         WHERE submission.response_id = response.id
           AND response.submitted_at IS NULL
         ORDER BY submission.number DESC
         LIMIT 1) AS before ON true;

-- All that a respondent may know of itself, and all that an interviewer knows instead.
CREATE OR REPLACE VIEW invitation_variables AS
SELECT invitation.id AS invitation_id,
       common.known
       || CASE WHEN earlier.answers IS NULL THEN '{}'
               ELSE jsonb_build_object('tidligere', earlier.answers - earlier.reserved) END
       || '{"intervjumodus": false}' AS variables,
       common.known
       || CASE WHEN earlier.answers IS NULL THEN '{}' ELSE jsonb_build_object('tidligere', earlier.answers) END
       || '{"intervjumodus": true}' AS for_interviewers
  FROM invitation
  JOIN contact ON contact.id = invitation.contact_id
  JOIN survey ON survey.id = invitation.survey_id
  LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
  CROSS JOIN LATERAL (
        SELECT contact.background
               || CASE WHEN contact.name = '' THEN '{}' ELSE jsonb_build_object('navn', contact.name) END
               || CASE WHEN unit.code IS NULL THEN '{}'
                       ELSE jsonb_build_object('enhet', unit.name, 'enhetsnavn', unit.name, 'enhetskode', unit.code) END
               AS known) AS common
  LEFT JOIN LATERAL (
        SELECT response.answers, response.reserved
          FROM contact AS colleague
          JOIN invitation AS before ON before.contact_id = colleague.id AND before.survey_id = survey.prefilled_from
          JOIN counted_response AS response ON response.invitation_id = before.id
         WHERE colleague.study_id = contact.study_id
           AND colleague.unit_code = contact.unit_code
           AND response.submitted_at IS NOT NULL
         ORDER BY response.submitted_at DESC, response.number DESC
         LIMIT 1) AS earlier ON survey.prefilled_from IS NOT NULL;

-- What is saved from a showing of a page beside its id, from now on: {"page": {"id": …, "left": {"key": ["sent", "stored",
-- revision]}}}, where the first two are marks that tell nothing of the answer.
COMMENT ON COLUMN response.sheets IS 'by page: which showing of it was last saved, and what that left stored';
