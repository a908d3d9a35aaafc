-- Surveys that anyone may answer who has the public link.

-- Written by the room invitation.
CREATE TABLE open_link (
    survey_id  uuid PRIMARY KEY REFERENCES survey,
    code       text NOT NULL,                  -- stands in the public address
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    closed_at  timestamptz,                    -- from then on no one begins by it; who has begun goes on
    CONSTRAINT open_link_code_once UNIQUE (code)
);

-- Written by the room response. SHA-256 of the token that opens a response without an invitation.
ALTER TABLE response ADD COLUMN token_hash bytea;
ALTER TABLE response ADD CONSTRAINT response_token_once UNIQUE (token_hash);
ALTER TABLE response
    ADD CONSTRAINT response_has_one_way_in CHECK (invitation_id IS NULL OR token_hash IS NULL);
