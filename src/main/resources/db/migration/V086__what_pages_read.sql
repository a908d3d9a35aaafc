-- What the pages of the administration show stands together in an index, so that they read that and no more. None of these has a
-- column that a save changes, nor one that sending in changes.

-- The versions that responses have besides the survey's.
CREATE INDEX response_of_version ON response (survey_id, version);

-- How many messages of a dispatch are in a state, and the newest that were delivered.
CREATE INDEX message_state ON message (dispatch_id, state);
CREATE INDEX message_delivered ON message (dispatch_id, settled_at DESC, id) WHERE state = 'accepted';

-- What respondents said that something must be done about.
CREATE INDEX invitation_declared ON invitation (survey_id) WHERE declaration_id IS NOT NULL;
