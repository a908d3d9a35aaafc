-- What questionnaires can ask about the respondent besides the answers. Written by the room study.

-- The survey whose answers the respondents of this one meet again, by unit; of the same study.
ALTER TABLE survey ADD COLUMN prefilled_from uuid;
ALTER TABLE survey ADD CONSTRAINT survey_once_in_study UNIQUE (study_id, id);
ALTER TABLE survey
    ADD CONSTRAINT survey_prefilled_from_same_study FOREIGN KEY (study_id, prefilled_from) REFERENCES survey (study_id, id);
CREATE INDEX contact_of_unit ON contact (study_id, unit_code);

-- By invitation, as one document: the background of the contact, the names and unit it goes by, and under «tidligere» the
-- latest answers of the same unit in the survey this one is prefilled from. Texts and conditions look here; no export does.
CREATE VIEW invitation_variables AS
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
          JOIN response ON response.invitation_id = before.id
         WHERE colleague.study_id = contact.study_id
           AND colleague.unit_code = contact.unit_code
           AND response.submitted_at IS NOT NULL
         ORDER BY response.submitted_at DESC, response.number DESC
         LIMIT 1) AS earlier ON survey.prefilled_from IS NOT NULL;
