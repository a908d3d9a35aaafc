-- Which questionnaire versions exist. The folder is the source, this is the record. Written by the room library.

CREATE TABLE questionnaire_version (
    code         text NOT NULL,
    version      integer NOT NULL CHECK (version > 0),
    title        text NOT NULL,
    checksum     bytea NOT NULL,              -- SHA-256 of the file
    definition   text NOT NULL,               -- the file, as it was read
    published_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (code, version)
);
