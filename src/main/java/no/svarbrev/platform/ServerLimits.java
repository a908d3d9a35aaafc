package no.svarbrev.platform;

import java.time.Duration;
import no.svarbrev.platform.page.KeptForm;

/**
 * How much of everything anybody can make the server take, hold, do or wait for: one table. Each has a test at the limit and
 * one past it, {@code ServerLimitsIT} or where it says so. How long answers may be is the questionnaires' affair.
 */
public final class ServerLimits {
    /**
     * Bytes of a page of answers: 300 fields and a score of the longest texts, each letter of which may take six. What is
     * longer than it may be is told at its field, with the text kept; only a body beyond this cannot be shown again.
     */
    public static final int PAGE = 8 * 1024 * 1024;

    /** Bytes of any other form: a letter of 20,000 characters fits, whatever they are. */
    public static final int FORM = 256 * 1024;

    /** Bytes of the forms of those who are not logged in, among them what {@link KeptForm} keeps, which is written twice. */
    public static final int STRANGERS_FORM = 2 * FORM;

    /** Bytes of a JSON request. */
    public static final int JSON = 256 * 1024;

    /** Bytes of an uploaded file: a contact file of a hundred thousand lines fits. */
    public static final int FILE = 10 * 1024 * 1024;

    /**
     * Bodies of more bytes than this wait for a turn; ordinary pages are far smaller, and never wait. Three hundred senders of
     * a megabyte each, read at once, took a second from everybody.
     */
    public static final int LARGE_BODY = 256 * 1024;

    /** Large bodies at once of respondents, and as many of those logged in. */
    public static final int LARGE_BODIES = 6;

    /** As many more may wait for a turn: what has come of each is held meanwhile. Those beyond are told to come again. */
    public static final int LARGE_BODIES_WAITING = 24;

    /** A large body that comes slower than these bytes a second gives up its turn when others wait for it. */
    public static final int LARGE_BODY_PACE = 64 * 1024;

    /** So long one waits for a turn at most. */
    public static final Duration TURN = Duration.ofSeconds(15);

    /**
     * Bytes that all unfinished bodies together may hold, of strangers and apart from them of those logged in, whose files all
     * fit in; past it, the one that has been coming longest is cut off.
     */
    public static final int UNFINISHED_BODIES = 32 * 1024 * 1024;

    public static final int UNFINISHED_OF_INSIDERS = (LARGE_BODIES + 1) * FILE;

    /** Connections at once; past it, the one that has been waited for longest is closed. */
    public static final int CONNECTIONS = 4_000;

    /** So long a respondent waits for an answer at most; what the database may take has limits of its own below it. */
    public static final Duration ANSWER = Duration.ofMillis(7_600);

    /** Fields of a form. */
    public static final int FIELDS = 2_000;

    /** Bytes of a field's name, which is searched anew with each piece that comes. */
    public static final int FIELD_NAME = 64 * 1024;

    /** Bytes of the first line of a request, and of its head. */
    public static final int FIRST_LINE = 4_096;

    public static final int HEAD = 16_384;

    /**
     * Combining marks in a row, as in the Stream-Safe Text Format of Unicode (UAX 15, section 13): no writing has as many, and
     * to put them in order takes time that grows with their square.
     */
    public static final int MARKS_IN_A_ROW = 30;

    /** Characters of a password, and of the name it goes with. */
    public static final int PASSWORD = 1_000;

    public static final int NAME = 200;

    /** Characters of a password or API token at least. */
    public static final int SECRET_AT_LEAST = 12;

    /** Failed logins by one name from one address, and by all names from one address, in a quarter of an hour. */
    public static final int GUESSES_BY_NAME = 5;

    public static final int GUESSES_BY_ADDRESS = 50;

    public static final Duration GUESSES_WINDOW = Duration.ofMinutes(15);

    /** Wrong API tokens, and unknown links, in a minute from one address. */
    public static final int WRONG_TOKENS = 20;

    public static final int UNKNOWN_LINKS = 20;

    /** Passwords being checked or waiting for it; of one address, so that one address does not take all the places. */
    public static final int PASSWORDS_WAITING = 32;

    public static final int PASSWORDS_WAITING_OF_ADDRESS = 8;

    /** Lines in the log, a minute, of one kind of security event from one address. */
    public static final int SECURITY_LINES = 20;

    /** Entries of a page of a list: when it is not said, and at most. */
    public static final int LIST = 100;

    public static final int LIST_AT_MOST = 1_000;

    private ServerLimits() {}
}
