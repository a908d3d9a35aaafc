-- The link of an interviewer opens a record only as long as the account may see people in the study: closed, or without that
-- right, it leads nowhere, at once, like a session.

CREATE OR REPLACE VIEW link AS
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
   AND EXISTS (SELECT
                 FROM account
                 JOIN account_right AS held ON held.account_id = account.id
                 JOIN survey ON survey.id = invitation.survey_id
                WHERE account.name = interview.interviewer
                  AND held.may = 'contacts'
                  AND (held.study_id IS NULL OR held.study_id = survey.study_id))
UNION ALL
SELECT response.token_hash, response.survey_id, NULL, response.id, NULL, false
  FROM response
 WHERE response.token_hash IS NOT NULL;
