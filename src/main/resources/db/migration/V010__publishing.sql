-- A version is published by an administrator, or by the first survey that uses it; from then on it never changes.
-- The mapping says how answers to the version before are read as answers to this one.

ALTER TABLE questionnaire_version
    ALTER COLUMN published_at DROP NOT NULL,
    ALTER COLUMN published_at DROP DEFAULT,
    ADD COLUMN mapping text;

UPDATE questionnaire_version
   SET published_at = NULL
 WHERE NOT EXISTS (SELECT FROM survey
                    WHERE survey.questionnaire = questionnaire_version.code
                      AND survey.version = questionnaire_version.version);
