-- The personal links and what became of them; the planned sendings. Written by the room invitation.

CREATE TABLE invitation (
    id             uuid PRIMARY KEY,
    survey_id      uuid NOT NULL REFERENCES survey,
    contact_id     uuid NOT NULL REFERENCES contact,
    token_hash     bytea NOT NULL,             -- SHA-256 of the token in the personal link
    stop_hash      bytea NOT NULL,             -- SHA-256 of the token in «no more reminders»
    outcome        text,                       -- set by hand: an AAPOR code; NULL while it follows from what happened
    outcome_reason text,
    outcome_set_by text,
    outcome_set_at timestamptz,
    opted_out_at   timestamptz,                -- wants no more mail
    created_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT invitation_once_per_survey UNIQUE (survey_id, contact_id),
    CONSTRAINT invitation_token_once UNIQUE (token_hash),
    CONSTRAINT invitation_stop_once UNIQUE (stop_hash)
);
CREATE INDEX invitation_of_contact ON invitation (contact_id);

CREATE TABLE dispatch (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    survey_id  uuid NOT NULL REFERENCES survey,
    kind       text NOT NULL CHECK (kind IN ('invitation', 'reminder')),
    subject    text NOT NULL,
    body       text NOT NULL,                  -- plain text with merge fields such as {{lenke}}
    created_by text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX dispatch_of_survey ON dispatch (survey_id);
