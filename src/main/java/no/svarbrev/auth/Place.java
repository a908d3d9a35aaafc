package no.svarbrev.auth;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;
import no.svarbrev.audit.Subject;
import no.svarbrev.platform.http.PathId;

/** What an address is about: something that belongs to a study, by the id in it, or the house as a whole. */
enum Place {
    STUDY("/studies/:id", Subject.Kind.STUDY),
    SURVEY("/surveys/:id", Subject.Kind.SURVEY),
    INVITATION("/invitations/:id", Subject.Kind.INVITATION),
    DECLARATION("/declarations/:id", Subject.Kind.DECLARATION),
    MESSAGE("/mailbox/:id", Subject.Kind.MESSAGE),
    HOUSE("", null);

    private final String step;
    private final Subject.Kind kind;

    Place(String step, Subject.Kind kind) {
        this.step = step;
        this.kind = kind;
    }

    /**
     * Of the addresses of this path.
     *
     * @throws IllegalArgumentException when it has an {@code :id} of something that is not known to belong to a study
     */
    static Place of(String path) {
        Place place = Arrays.stream(values())
                .filter(each -> each != HOUSE && (path + "/").contains(each.step + "/"))
                .findFirst()
                .orElse(HOUSE);
        if (place == HOUSE && path.contains(":id")) {
            throw new IllegalArgumentException("Which study is it about? " + path);
        }
        return place;
    }

    /** What the address of this request names; empty for the house, and where the id is none. */
    Optional<Subject> subject(RoutingContext ctx) {
        if (this == HOUSE) {
            return Optional.empty();
        }
        String id = ctx.pathParam("id");
        Optional<?> read = this == DECLARATION ? PathId.number(id) : PathId.uuid(id);
        return read.map(Object::toString).map(text -> new Subject(kind, text));
    }
}
