-- What respondents say about taking part, and the units they answer for. Written by the room invitation.

-- Nothing is ever changed here but that a task was done: what was said stays, also when it was taken back.
CREATE TABLE declaration (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invitation_id uuid NOT NULL REFERENCES invitation,
    kind          text NOT NULL CHECK (kind IN ('not_concerned', 'other_unit', 'wrong_person', 'declined', 'withdrawn',
                                                'no_mail', 'mail_again')),
    unit_code     text,                         -- of the unit that answers instead, when it is one of the study's
    words         text NOT NULL DEFAULT '',     -- in the respondent's own words
    made_at       timestamptz NOT NULL,
    done_by       text,                         -- who has done what the administrators had to do about it
    done_at       timestamptz,
    CONSTRAINT declaration_words_are_short CHECK (length(words) <= 2000)
);
CREATE INDEX declaration_of_invitation ON declaration (invitation_id);

-- The one that stands: the outcome follows from it, unless one was set by hand.
ALTER TABLE invitation ADD COLUMN declaration_id bigint REFERENCES declaration;

CREATE OR REPLACE VIEW mail_unwanted AS
SELECT invitation.id AS invitation_id,
       CASE
           WHEN response.submitted_at IS NOT NULL THEN 'answered'
           WHEN invitation.outcome IS NOT NULL OR invitation.declaration_id IS NOT NULL THEN 'outcome'
           WHEN invitation.opted_out_at IS NOT NULL THEN 'opted_out'
       END AS reason
  FROM invitation
  LEFT JOIN response ON response.invitation_id = invitation.id
 WHERE response.submitted_at IS NOT NULL
    OR invitation.outcome IS NOT NULL
    OR invitation.declaration_id IS NOT NULL
    OR invitation.opted_out_at IS NOT NULL;

-- One answer for several units: those it covers besides the contact's own.
CREATE TABLE covered_unit (
    invitation_id uuid NOT NULL REFERENCES invitation,
    study_id      uuid NOT NULL,
    unit_code     text NOT NULL,
    named_at      timestamptz NOT NULL,
    PRIMARY KEY (invitation_id, unit_code),
    CONSTRAINT covered_unit_exists FOREIGN KEY (study_id, unit_code) REFERENCES unit (study_id, code)
);
