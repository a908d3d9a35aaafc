package no.svarbrev.mail;

/** Who our letters come from and where people's replies go. */
record Sender(Mailbox from, Mailbox replyTo) {
    /** Reads the two settings; a wrong one is named. */
    static Sender parse(String from, String replyTo) {
        return new Sender(setting("SVARBREV_MAIL_FROM", from), setting("SVARBREV_MAIL_REPLY_TO", replyTo));
    }

    private static Mailbox setting(String name, String value) {
        try {
            return Mailbox.parse(value);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }
}
