package no.svarbrev.platform.config;

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
    DATABASE_URL(
            null,
            "postgresql://user:password@host:port/name?sslmode=verify-full of a PostgreSQL 15 or later; built-in when"
                    + " not set."),
    DATABASE_STATEMENT("4", "Seconds that an ordinary statement may take in the database."),
    DATABASE_LONG_STATEMENT("50", "Seconds for a statement of long work: imports, sendings, exports and rates."),
    DATABASE_LOCK("3", "Seconds that a statement waits for what another one holds."),
    DATABASE_IDLE("10", "Seconds that a transaction may stay open without asking anything."),
    DATABASE_ACQUIRE("3", "Seconds that a request waits for a connection to the database."),
    DATABASE_QUEUE("2000", "How many requests may wait for a connection at once; more are told to come back."),
    DATABASE_CONNECT("3", "Seconds that the making of a connection may take."),
    DATABASE_LIFETIME("1800", "Seconds after which a connection is replaced by a new one."),
    DATABASE_MIGRATION("3600", "Seconds that a statement may take that brings the tables to a newer form."),
    DATABASE_START("300", "Seconds that a starting server waits for a database that is coming up."),
    QUESTIONNAIRES(
            "questionnaires", "A folder with CODE/VERSION.json, beside the questionnaires that come with Svarbrev."),
    SMTP_URL(
            null,
            "smtp://user:password@host:587 (STARTTLS is required with a login, else used when offered;"
                    + " ?starttls=required, optional or disabled) or smtps://…; without it, mails go to the mailbox in the"
                    + " admin pages."),
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
