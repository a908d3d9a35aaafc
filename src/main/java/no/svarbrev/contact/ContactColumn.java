package no.svarbrev.contact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import no.svarbrev.mail.MailAddress;

/**
 * The columns of a contact file that are known, and how a cell of each becomes a field of the contact: the only place where
 * cells are understood. Of several faults in a line, that of the column standing first here is told.
 */
enum ContactColumn {
    LANGUAGE("sprak", (draft, cell) -> draft.language = language(cell)),
    MAILBOX("postkasse", (draft, cell) -> draft.sharedMailbox = yesOrNo(cell)),
    UNIT("enhet", (draft, cell) -> draft.unit = unit(cell)),
    EMAIL("epost", (draft, cell) -> draft.email = email(cell)),
    NAME("navn", (draft, cell) -> draft.name = cell),
    UNIT_NAME("enhetsnavn", (draft, cell) -> draft.unitName = cell),
    ID("id", (draft, cell) -> draft.id = cell);

    private static final int MAX_UNIT = 100;

    private static final Map<String, String> LANGUAGES = Map.of(
            "", "nb", "nb", "nb", "no", "nb", "nob", "nb", "bokmål", "nb", "nn", "nn", "nno", "nn", "nynorsk", "nn",
            "en", "en");

    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("", false, "nei", false, "0", false, "false", false, "ja", true, "1", true, "true", true, "x", true);

    private final String heading;
    private final BiConsumer<Draft, String> taking;

    ContactColumn(String heading, BiConsumer<Draft, String> taking) {
        this.heading = heading;
        this.taking = taking;
    }

    /** In any case, and with å in «språk». */
    static Optional<ContactColumn> of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("språk", "sprak").replace("e-post", "epost");
        return Stream.of(values())
                .filter(column -> column.heading.equals(plain))
                .findFirst();
    }

    /** As messages name it. */
    String heading() {
        return heading;
    }

    /** @throws BadCell when it cannot be taken into the contact */
    void take(Draft draft, String cell) {
        taking.accept(draft, cell);
    }

    private static String language(String cell) {
        return known(LANGUAGES, cell, "Språket «" + cell + "» er ukjent; bruk nb, nn eller en.");
    }

    private static boolean yesOrNo(String cell) {
        return known(YES_OR_NO, cell, "Postkasse må være ja eller nei, ikke «" + cell + "».");
    }

    private static <T> T known(Map<String, T> values, String cell, String fault) {
        return Optional.ofNullable(values.get(cell.toLowerCase(Locale.ROOT))).orElseThrow(() -> new BadCell(fault));
    }

    private static String unit(String cell) {
        if (cell.length() > MAX_UNIT) {
            throw new BadCell("Enheten er lengre enn " + MAX_UNIT + " tegn.");
        }
        return cell;
    }

    private static String email(String cell) {
        MailAddress.fault(cell).ifPresent(fault -> {
            throw new BadCell(fault);
        });
        return MailAddress.normalised(cell);
    }

    /** Says, in words for whoever made the file, why a line is not taken. */
    static final class BadCell extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadCell(String fault) {
            super(fault, null, false, false);
        }
    }

    /** A contact on its way: what the cells of its line have given so far. */
    static final class Draft {
        private final Map<String, String> background = new HashMap<>();
        private String email = "";
        private String name = "";
        private String unit = "";
        private String unitName = "";
        private String language = language("");
        private boolean sharedMailbox;
        private String id = "";

        /** Takes the value of a variable of the study's own. */
        void take(String variable, String cell) {
            if (!cell.isEmpty()) {
                background.put(variable, cell);
            }
        }

        ContactLine line(long number) {
            return new ContactLine(number, email, name, unit, unitName, language, sharedMailbox, id, background);
        }
    }
}
