-- Accounts of several people, and what each may do in which study. Written by the room auth.

ALTER TABLE account
    ADD COLUMN email     text,
    ADD COLUMN closed_at timestamptz,          -- from then on nobody is in by it; its name is never given away again
    ADD CONSTRAINT account_email_once UNIQUE (email),
    ADD CONSTRAINT account_closed_keeps_no_secret
        CHECK (closed_at IS NULL OR password_hash IS NULL AND email IS NULL);
-- «Kari» and «kari» would be one in the eyes of whoever reads what was done.
CREATE UNIQUE INDEX account_name_once_in_any_case ON account (lower(name));

CREATE TABLE account_right (
    account_id uuid NOT NULL REFERENCES account,
    study_id   uuid REFERENCES study,          -- NULL: in every study, also those to come, and in what belongs to none
    may        text NOT NULL CHECK (may IN ('contacts', 'send', 'answers', 'results', 'admin')),
    CONSTRAINT account_right_once UNIQUE NULLS NOT DISTINCT (account_id, study_id, may)
);
-- Who could do everything before can do it still.
INSERT INTO account_right (account_id, may)
SELECT account.id, every.may
  FROM account, unnest(ARRAY['contacts', 'send', 'answers', 'results', 'admin']) AS every (may);

-- The token of a link follows from this and from the secret of the installation, so that it can be written into a mail when
-- that is sent. The links of before have random ones, and are used up or lapse as they are.
ALTER TABLE password_link ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();

-- A message is for an invitation of a dispatch, or for an account.
ALTER TABLE message
    ALTER COLUMN dispatch_id DROP NOT NULL,
    ALTER COLUMN invitation_id DROP NOT NULL,
    ADD COLUMN account_id uuid REFERENCES account,
    DROP CONSTRAINT message_kind_check,
    ADD CONSTRAINT message_kind_check CHECK (kind IN ('invitation', 'reminder', 'account')),
    ADD CONSTRAINT message_is_for_somebody CHECK (
        CASE kind WHEN 'account' THEN account_id IS NOT NULL AND dispatch_id IS NULL AND invitation_id IS NULL
                  ELSE account_id IS NULL AND dispatch_id IS NOT NULL AND invitation_id IS NOT NULL END);
