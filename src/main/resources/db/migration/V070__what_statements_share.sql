-- What several statements share: the rule of opening and closing, how a response came about, what is asked of links, of the
-- lines of a contact file and of invitations. The functions are of one SELECT and not STRICT, so that the planner puts them
-- into the statement.

-- Whether answers are taken: to begin with, or for those who have begun, who have half an hour more. A record that is held open
-- has no end. The room study has the same rule as OpenTimes, and a test that the two agree. Not IMMUTABLE, since adding an
-- interval to a time may depend on the time zone.
CREATE FUNCTION is_open(opens timestamptz, closes timestamptz, begun boolean, held_open boolean, at timestamptz)
    RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT opens <= at
       AND (closes IS NULL OR held_open OR at < closes + CASE WHEN begun THEN interval '30 minutes' ELSE interval '0' END)
$$;

-- By invitation, by a public link, or filled in by an interviewer in part or whole.
CREATE FUNCTION response_mode(interviewers text[], invitation_id uuid)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE WHEN cardinality(interviewers) > 0 THEN 'interview'
            WHEN invitation_id IS NULL THEN 'open'
            ELSE 'invited' END
$$;

-- The lines of a contact file, which go in one statement as one JSON document.
CREATE FUNCTION contact_lines(lines jsonb)
    RETURNS TABLE (line bigint, email text, name text, unit text, unit_name text, language text, shared_mailbox boolean,
                   id text, background jsonb) LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT line.line, line.email, line.name, line.unit, line."unitName", line.language, line."sharedMailbox", line.id,
       line.background
  FROM jsonb_to_recordset(contact_lines.lines) AS line (
           line bigint, email text, name text, unit text, "unitName" text, language text, "sharedMailbox" boolean, id text,
           background jsonb)
$$;

-- With whether what the link leads to has been sent in.
CREATE OR REPLACE VIEW link AS
SELECT invitation.token_hash, invitation.survey_id, invitation.id AS invitation_id, response.id AS response_id,
       NULL::text AS interviewer, false AS held_open,
       response.submitted_at IS NOT NULL AS sent_in
  FROM invitation
  LEFT JOIN response ON response.invitation_id = invitation.id
UNION ALL
SELECT interview.token_hash, invitation.survey_id, invitation.id, response.id, interview.interviewer, interview.held_open,
       response.submitted_at IS NOT NULL
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
SELECT response.token_hash, response.survey_id, NULL, response.id, NULL, false, response.submitted_at IS NOT NULL
  FROM response
 WHERE response.token_hash IS NOT NULL;

-- The invitations whose record an interviewer lets the unit add to, also after it was sent in. Not a column of link: every act by
-- a link would look it up.
CREATE VIEW appendable AS
SELECT interview.invitation_id FROM interview WHERE interview.unit_may_append;

-- What is known of each invitation, from which fieldwork works out what became of it.
CREATE VIEW invitation_facts AS
SELECT invitation.id, invitation.survey_id, survey.study_id, contact.email, contact.name,
       coalesce(contact.unit_code, '') AS unit_code, coalesce(unit.name, '') AS unit_name,
       contact.background::text AS background,
       invitation.outcome, coalesce(invitation.outcome_reason, '') AS outcome_reason,
       ARRAY (SELECT covered_unit.unit_code
                FROM covered_unit
               WHERE covered_unit.invitation_id = invitation.id) AS covers_codes,
       response.id IS NOT NULL OR EXISTS (
           SELECT FROM message
            WHERE message.invitation_id = invitation.id AND message.state <> 'stopped') AS sent,
       EXISTS (
           SELECT FROM message
            WHERE message.invitation_id = invitation.id AND message.state = 'rejected') AS rejected,
       invitation.opted_out_at IS NOT NULL AS opted_out,
       response.id IS NOT NULL AS started,
       response.submitted_at IS NOT NULL AS submitted,
       response.version, response.number, response.language, response.started_at,
       response.saved_pages, response.vouched,
       CASE WHEN response.submitted_at IS NULL THEN response.answers::text END AS answers,
       CASE WHEN response.id IS NOT NULL AND response.submitted_at IS NULL
            THEN (SELECT (CASE WHEN cardinality(response.interviewers) > 0
                               THEN invitation_variables.for_interviewers
                               ELSE invitation_variables.variables END)::text
                    FROM invitation_variables
                   WHERE invitation_variables.invitation_id = response.invitation_id) END AS variables,
       declaration.kind AS declared_kind, coalesce(declaration.unit_code, '') AS declared_unit,
       declaration.words AS declared_words, declaration.made_at AS declared_at
  FROM invitation
  JOIN contact ON contact.id = invitation.contact_id
  JOIN survey ON survey.id = invitation.survey_id
  LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
  LEFT JOIN counted_response AS response ON response.invitation_id = invitation.id
  LEFT JOIN declaration ON declaration.id = invitation.declaration_id;
