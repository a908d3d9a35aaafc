package no.svarbrev.auth.account;

import java.util.UUID;

/** Someone who may log in; the hash is empty until a password is chosen. */
public record Account(UUID id, String name, String passwordHash) {
    /** Stands for every name that nobody has: no password fits it, and finding that out takes the usual time. */
    public static final Account UNKNOWN = new Account(new UUID(0, 0), "", "");

    boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
