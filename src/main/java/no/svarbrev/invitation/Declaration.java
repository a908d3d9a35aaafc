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
    /** The outcomes are AAPOR final dispositions (Standard Definitions), as for those set by hand. */
    public enum Kind {
        NOT_CONCERNED("4.10", "Ikke i målgruppa"),
        OTHER_UNIT("4.10", "En annen enhet svarer"),
        WRONG_PERSON("4.10", "Feil person"),
        DECLINED("2.111", "Ønsker ikke å svare"),
        WITHDRAWN,
        NO_MAIL,
        MAIL_AGAIN;

        private final Optional<String> outcome;
        private final String reason;

        Kind(String outcome, String reason) {
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

        /** The disposition that it leads to; none when it only takes something back, or is about mail. */
        public Optional<String> outcome() {
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
