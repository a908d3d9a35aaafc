-- respnr belongs to the survey and tells nothing of who began when. Written by the room response.

-- Numbers that stand in files already keep: they were one to a response over all surveys.
ALTER TABLE response
    ALTER COLUMN number DROP IDENTITY,
    DROP CONSTRAINT response_number_key;
DROP INDEX response_of_survey;
ALTER TABLE response ADD CONSTRAINT response_number_once_per_survey UNIQUE (survey_id, number);

-- Six figures by chance; more where a survey has so many responses that four in a row are taken. Two transactions do not try the
-- same number at once (of the many locks that numbers share one can be held by a long import, and is not waited for), so that
-- the constraint is not met by chance.
CREATE FUNCTION number_response() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lowest  bigint := 100000;
    attempt integer := 0;
BEGIN
    WHILE NEW.number IS NULL LOOP
        attempt := attempt + 1;
        NEW.number := lowest + floor(random() * 9 * lowest)::bigint;
        IF NOT (attempt > 20
                OR pg_try_advisory_xact_lock(hashtextextended(NEW.survey_id::text, NEW.number % 1024)))
           OR EXISTS (SELECT FROM response
                       WHERE response.survey_id = NEW.survey_id AND response.number = NEW.number) THEN
            NEW.number := NULL;
        END IF;
        IF attempt % 4 = 0 THEN
            lowest := least(lowest * 10, 100000000000);
        END IF;
    END LOOP;
    RETURN NEW;
END
$$;
CREATE TRIGGER response_is_numbered BEFORE INSERT ON response
    FOR EACH ROW EXECUTE FUNCTION number_response();
