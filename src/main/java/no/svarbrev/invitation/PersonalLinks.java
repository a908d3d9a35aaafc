package no.svarbrev.invitation;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import no.svarbrev.platform.HmacSha256;

/**
 * The secret parts of the links in mails, 128 bits each, worked out from the installation's secret and the invitation:
 * a reminder carries the same link, and the database holds only hashes.
 */
public final class PersonalLinks {
    private static final int TOKEN_BYTES = 16;

    private final byte[] secret;

    public PersonalLinks(byte[] secret) {
        this.secret = secret.clone();
    }

    /** Opens the form. */
    public Link answer(UUID invitation) {
        return new Link(token("answer", invitation));
    }

    /** Stops further mail; cannot open the form. */
    public StopLink stop(UUID invitation) {
        return new StopLink(token("stop", invitation));
    }

    /** Opens the form for the interviewer, in that name. */
    public Link interview(UUID interview) {
        return new Link(token("interview", interview));
    }

    /** Opens the response of one who began by a public link. */
    public Link open(UUID response) {
        return new Link(token("open", response));
    }

    private String token(String purpose, UUID invitation) {
        byte[] code = HmacSha256.of(secret, purpose + ":" + invitation);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, TOKEN_BYTES));
    }
}
