package no.svarbrev.study;

import java.util.List;
import java.util.UUID;

/** A project with its surveys; a synthetic one holds made-up people and answers. */
public record Study(UUID id, String title, boolean synthetic, List<Survey> surveys) {
    public Study {
        surveys = List.copyOf(surveys);
    }
}
