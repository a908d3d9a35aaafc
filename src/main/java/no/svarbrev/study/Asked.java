package no.svarbrev.study;

import io.vertx.core.MultiMap;
import java.util.Optional;
import no.svarbrev.auth.Actor;
import no.svarbrev.platform.http.PathId;

/**
 * What rooms are asked to show something of: a survey, for somebody.
 *
 * @param parameters of the address, such as what to search for
 */
public record Asked(Study study, Survey survey, Actor actor, MultiMap parameters) {
    /** Empty when the address has none of the name. */
    public String parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).orElse("");
    }

    /** Empty when it is no number. */
    public String count(String name) {
        return PathId.count(parameters.get(name)).map(String::valueOf).orElse("");
    }
}
