package no.svarbrev.platform;

import java.util.Locale;
import java.util.Optional;

/** Every setting of the server, once: its environment variable, its flag, its default and what it is for. */
public enum Setting {
    PORT("8080", "The port to serve on."),
    HOST("127.0.0.1", "The address to listen on; 0.0.0.0 for all."),
    BASE_URL(
            null,
            "The address people use, the only source of links in mails and pages. Default: http://localhost:PORT."),
    DATA("data", "The folder that keeps the built-in PostgreSQL and the secret of the installation."),
    DATABASE_URL(null, "postgresql://user:password@host:port/name of a PostgreSQL 15 or later; built-in when not set."),
    QUESTIONNAIRES("questionnaires", "The folder with CODE/VERSION.json."),
    SMTP_URL(
            null,
            "smtp://user:password@host:587 (STARTTLS when offered; ?starttls=required or disabled) or smtps://…;"
                    + " without it, mails go to the mailbox in the admin pages."),
    MAIL_FROM("Svarbrev <svarbrev@localhost.example>", "The sender of mails."),
    MAIL_REPLY_TO(null, "Where replies from people go. Default: the sender."),
    ADMIN_PASSWORD(null, "Sets the password of the account «admin»; without it a one-time link is printed."),
    API_TOKEN(null, "An API token that is valid from the start; make it long and random."),
    SECRET(null, "The secret that personal links are made from, at least 32 characters; made and kept when not set."),
    PATIENCE("20", "Seconds that a request may take to come in; a long one gets one more for each 4 kB that came."),
    PROXY(
            "false",
            "How many proxies stand in front, each adding to X-Forwarded-For from whom it has the request (or"
                    + " overwriting it); true is 1, false none. What browsers send there themselves is not believed."),
    DEMO("false", "true: fill an empty database with the synthetic 2017 study.");

    private final String fallback;
    private final String description;

    Setting(String fallback, String description) {
        this.fallback = fallback;
        this.description = description;
    }

    public String env() {
        return "SVARBREV_" + name();
    }

    public String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    public String description() {
        return description;
    }
}
