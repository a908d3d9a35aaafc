-- Every token that opens a response, in one table: an act by a link begins with one row of it, and goes on by primary keys.
-- Written by these triggers alone, for the rooms that make links: invitation, interview, response.

CREATE TABLE token (
    hash          bytea PRIMARY KEY,           -- SHA-256 of the token in the link
    survey_id     uuid NOT NULL REFERENCES survey,
    invitation_id uuid REFERENCES invitation ON DELETE CASCADE,    -- NULL: begun by a public link
    interview_id  uuid REFERENCES interview ON DELETE CASCADE,     -- the link is an interviewer's
    response_id   uuid NOT NULL                -- of the response, which may not have begun
);
CREATE INDEX token_of_invitation ON token (invitation_id) WHERE invitation_id IS NOT NULL;
CREATE INDEX token_of_interview ON token (interview_id) WHERE interview_id IS NOT NULL;

INSERT INTO token (hash, survey_id, invitation_id, response_id)
SELECT invitation.token_hash, invitation.survey_id, invitation.id, coalesce(response.id, gen_random_uuid())
  FROM invitation
  LEFT JOIN response ON response.invitation_id = invitation.id;

INSERT INTO token (hash, survey_id, invitation_id, interview_id, response_id)
SELECT interview.token_hash, token.survey_id, token.invitation_id, interview.id, token.response_id
  FROM interview
  JOIN token ON token.invitation_id = interview.invitation_id;

INSERT INTO token (hash, survey_id, response_id)
SELECT response.token_hash, response.survey_id, response.id
  FROM response
 WHERE response.token_hash IS NOT NULL;

CREATE FUNCTION token_of_invitations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO token (hash, survey_id, invitation_id, response_id)
    SELECT made.token_hash, made.survey_id, made.id, gen_random_uuid()
      FROM made;
    RETURN NULL;
END
$$;
CREATE TRIGGER invitation_has_token AFTER INSERT ON invitation
    REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION token_of_invitations();

CREATE FUNCTION token_of_interview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO token (hash, survey_id, invitation_id, interview_id, response_id)
    SELECT NEW.token_hash, token.survey_id, token.invitation_id, NEW.id, token.response_id
      FROM token
     WHERE token.invitation_id = NEW.invitation_id AND token.interview_id IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER interview_has_token AFTER INSERT ON interview
    FOR EACH ROW EXECUTE FUNCTION token_of_interview();

-- Of an invited respondent a response has the id that stands with the token already, unless someone else wrote it.
CREATE FUNCTION token_of_response() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.token_hash IS NOT NULL THEN
        INSERT INTO token (hash, survey_id, response_id) VALUES (NEW.token_hash, NEW.survey_id, NEW.id);
    ELSE
        UPDATE token
           SET response_id = NEW.id
         WHERE token.invitation_id = NEW.invitation_id AND token.response_id <> NEW.id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER response_has_token AFTER INSERT ON response
    FOR EACH ROW EXECUTE FUNCTION token_of_response();

ALTER TABLE invitation DROP CONSTRAINT invitation_token_once;
ALTER TABLE interview DROP CONSTRAINT interview_token_once;
ALTER TABLE response DROP CONSTRAINT response_token_once;

-- The links that lead somewhere: that of an interviewer only as long as the interview lasts, and the account may see people in
-- the study. What is not asked for here is not read: the response, and whether it has begun, is another row.
CREATE OR REPLACE VIEW link AS
SELECT token.hash AS token_hash, token.survey_id, token.invitation_id, response.id AS response_id,
       interview.interviewer, coalesce(interview.held_open, false) AS held_open,
       response.submitted_at IS NOT NULL AS sent_in,
       token.response_id AS to_response
  FROM token
  LEFT JOIN response ON response.id = token.response_id
  LEFT JOIN interview ON interview.id = token.interview_id
 WHERE token.interview_id IS NULL
    OR interview.ended_at IS NULL
       AND EXISTS (SELECT
                     FROM account
                     JOIN account_right AS held ON held.account_id = account.id
                     JOIN survey ON survey.id = token.survey_id
                    WHERE account.name = interview.interviewer
                      AND held.may = 'contacts'
                      AND (held.study_id IS NULL OR held.study_id = survey.study_id));
