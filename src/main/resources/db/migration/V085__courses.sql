-- What has happened with each invitation, so far as rates, lists and coverage depend on it: one narrow row each, kept true by
-- triggers in the transaction that changes it. Rates read these rows and nothing else. Written by the room response, which
-- counts how far unfinished responses have come: once, when they have been let lie, and not at each save.

CREATE TABLE invitation_course (
    survey_id     uuid NOT NULL,
    invitation_id uuid NOT NULL,
    contact_id    uuid NOT NULL,
    unit_code     text,                        -- the contact's, which never changes
    who           text NOT NULL,               -- the contact's name, address and name of unit in lower case, for search
    outcome       text,                        -- set by hand
    declared_kind text,                        -- what the respondent said, where it stands
    declared_unit text,                        -- that answers instead
    letters       integer NOT NULL DEFAULT 0,  -- messages that were not stopped
    rejected      integer NOT NULL DEFAULT 0,  -- and of them those that the receiving server refused for good
    opted_out     boolean NOT NULL,
    begun         boolean NOT NULL DEFAULT false,
    submitted     boolean NOT NULL DEFAULT false,  -- also when it was opened again since
    so_far        text                         -- the outcome of one that was begun and not submitted; NULL: to be counted
) WITH (fillfactor = 80);

CREATE FUNCTION who_is_meant(name text, email text, unit_name text)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT lower(name || ' ' || email || ' ' || coalesce(unit_name, ''))
$$;

INSERT INTO invitation_course (survey_id, invitation_id, contact_id, unit_code, who, outcome, declared_kind, declared_unit,
                               letters, rejected, opted_out, begun, submitted)
SELECT invitation.survey_id, invitation.id, invitation.contact_id, contact.unit_code,
       who_is_meant(contact.name, contact.email, unit.name), invitation.outcome, declaration.kind,
       declaration.unit_code, coalesce(mail.letters, 0), coalesce(mail.rejected, 0), invitation.opted_out_at IS NOT NULL,
       response.id IS NOT NULL,
       response.submitted_at IS NOT NULL OR EXISTS (SELECT FROM submission WHERE submission.response_id = response.id)
  FROM invitation
  JOIN contact ON contact.id = invitation.contact_id
  LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
  LEFT JOIN declaration ON declaration.id = invitation.declaration_id
  LEFT JOIN response ON response.invitation_id = invitation.id
  LEFT JOIN (SELECT message.invitation_id, count(*) FILTER (WHERE message.state <> 'stopped') AS letters,
                    count(*) FILTER (WHERE message.state = 'rejected') AS rejected
               FROM message
              GROUP BY message.invitation_id) AS mail ON mail.invitation_id = invitation.id;

-- After the rows, which are checked at once then.
ALTER TABLE invitation_course
    ADD PRIMARY KEY (survey_id, invitation_id),
    ADD CONSTRAINT invitation_course_of_survey FOREIGN KEY (survey_id) REFERENCES survey,
    ADD CONSTRAINT invitation_course_of_invitation FOREIGN KEY (invitation_id) REFERENCES invitation ON DELETE CASCADE,
    ADD CONSTRAINT invitation_course_of_contact FOREIGN KEY (contact_id) REFERENCES contact;

CREATE UNIQUE INDEX course_of_invitation ON invitation_course (invitation_id);

-- Those that are to be counted, and no others: it is empty when there is nothing to do.
CREATE INDEX course_to_be_counted ON invitation_course (survey_id, invitation_id)
 WHERE begun AND NOT submitted AND so_far IS NULL;

CREATE INDEX course_answered_by_others ON invitation_course (survey_id) WHERE declared_unit IS NOT NULL;

CREATE FUNCTION course_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO invitation_course (survey_id, invitation_id, contact_id, unit_code, who, outcome, declared_kind,
                                   declared_unit, opted_out)
    SELECT added.survey_id, added.id, added.contact_id, contact.unit_code,
           who_is_meant(contact.name, contact.email, unit.name), added.outcome, declaration.kind,
           declaration.unit_code, added.opted_out_at IS NOT NULL
      FROM added
      JOIN contact ON contact.id = added.contact_id
      LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
      LEFT JOIN declaration ON declaration.id = added.declaration_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER course_begins AFTER INSERT ON invitation
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION course_begins();

CREATE FUNCTION course_follows_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE invitation_course
       SET outcome = NEW.outcome,
           declared_kind = (SELECT declaration.kind FROM declaration WHERE declaration.id = NEW.declaration_id),
           declared_unit = (SELECT declaration.unit_code FROM declaration WHERE declaration.id = NEW.declaration_id),
           opted_out = NEW.opted_out_at IS NOT NULL
     WHERE survey_id = NEW.survey_id AND invitation_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER course_follows_word AFTER UPDATE ON invitation
    FOR EACH ROW
    WHEN ((OLD.outcome, OLD.declaration_id, OLD.opted_out_at)
          IS DISTINCT FROM (NEW.outcome, NEW.declaration_id, NEW.opted_out_at))
    EXECUTE FUNCTION course_follows_word();

-- Differences, not sums made anew: two couriers may settle two messages to one person at the same time.
CREATE FUNCTION course_follows_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE invitation_course
           SET letters = invitation_course.letters + added.letters, rejected = invitation_course.rejected + added.refused
          FROM (SELECT after.invitation_id, count(*) FILTER (WHERE after.state <> 'stopped') AS letters,
                       count(*) FILTER (WHERE after.state = 'rejected') AS refused
                  FROM after
                 GROUP BY after.invitation_id) AS added
          JOIN invitation ON invitation.id = added.invitation_id
         WHERE invitation_course.survey_id = invitation.survey_id AND invitation_course.invitation_id = invitation.id;
    ELSE
        UPDATE invitation_course
           SET letters = invitation_course.letters + changed.letters,
               rejected = invitation_course.rejected + changed.refused
          FROM (SELECT after.invitation_id,
                       sum((after.state <> 'stopped')::integer - (before.state <> 'stopped')::integer) AS letters,
                       sum((after.state = 'rejected')::integer - (before.state = 'rejected')::integer) AS refused
                  FROM before
                  JOIN after ON after.id = before.id
                 WHERE (after.state IN ('stopped', 'rejected') OR before.state IN ('stopped', 'rejected'))
                   AND after.state <> before.state
                 GROUP BY after.invitation_id) AS changed
          JOIN invitation ON invitation.id = changed.invitation_id
         WHERE invitation_course.survey_id = invitation.survey_id AND invitation_course.invitation_id = invitation.id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER course_follows_new_mail AFTER INSERT ON message
    REFERENCING NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION course_follows_mail();
CREATE TRIGGER course_follows_mail AFTER UPDATE ON message
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION course_follows_mail();

-- Whether how far it has come is counted. Nearly every save finds that it is not, and then none of these is called.
ALTER TABLE response ADD COLUMN counted boolean NOT NULL DEFAULT false;

CREATE FUNCTION course_is_counted_no_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.counted := false;
    UPDATE invitation_course
       SET so_far = NULL
     WHERE survey_id = NEW.survey_id AND invitation_id = NEW.invitation_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER course_is_counted_no_more BEFORE UPDATE ON response
    FOR EACH ROW
    WHEN (OLD.counted AND (OLD.revision, OLD.language) IS DISTINCT FROM (NEW.revision, NEW.language))
    EXECUTE FUNCTION course_is_counted_no_more();

CREATE FUNCTION course_follows_response() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE invitation_course
       SET begun = true,
           submitted = NEW.submitted_at IS NOT NULL
                       OR EXISTS (SELECT FROM submission WHERE submission.response_id = NEW.id),
           so_far = NULL
     WHERE survey_id = NEW.survey_id AND invitation_id = NEW.invitation_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER course_follows_start AFTER INSERT ON response
    FOR EACH ROW
    WHEN (NEW.invitation_id IS NOT NULL)
    EXECUTE FUNCTION course_follows_response();
CREATE TRIGGER course_follows_response AFTER UPDATE ON response
    FOR EACH ROW
    WHEN (NEW.invitation_id IS NOT NULL AND OLD.submitted_at IS DISTINCT FROM NEW.submitted_at)
    EXECUTE FUNCTION course_follows_response();

-- Conditions of a questionnaire may also ask who answers: what was counted before a contact or unit became another is to be
-- counted again. (Its address and unit are what a contact is known by, and never change.) Whoever counts holds the lock alone, so that no count is under way, of what was, while something changes; and
-- two servers do not count at the same time.
CREATE FUNCTION course_follows_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('invitation_course', 0));
    UPDATE invitation_course
       SET who = who_is_meant(after.name, after.email, unit.name), so_far = NULL
      FROM before
      JOIN after ON after.id = before.id AND (after.name, after.background) <> (before.name, before.background)
      JOIN invitation ON invitation.contact_id = after.id
      LEFT JOIN unit ON unit.study_id = after.study_id AND unit.code = after.unit_code
     WHERE invitation_course.survey_id = invitation.survey_id
       AND invitation_course.invitation_id = invitation.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER course_follows_contact AFTER UPDATE ON contact
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION course_follows_contact();

CREATE FUNCTION course_follows_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('invitation_course', 0));
    UPDATE invitation_course
       SET who = who_is_meant(contact.name, contact.email, after.name), so_far = NULL
      FROM before
      JOIN after ON after.study_id = before.study_id AND after.code = before.code AND after.name <> before.name
      JOIN contact ON contact.study_id = after.study_id AND contact.unit_code = after.code
      JOIN invitation ON invitation.contact_id = contact.id
     WHERE invitation_course.survey_id = invitation.survey_id
       AND invitation_course.invitation_id = invitation.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER course_follows_unit AFTER UPDATE ON unit
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION course_follows_unit();

-- The unfinished response of an invitation, with all that is needed to count how far it has come. With a LIMIT, so that the
-- planner looks up those that are asked for, and does not make all that there are to choose among them.
CREATE FUNCTION unfinished_response(survey_id uuid, invitation_id uuid)
    RETURNS TABLE (id uuid, questionnaire text, version integer, number bigint, revision integer, language text,
                   started_at timestamptz, saved_at timestamptz, saved_pages text[], vouched text[], answers text,
                   variables text) LANGUAGE sql STABLE ROWS 1 AS $$
SELECT response.id, survey.questionnaire, response.version, response.number, response.revision, response.language,
       response.started_at, response.saved_at, response.saved_pages, response.vouched, response.answers::text,
       (SELECT (CASE WHEN cardinality(response.interviewers) > 0
                     THEN invitation_variables.for_interviewers
                     ELSE invitation_variables.variables END)::text
          FROM invitation_variables
         WHERE invitation_variables.invitation_id = response.invitation_id)
  FROM response
  JOIN survey ON survey.id = response.survey_id
 WHERE response.survey_id = unfinished_response.survey_id
   AND response.invitation_id = unfinished_response.invitation_id
   AND response.submitted_at IS NULL
 LIMIT 1
$$;

-- What is known of each invitation; with the response that is to be counted first, where it is.
DROP VIEW invitation_facts;
CREATE VIEW invitation_facts AS
SELECT course.invitation_id AS id, course.survey_id, contact.study_id, contact.email, contact.name,
       coalesce(contact.unit_code, '') AS unit_code, coalesce(unit.name, '') AS unit_name,
       contact.background::text AS background,
       course.outcome, coalesce(invitation.outcome_reason, '') AS outcome_reason,
       course.letters > 0 OR course.begun AS sent, course.rejected > 0 AS rejected, course.opted_out, course.submitted,
       course.so_far,
       unfinished.version, unfinished.number, unfinished.language, unfinished.started_at, unfinished.saved_pages,
       unfinished.vouched, unfinished.answers, unfinished.variables,
       declaration.kind AS declared_kind, coalesce(declaration.unit_code, '') AS declared_unit,
       declaration.words AS declared_words, declaration.made_at AS declared_at
  FROM invitation_course AS course
  JOIN invitation ON invitation.survey_id = course.survey_id AND invitation.id = course.invitation_id
  JOIN contact ON contact.id = invitation.contact_id
  LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
  LEFT JOIN declaration ON declaration.id = invitation.declaration_id
  LEFT JOIN LATERAL unfinished_response(
            course.survey_id,
            CASE WHEN course.begun AND NOT course.submitted AND course.so_far IS NULL
                 THEN course.invitation_id END) AS unfinished ON true;

-- Lists go by name; no part of one costs more than it shows.
CREATE INDEX contact_in_order ON contact (study_id, name, email);

-- By which background variables a survey can be divided. Contacts get more of them and lose none. Written by the room invitation.
CREATE TABLE background_name (
    survey_id uuid NOT NULL REFERENCES survey,
    name      text NOT NULL,
    PRIMARY KEY (survey_id, name)
);
INSERT INTO background_name (survey_id, name)
SELECT DISTINCT invitation.survey_id, variable.name
  FROM invitation
  JOIN contact ON contact.id = invitation.contact_id
  CROSS JOIN LATERAL jsonb_object_keys(contact.background) AS variable (name);
