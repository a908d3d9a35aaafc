-- What those who work here have done, a line each, in the transaction that did it. Written by the room audit.

CREATE TABLE audit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who         text NOT NULL,      -- the name of an account, which no other will have, or of an API token
    what        text NOT NULL,
    object_kind text NOT NULL,
    object_id   text NOT NULL,
    study_id    uuid,               -- where there is one; no foreign key: the line outlives what it tells of
    done_at     timestamptz NOT NULL,
    result      text NOT NULL,      -- counts and the like: no addresses of people, no tokens, no answers
    CONSTRAINT audit_what_is_a_word CHECK (what ~ '^[a-z_]{1,40}$'),
    CONSTRAINT audit_result_is_short CHECK (length(result) <= 200)
);
CREATE INDEX audit_of_object ON audit (object_kind, object_id, id DESC);
CREATE INDEX audit_of_study ON audit (study_id, id DESC);

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was done stays written'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'audit_is_only_added_to', TABLE = 'audit';
END
$$;
CREATE TRIGGER audit_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
-- Its owner could take this back, and superusers are not bound by it: the trigger holds for them too.
REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM CURRENT_USER;

-- The study that something belongs to: the one place where addresses and lines are led back to it. NULL where there is none.
CREATE FUNCTION study_of(kind text, id text) RETURNS uuid LANGUAGE sql STABLE AS $$
SELECT CASE kind
           WHEN 'study' THEN (SELECT study.id FROM study WHERE study.id = study_of.id::uuid)
           WHEN 'survey' THEN (SELECT survey.study_id FROM survey WHERE survey.id = study_of.id::uuid)
           WHEN 'invitation' THEN (SELECT survey.study_id
                                     FROM invitation
                                     JOIN survey ON survey.id = invitation.survey_id
                                    WHERE invitation.id = study_of.id::uuid)
           WHEN 'declaration' THEN (SELECT survey.study_id
                                      FROM declaration
                                      JOIN invitation ON invitation.id = declaration.invitation_id
                                      JOIN survey ON survey.id = invitation.survey_id
                                     WHERE declaration.id = study_of.id::bigint)
           WHEN 'message' THEN (SELECT survey.study_id
                                  FROM message
                                  JOIN invitation ON invitation.id = message.invitation_id
                                  JOIN survey ON survey.id = invitation.survey_id
                                 WHERE message.id = study_of.id::uuid)
       END
$$;
