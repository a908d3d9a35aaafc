package no.svarbrev.invitation;

import no.svarbrev.platform.Sha256;

/** A link that stops further mail to the invited, and opens nothing; the database knows it by its hash only. */
public record StopLink(String token) {
    /** What the database keeps of it. */
    public byte[] hash() {
        return Sha256.of(token);
    }

    public String path() {
        return "/stop/" + token;
    }
}
