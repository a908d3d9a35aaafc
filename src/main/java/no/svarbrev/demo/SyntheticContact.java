package no.svarbrev.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One invented recipient of the demonstration study: where the letter goes, which unit it is about, what the frame knows,
 * and what becomes of it. The background keeps the order of its columns.
 */
public record SyntheticContact(
        String email,
        String name,
        String unit,
        String unitName,
        Map<String, String> background,
        boolean sharedMailbox,
        Fate fate) {

    public SyntheticContact {
        background = Collections.unmodifiableMap(new LinkedHashMap<>(background));
    }
}
