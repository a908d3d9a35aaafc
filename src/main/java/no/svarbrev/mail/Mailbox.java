package no.svarbrev.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name, possibly empty, and an address that mail can be sent to, in its ASCII form. */
record Mailbox(String name, String address) {
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>\\s*");

    Mailbox {
        address = MailAddress.normalised(address);
    }

    /** Reads {@code Name <address>} or an address alone. */
    static Mailbox parse(String text) {
        Matcher both = NAME_AND_ADDRESS.matcher(text);
        return both.matches() ? new Mailbox(both.group(1), both.group(2)) : new Mailbox("", text);
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
