-- Failed logins are counted by address too, over all names. Those of before are forgotten within a quarter of an hour.
ALTER TABLE login_failure ADD COLUMN address_hash bytea;
CREATE INDEX login_failure_by_address ON login_failure (address_hash, failed_at);

-- The API token stands in the settings of each process and nowhere else: what one of them lacks another keeps.
DROP TABLE api_token;
