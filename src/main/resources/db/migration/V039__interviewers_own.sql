-- Answers that only interviewers see: never met again by the respondents of a later survey. Written by the room response.

-- Keys of answers, set when the response is sent in.
ALTER TABLE response ADD COLUMN reserved text[] NOT NULL DEFAULT '{}';

-- Sent in before this was kept: the one questionnaire that had such questions.
UPDATE response
   SET reserved = '{motivasjon,motivasjon-Comment,annet_relevant,annet_relevant-Comment}'
  FROM survey
 WHERE survey.id = response.survey_id
   AND survey.questionnaire = 'imdi-kartleggingssamtale'
   AND cardinality(response.interviewers) > 0;

CREATE OR REPLACE VIEW invitation_variables AS
SELECT invitation.id AS invitation_id,
       contact.background
       || CASE WHEN contact.name = '' THEN '{}' ELSE jsonb_build_object('navn', contact.name) END
       || CASE WHEN unit.code IS NULL THEN '{}'
               ELSE jsonb_build_object('enhet', unit.name, 'enhetsnavn', unit.name, 'enhetskode', unit.code) END
       || CASE WHEN earlier.answers IS NULL THEN '{}'
               ELSE jsonb_build_object('tidligere', earlier.answers - earlier.reserved) END
       || '{"intervjumodus": false}' AS variables,
       -- What these are in an interview instead.
       CASE WHEN earlier.answers IS NULL THEN '{}'
            ELSE jsonb_build_object('tidligere', earlier.answers) END AS for_interviewers
  FROM invitation
  JOIN contact ON contact.id = invitation.contact_id
  JOIN survey ON survey.id = invitation.survey_id
  LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
  LEFT JOIN LATERAL (
        SELECT response.answers, sent.reserved
          FROM contact AS colleague
          JOIN invitation AS before ON before.contact_id = colleague.id AND before.survey_id = survey.prefilled_from
          JOIN counted_response AS response ON response.invitation_id = before.id
          JOIN response AS sent ON sent.id = response.id
         WHERE colleague.study_id = contact.study_id
           AND colleague.unit_code = contact.unit_code
           AND response.submitted_at IS NOT NULL
         ORDER BY response.submitted_at DESC, response.number DESC
         LIMIT 1) AS earlier ON survey.prefilled_from IS NOT NULL;
