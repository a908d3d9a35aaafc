package no.svarbrev.invitation;

/** The public link of an open survey, by the code on posters; who begins by it gets a {@link Link} of one's own. */
public record PublicLink(String code) {
    public String path() {
        return "/u/" + code;
    }
}
