-- The list of a survey's invitations is read in parts, in the order of their ids; no part costs more than it shows.
CREATE INDEX invitation_of_survey ON invitation (survey_id, id);
