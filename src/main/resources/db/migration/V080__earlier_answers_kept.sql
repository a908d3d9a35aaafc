-- What the unit sent in to an earlier survey is looked up once, when a response begins, and kept with it: an act by a link reads
-- no one else's rows any more. Written by the room response.

-- {"tidligere": {…}}, or {} when there is nothing; for interviewers also what is kept from respondents. A function, so that the
-- statements of an act are planned without it: they call it only where nothing is kept yet. With its LIMITs it goes from
-- colleague to colleague, and no index has IS NOT DISTINCT: PostgreSQL would find it cheaper to read a whole survey, until that
-- has grown.
CREATE FUNCTION earlier_answers(survey_id uuid, contact_id uuid, for_interviewers boolean)
    RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT coalesce(
           (SELECT jsonb_build_object(
                       'tidligere',
                       CASE WHEN for_interviewers THEN sent.answers ELSE sent.answers - sent.reserved END)
              FROM contact
              JOIN contact AS colleague
                ON colleague.study_id = contact.study_id AND colleague.unit_code = contact.unit_code
             CROSS JOIN LATERAL (
                   SELECT invitation.id
                     FROM invitation
                    WHERE invitation.contact_id = colleague.id
                      AND invitation.survey_id IS NOT DISTINCT FROM earlier_answers.survey_id
                    LIMIT 1) AS before
             CROSS JOIN LATERAL (
                   SELECT response.answers, response.reserved, response.submitted_at, response.number
                     FROM counted_response AS response
                    WHERE response.invitation_id = before.id
                    LIMIT 1) AS sent
             WHERE contact.id = earlier_answers.contact_id
               AND sent.submitted_at IS NOT NULL
             ORDER BY sent.submitted_at DESC, sent.number DESC
             LIMIT 1),
           '{}')
$$;

ALTER TABLE response ADD COLUMN earlier jsonb NOT NULL DEFAULT '{}';
-- NULL: the same.
ALTER TABLE response ADD COLUMN earlier_for_interviewers jsonb;

UPDATE response
   SET earlier = earlier_answers(survey.prefilled_from, invitation.contact_id, false),
       earlier_for_interviewers = nullif(
           earlier_answers(survey.prefilled_from, invitation.contact_id, true),
           earlier_answers(survey.prefilled_from, invitation.contact_id, false))
  FROM invitation
  JOIN survey ON survey.id = invitation.survey_id
 WHERE invitation.id = response.invitation_id
   AND survey.prefilled_from IS NOT NULL;

-- When the answers were last sent in, for a response that was opened again.
ALTER TABLE response ADD COLUMN submitted_before timestamptz;

UPDATE response
   SET submitted_before = before.submitted_at
  FROM (SELECT submission.response_id, max(submission.submitted_at) AS submitted_at
          FROM submission
         GROUP BY submission.response_id) AS before
 WHERE before.response_id = response.id;

CREATE INDEX interview_appendable ON interview (invitation_id) WHERE unit_may_append;

-- The names of the units that the answer is for besides the contact's own. A function, since few visits need them, and within
-- the statement PostgreSQL may choose to read all units.
CREATE FUNCTION covered_names(invitation_id uuid) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT coalesce(array_agg(unit.name ORDER BY unit.name), '{}')
  FROM covered_unit
  JOIN unit ON unit.study_id = covered_unit.study_id AND unit.code = covered_unit.unit_code
 WHERE covered_unit.invitation_id = covered_names.invitation_id
$$;

-- What is known of an invited respondent itself. Of one SELECT and not STRICT, so that the planner puts it into the statement.
CREATE FUNCTION known_of(background jsonb, name text, unit_code text, unit_name text)
    RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT coalesce(background, '{}')
       || CASE WHEN name <> '' THEN jsonb_build_object('navn', name) ELSE '{}' END
       || CASE WHEN unit_code IS NULL THEN '{}'
               ELSE jsonb_build_object('enhet', unit_name, 'enhetsnavn', unit_name, 'enhetskode', unit_code) END
$$;

-- All that a respondent may know of itself, and all that an interviewer knows instead.
CREATE OR REPLACE VIEW invitation_variables AS
SELECT invitation.id AS invitation_id,
       known_of(contact.background, contact.name, unit.code, unit.name)
       || CASE WHEN response.id IS NOT NULL THEN response.earlier
               WHEN survey.prefilled_from IS NOT NULL THEN earlier_answers(survey.prefilled_from, contact.id, false)
               ELSE '{}' END
       || '{"intervjumodus": false}' AS variables,
       known_of(contact.background, contact.name, unit.code, unit.name)
       || CASE WHEN response.id IS NOT NULL THEN coalesce(response.earlier_for_interviewers, response.earlier)
               WHEN survey.prefilled_from IS NOT NULL THEN earlier_answers(survey.prefilled_from, contact.id, true)
               ELSE '{}' END
       || '{"intervjumodus": true}' AS for_interviewers
  FROM invitation
  JOIN contact ON contact.id = invitation.contact_id
  JOIN survey ON survey.id = invitation.survey_id
  LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
  LEFT JOIN response ON response.invitation_id = invitation.id;
