package no.svarbrev.invitation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a respondent said about taking part, by the personal link.
 *
 * @param unit the code of the unit that answers instead; empty when none of the study's was named
 * @param words the respondent's own
 */
public record Declaration(Kind kind, String unit, String words, Instant madeAt) {
    /** What was said, and the outcome that it leads to. */
    public enum Kind {
        NOT_CONCERNED(Outcome.NOT_IN_TARGET_GROUP, "Ikke i målgruppa"),
        OTHER_UNIT(Outcome.NOT_IN_TARGET_GROUP, "En annen enhet svarer"),
        WRONG_PERSON(Outcome.NOT_IN_TARGET_GROUP, "Feil person"),
        DECLINED(Outcome.REFUSED, "Ønsker ikke å svare"),
        WITHDRAWN,
        NO_MAIL,
        MAIL_AGAIN;

        private final Optional<Outcome> outcome;
        private final String reason;

        Kind(Outcome outcome, String reason) {
            this.outcome = Optional.of(outcome);
            this.reason = reason;
        }

        Kind() {
            this.outcome = Optional.empty();
            this.reason = "";
        }

        /** As in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** As in addresses. */
        public String path() {
            return code().replace('_', '-');
        }

        public static Optional<Kind> ofPath(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.path().equals(path))
                    .findFirst();
        }

        /** The outcome that it leads to; none when it only takes something back, or is about mail. */
        public Optional<Outcome> outcome() {
            return outcome;
        }

        /** Whether it is about mail only, and one may answer all the same. */
        public boolean isAboutMail() {
            return this == NO_MAIL || this == MAIL_AGAIN;
        }

        /** Whether one may say more of it in one's own words. */
        public boolean asksForWords() {
            return !isAboutMail() && this != WITHDRAWN;
        }
    }

    /** For the administrators: what it is, and what was said besides. */
    public String reason() {
        return "Sa fra selv: " + kind.reason + (words.isEmpty() ? "" : ". " + words);
    }

    /**
     * What stands of all that was said.
     *
     * @param declared that the respondent does not take part
     * @param mailStopped no more mail is wanted
     * @param covers the names of the units that the answer is for besides the contact's own
     */
    public record Stance(Optional<Declaration> declared, boolean mailStopped, List<String> covers) {
        /** Of one who has said nothing. */
        public static final Stance NONE = new Stance(Optional.empty(), false, List.of());

        public Stance {
            covers = List.copyOf(covers);
        }
    }
}
