-- One row: what belongs to this installation as a whole. Written by platform.

CREATE TABLE installation (
    only_one           boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    secret             bytea,                  -- kept here only when neither SVARBREV_SECRET nor a data folder holds it
    secret_fingerprint bytea NOT NULL          -- so that a server with another secret refuses to start
);
