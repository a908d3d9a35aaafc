package no.svarbrev.audit;

import java.util.Locale;
import java.util.UUID;

/** What something is done to, or an address is about, by its kind and its id. */
public record Subject(Kind kind, String id) {
    /** The kinds that there are; all but the last two belong to a study, as the SQL function {@code study_of} finds out. */
    public enum Kind {
        STUDY,
        SURVEY,
        INVITATION,
        DECLARATION,
        MESSAGE,
        ACCOUNT,
        QUESTIONNAIRE;

        /** As the table {@code audit} and {@code study_of} call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Subject study(UUID id) {
        return new Subject(Kind.STUDY, id.toString());
    }

    public static Subject survey(UUID id) {
        return new Subject(Kind.SURVEY, id.toString());
    }

    public static Subject invitation(UUID id) {
        return new Subject(Kind.INVITATION, id.toString());
    }

    public static Subject declaration(long id) {
        return new Subject(Kind.DECLARATION, String.valueOf(id));
    }

    public static Subject account(UUID id) {
        return new Subject(Kind.ACCOUNT, id.toString());
    }

    public static Subject questionnaire(String code, int version) {
        return new Subject(Kind.QUESTIONNAIRE, code + "/" + version);
    }
}
