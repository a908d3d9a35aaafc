-- A survey can go over to a newer version of its questionnaire. Whether those who had begun were to go over with it, when it
-- last did; without that they finish on the version they began with. Written by the room study.

ALTER TABLE survey ADD COLUMN moves_started boolean NOT NULL DEFAULT false;
