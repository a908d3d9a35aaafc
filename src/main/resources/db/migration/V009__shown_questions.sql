-- The names of the questions that were shown when the response was submitted; NULL until then. Written by the room response.
ALTER TABLE response ADD COLUMN shown text[];
