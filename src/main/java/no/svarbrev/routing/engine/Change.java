package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer, or a value that was worked out, before and after. */
record Change(JsonNode before, JsonNode after) {}
