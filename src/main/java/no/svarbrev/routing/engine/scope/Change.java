package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer, or a value that was worked out, before and after. */
public record Change(JsonNode before, JsonNode after) {}
