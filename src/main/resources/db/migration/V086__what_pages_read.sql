-- What the pages of the administration show stands together in an index, so that they read that and no more. None of these has a
-- column that a save changes, nor one that sending in changes.

-- The versions that responses have besides the survey's.
CREATE INDEX response_of_version ON response (survey_id, version);

-- How many messages of a dispatch are in a state, and the newest that were delivered.
CREATE INDEX message_state ON message (dispatch_id, state);
CREATE INDEX message_delivered ON message (dispatch_id, settled_at DESC, id) WHERE state = 'accepted';

-- What respondents said that something must be done about.
CREATE INDEX invitation_declared ON invitation (survey_id) WHERE declaration_id IS NOT NULL;

-- Whom no more mail is to reach stands in the narrow rows too.
CREATE OR REPLACE VIEW mail_unwanted AS
SELECT course.invitation_id,
       CASE
           WHEN course.submitted THEN 'answered'
           WHEN course.outcome IS NOT NULL OR course.declared_kind IS NOT NULL THEN 'outcome'
           WHEN course.opted_out THEN 'opted_out'
       END AS reason,
       course.survey_id
  FROM invitation_course AS course
 WHERE course.submitted
    OR course.outcome IS NOT NULL
    OR course.declared_kind IS NOT NULL
    OR course.opted_out;
