-- Which of the stored answers are the respondent's own. Written by the room response.

-- The keys of all that stood on a page that was sent in, and of what was changed on one that was left unfinished; what else is
-- stored the questionnaire filled in itself. NULL for responses begun before this was noted.
ALTER TABLE response ADD COLUMN vouched text[];
ALTER TABLE response ALTER COLUMN vouched SET DEFAULT '{}';

CREATE OR REPLACE VIEW counted_response AS
SELECT response.id, response.number, response.survey_id, response.invitation_id,
       coalesce(before.version, response.version) AS version,
       coalesce(before.language, response.language) AS language,
       response.started_at, response.saved_at,
       coalesce(before.submitted_at, response.submitted_at) AS submitted_at,
       coalesce(before.answers, response.answers) AS answers,
       response.saved_pages, response.revision,
       CASE WHEN before.response_id IS NULL THEN response.shown ELSE before.shown END AS shown,
       response.interviewers, response.vouched
  FROM response
  LEFT JOIN LATERAL (
        SELECT submission.*
          FROM submission
         WHERE submission.response_id = response.id
           AND response.submitted_at IS NULL
         ORDER BY submission.number DESC
         LIMIT 1) AS before ON true;
