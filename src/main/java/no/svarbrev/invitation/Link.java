package no.svarbrev.invitation;

import no.svarbrev.platform.Sha256;

/**
 * A personal link: who has its token answers by it. Its addresses are put together here and nowhere else; the database
 * knows it by its hash only.
 */
public record Link(String token) {
    /** What the database keeps of it. */
    public byte[] hash() {
        return Sha256.of(token);
    }

    /** The address path of the link itself, which leads to where it stands now. */
    public String path() {
        return "/s/" + token;
    }

    /** @param step the page's, as addresses have it */
    public String page(String step) {
        return path() + "/p/" + step;
    }

    public String review() {
        return path() + "/review";
    }

    public String receipt() {
        return path() + "/receipt";
    }

    public String later() {
        return path() + "/later";
    }

    public String decline() {
        return path() + "/decline";
    }

    /** Where one declares this. */
    public String decline(Declaration.Kind kind) {
        return decline() + "/" + kind.path();
    }
}
