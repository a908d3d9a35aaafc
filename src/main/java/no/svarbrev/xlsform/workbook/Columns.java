package no.svarbrev.xlsform.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which columns the sheets of an XLSForm may have: read, passed over since they change nothing in what is asked, or refused. */
public final class Columns {
    public static final String SURVEY = "survey";
    public static final String CHOICES = "choices";
    public static final String SETTINGS = "settings";

    /** Sheets XLSForm knows; any other sheet of a workbook is the author's own. */
    static final Set<String> SHEETS =
            Set.of(SURVEY, CHOICES, SETTINGS, "external_choices", "entities", "osm", "cascades");

    private static final Map<String, String> SURVEY_ALIASES = Map.ofEntries(
            Map.entry("caption", "label"),
            Map.entry("command", "type"),
            Map.entry("tag", "name"),
            Map.entry("value", "name"),
            Map.entry("relevance", "relevant"),
            Map.entry("readonly", "read_only"),
            Map.entry("bind::readonly", "read_only"),
            Map.entry("constraining_message", "constraint_message"),
            Map.entry("requiredmsg", "required_message"),
            Map.entry("calculate", "calculation"),
            Map.entry("count", "repeat_count"),
            Map.entry("jr:count", "repeat_count"),
            Map.entry("bind::relevant", "relevant"),
            Map.entry("bind::required", "required"),
            Map.entry("bind::constraint", "constraint"),
            Map.entry("bind::jr:constraintmsg", "constraint_message"),
            Map.entry("bind::calculate", "calculation"),
            Map.entry("control::appearance", "appearance"),
            Map.entry("body::appearance", "appearance"));
    private static final Map<String, String> CHOICE_ALIASES = Map.of("caption", "label", "value", "name");
    private static final Map<String, String> SETTING_ALIASES = Map.of(
            "set_form_title", "form_title", "set_form_id", "form_id", "id_string", "form_id", "title", "form_title");

    static final List<String> SURVEY_READ = List.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "required_message",
            "relevant",
            "constraint",
            "constraint_message",
            "calculation",
            "appearance",
            "default",
            "read_only",
            "repeat_count",
            "choice_filter",
            "parameters",
            "disabled");

    /** They say when something is worked out or what becomes of an answer. */
    private static final Set<String> SURVEY_REFUSED =
            Set.of("trigger", "bind::type", "bind::jr:preload", "bind::jr:preloadparams", "query");

    private static final Set<String> SURVEY_IGNORED =
            Set.of("comment", "comments", "note", "notes", "$kuid", "$autoname");
    private static final Set<String> CHOICE_TOLD =
            Set.of("image", "big-image", "audio", "video", "media", "short", "geometry");
    private static final Set<String> SETTINGS_READ = Set.of("form_title", "form_id", "default_language");
    private static final Set<String> SETTINGS_IGNORED =
            Set.of("version", "instance_name", "style", "name", "namespaces", "auto_send", "auto_delete");
    /** What languages were set off with before {@code ::}. */
    private static final String OLD_SEPARATOR = ":";

    private static final Set<String> IN_LANGUAGES = Set.of("label", "hint", "required_message", "constraint_message");

    /** What becomes of a column: its name by which it is read, and its language; or that it is passed over or refused. */
    record Column(String name, String language, Fate fate) {
        String key() {
            return language.isEmpty() ? name : name + "::" + language;
        }
    }

    enum Fate {
        READ,
        IGNORED,
        /** Passed over, with a finding when anything stands in it. */
        TOLD,
        REFUSED
    }

    private Columns() {}

    static Column of(String sheet, String header) {
        String text = header.strip();
        String folded = snake(text);
        String whole = aliases(sheet).getOrDefault(folded, folded);
        String separator = text.contains("::") ? "::" : OLD_SEPARATOR;
        int colons = text.indexOf(separator);
        if (colons < 0 || known(sheet).contains(whole)) {
            return new Column(
                    sheet.equals(CHOICES) && !known(sheet).contains(whole) ? text : whole, "", fate(sheet, whole));
        }
        String name = snake(text.substring(0, colons));
        String column = aliases(sheet).getOrDefault(name, name);
        String language = text.substring(colons + separator.length()).strip();
        boolean translated = IN_LANGUAGES.contains(column) && !sheet.equals(SETTINGS) && !language.isEmpty();
        if (translated) {
            return new Column(column, language, Fate.READ);
        }
        boolean meant = known(sheet).contains(column) || SURVEY_REFUSED.contains(folded);
        return new Column(text, "", meant ? Fate.REFUSED : Fate.TOLD);
    }

    private static String snake(String header) {
        return String.join("_", header.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> aliases(String sheet) {
        return switch (sheet) {
            case SURVEY -> SURVEY_ALIASES;
            case CHOICES -> CHOICE_ALIASES;
            default -> SETTING_ALIASES;
        };
    }

    private static Set<String> known(String sheet) {
        return switch (sheet) {
            case SURVEY -> new HashSet<>(SURVEY_READ);
            case CHOICES -> Set.of("list_name", "name", "label");
            default -> SETTINGS_READ;
        };
    }

    private static Fate fate(String sheet, String name) {
        if (known(sheet).contains(name)) {
            return Fate.READ;
        }
        return switch (sheet) {
            case SURVEY ->
                SURVEY_IGNORED.contains(name) ? Fate.IGNORED : SURVEY_REFUSED.contains(name) ? Fate.REFUSED : Fate.TOLD;
            case CHOICES -> CHOICE_TOLD.contains(name) ? Fate.TOLD : Fate.READ;
            default -> SETTINGS_IGNORED.contains(name) ? Fate.IGNORED : Fate.TOLD;
        };
    }

    /** Whether a column of that heading means something to us. */
    public static boolean isRead(String sheet, String heading) {
        return of(sheet, heading).fate() == Fate.READ;
    }
}
