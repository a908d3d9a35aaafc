-- Which showing of each page it was last saved from, by the page's name: so that one who goes back in the browser, and sends
-- the same page again, is not taken for two people. Random, and gone when the response is sent in. Written by the room response.

ALTER TABLE response ADD COLUMN sheets jsonb NOT NULL DEFAULT '{}';
