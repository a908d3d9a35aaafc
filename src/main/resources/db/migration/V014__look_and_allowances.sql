-- What a study's pages look like, and what a survey lets its respondents do besides answering once. Written by the room study.

ALTER TABLE study
    ADD COLUMN sender text NOT NULL DEFAULT '' CHECK (length(sender) <= 100),
    ADD COLUMN colour text NOT NULL DEFAULT '',    -- six hexadecimal digits; white text must be readable on it
    ADD CONSTRAINT study_colour_is_one CHECK (colour ~ '^([0-9a-f]{6})?$');

ALTER TABLE survey
    ADD COLUMN copy_allowed      boolean NOT NULL DEFAULT false,
    ADD COLUMN reopening_allowed boolean NOT NULL DEFAULT false,
    ADD COLUMN several_units     boolean NOT NULL DEFAULT false;
