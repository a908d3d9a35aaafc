package no.svarbrev.auth;

import java.util.regex.Pattern;

/** Where a login leads: a page of the admin pages that somebody asked for, and never another server. */
record NextPath(String path) {
    private static final String START = "/admin";
    private static final int LONGEST = 1_000;

    /** Steps that are not empty, not dots only and not escaped dots or slashes; then any query. */
    private static final Pattern SAFE = Pattern.compile("/admin(/(?!\\.{1,2}([/?]|$))[A-Za-z0-9%_.~:,;@!$'()*+=&-]+)*/?"
            + "(\\?[A-Za-z0-9%_.~:,;@!$'()*+=&/?-]*)?");

    private static final Pattern OUT_OF_PLACE =
            Pattern.compile("[^?]*%(2e|2f|5c).*|/admin/(login|logout|password)([/?].*)?", Pattern.CASE_INSENSITIVE);

    /** The path asked for if it is one to send a browser to, else the front page of the admin pages. */
    static NextPath of(String asked) {
        boolean safe = asked != null
                && asked.length() <= LONGEST
                && SAFE.matcher(asked).matches()
                && !OUT_OF_PLACE.matcher(asked).matches();
        return new NextPath(safe ? asked : START);
    }

    boolean isFront() {
        return path.equals(START);
    }
}
