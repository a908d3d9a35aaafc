-- Who may use the admin pages and the API. Written by the room auth.

CREATE TABLE account (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name          text NOT NULL,
    password_hash text,                       -- argon2id; NULL until the one-time link is used
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_name_once UNIQUE (name)
);

-- A one-time link by which the holder chooses a password. Only the hash of its token is kept.
CREATE TABLE password_link (
    token_hash bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    CONSTRAINT password_link_once_per_account UNIQUE (account_id)
);

CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    csrf       text NOT NULL,
    created_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE TABLE api_token (
    token_hash bytea PRIMARY KEY,
    name       text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT api_token_name_once UNIQUE (name)
);

-- Failed logins, by account name and caller, each as a keyed hash: enough to slow down guessing, nothing about people.
CREATE TABLE login_failure (
    key_hash  bytea NOT NULL,
    failed_at timestamptz NOT NULL
);
CREATE INDEX login_failure_recent ON login_failure (key_hash, failed_at);
CREATE INDEX login_failure_old ON login_failure (failed_at);
