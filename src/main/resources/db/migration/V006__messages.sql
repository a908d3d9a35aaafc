-- The outbox: one row per e-mail, written in the transaction that decided it. Written by the room mail.
-- The text is not kept: it is made anew from the dispatch at sending, so that no personal link lies in the database.

-- The invitations that no more mail is to reach, and why. The claiming of a message looks here, in the same statement.
CREATE VIEW mail_unwanted AS
SELECT invitation.id AS invitation_id,
       CASE
           WHEN response.submitted_at IS NOT NULL THEN 'answered'
           WHEN invitation.outcome IS NOT NULL THEN 'outcome'
           WHEN invitation.opted_out_at IS NOT NULL THEN 'opted_out'
       END AS reason
  FROM invitation
  LEFT JOIN response ON response.invitation_id = invitation.id
 WHERE response.submitted_at IS NOT NULL
    OR invitation.outcome IS NOT NULL
    OR invitation.opted_out_at IS NOT NULL;

CREATE TABLE message (
    id            uuid PRIMARY KEY,             -- also its Message-ID, the same on every attempt
    dispatch_id   uuid NOT NULL REFERENCES dispatch,
    invitation_id uuid NOT NULL REFERENCES invitation,
    kind          text NOT NULL CHECK (kind IN ('invitation', 'reminder')),
    state         text NOT NULL DEFAULT 'queued'
                  CHECK (state IN ('queued', 'sending', 'accepted', 'deferred', 'rejected', 'unknown', 'stopped')),
    attempts      integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at        timestamptz,                  -- from when a courier may claim it; NULL: in hand, or never again
    claimed_at    timestamptz,
    settled_at    timestamptz,
    reply         text,                         -- the receiving server's last words, or why it was stopped
    created_at    timestamptz NOT NULL,
    CONSTRAINT message_once_per_dispatch UNIQUE (dispatch_id, invitation_id),
    CONSTRAINT message_waiting_is_due CHECK (state NOT IN ('queued', 'deferred') OR due_at IS NOT NULL),
    -- A reminder that may have gone out is not sent again; an invitation is, under the same Message-ID.
    CONSTRAINT message_unknown_reminder_never_again
        CHECK (NOT (state = 'unknown' AND kind = 'reminder' AND due_at IS NOT NULL))
);
-- The invitation itself goes out once, whoever presses and however often.
CREATE UNIQUE INDEX message_one_invitation_each ON message (invitation_id) WHERE kind = 'invitation';
CREATE INDEX message_due ON message (due_at, id) WHERE state IN ('queued', 'deferred', 'unknown');
CREATE INDEX message_sending ON message (claimed_at) WHERE state = 'sending';
CREATE INDEX message_of_invitation ON message (invitation_id);
