package no.svarbrev.questionnaire.finding;

import static no.svarbrev.questionnaire.finding.Severity.ERROR;
import static no.svarbrev.questionnaire.finding.Severity.INFO;
import static no.svarbrev.questionnaire.finding.Severity.WARNING;

import java.util.Locale;

/** All that can be found in a questionnaire file. The messages say it for one place, where {@code %s} are the details. */
public enum FindingCode {
    // the file
    UNREADABLE(ERROR, "Filen kan ikke leses.", "The file cannot be read."),
    TOO_LARGE(ERROR, "Filen er større enn %s byte.", "The file is larger than %s bytes."),
    BAD_ENCODING(ERROR, "Filen er ikke i UTF-8 her.", "The file is not UTF-8 here."),
    BAD_JSON(ERROR, "Filen er ikke gyldig JSON, kolonne %1$s.", "The file is not valid JSON, column %1$s: %2$s."),
    DUPLICATE_KEY(ERROR, "Nøkkelen «%s» står to ganger i samme objekt.", "The key «%s» stands twice in one object."),
    TOO_DEEP(ERROR, "Mer enn %s nivåer inni hverandre.", "More than %s levels inside each other."),
    TOO_LONG(
            ERROR,
            "En tekst, et navn eller et tall er for langt til å leses.",
            "A text, name or number is too long to read."),

    // what the reader does not take
    NOT_AN_OBJECT(ERROR, "Her skal det stå et objekt, { … }.", "This must be an object, { … }."),
    NOT_A_LIST(ERROR, "Her skal det stå en liste, [ … ].", "This must be a list, [ … ]."),
    NOT_A_TEXT(ERROR, "Her skal det stå en tekst.", "This must be a text."),
    NOT_A_LOCAL_TEXT(
            ERROR,
            "Her skal det stå en tekst, eller tekster etter språk.",
            "This must be a text, or texts by language."),
    NOT_A_FLAG(ERROR, "Her skal det stå true eller false.", "This must be true or false."),
    NOT_A_NUMBER(ERROR, "Her skal det stå et tall.", "This must be a number."),
    NOT_A_COUNT(ERROR, "Her skal det stå et helt tall fra 0 til %s.", "This must be a whole number from 0 to %s."),
    NOT_A_VALUE(ERROR, "Her skal det stå en tekst eller et tall.", "This must be a text or a number."),
    NOT_A_POINT_IN_TIME(ERROR, "«%s» er ikke skrevet som %s.", "«%s» is not written as %s."),
    NOT_ONE_OF(ERROR, "Verdien må være en av: %s.", "The value must be one of: %s."),
    TOO_MANY_DIGITS(ERROR, "Tallet har mer enn %s sifre.", "The number has more than %s digits."),
    NOT_ABOVE_ZERO(ERROR, "Tallet må være over 0.", "The number must be above 0."),
    LONG_SCALE(ERROR, "En skala har høyst 100 trinn, hvert over 0.", "A scale has at most 100 steps, each above 0."),
    UNSUPPORTED_TYPE(ERROR, "Typen «%s» støttes ikke her.", "The type «%s» is not supported here."),
    UNSUPPORTED_PROPERTY(ERROR, "Egenskapen «%s» støttes ikke her.", "The property «%s» is not supported here."),
    NO_EFFECT(
            WARNING,
            "«%s» betyr ingenting for et felt av typen «%s», heller ikke i SurveyJS.",
            "«%s» means nothing for a field of the type «%s», in SurveyJS no more than here."),
    OLD_NAME(
            WARNING, "«%s» er et gammelt navn i SurveyJS: skriv «%s».", "«%s» is an old name in SurveyJS: write «%s»."),
    TWO_NAMES(
            ERROR,
            "Egenskapen står to ganger med ulik verdi, som «%s» og som «%s».",
            "The property stands twice with different values, as «%s» and as «%s»."),
    NAME_GIVEN(
            WARNING,
            "Står uten navn, og kalles «%s» som i SurveyJS. Navnet skifter hvis noe settes inn foran.",
            "Has no name, and is called «%s» as in SurveyJS. The name changes if something is put in before it."),
    TEXT_AS_COLUMN(
            WARNING,
            "Kolonnen er bare en tekst og får navnet «%s»; SurveyJS leser ikke navnet. Skriv den som et objekt med «name».",
            "The column is only a text and is named «%s»; SurveyJS does not read the name. Write an object with a «name»."),
    BAD_EXPRESSION(ERROR, "Uttrykket kan ikke leses, kolonne %s: %s.", "The expression cannot be read, column %s: %s."),
    UNSUPPORTED_REFERENCE(
            ERROR,
            "«%s» er ikke kjent for en server; av et element finnes %s.",
            "«%s» is not known to a server; of an element there are %s."),
    BAD_PATTERN(ERROR, "Mønsteret kan ikke brukes: %s.", "The pattern cannot be used: %s."),
    NO_CONDITION(ERROR, "En utløser trenger en betingelse.", "A trigger needs a condition."),
    NO_PAGE(ERROR, "Skjemaet har ingen sider.", "The questionnaire has no page."),
    UNSAFE_MARKUP(ERROR, "Teksten har merker som ikke kan vises: %s.", "The text has markup that cannot be shown: %s."),
    MARKUP_OF_LOOKS(
            WARNING,
            "Merker i teksten som bare gjelder utseendet, tas bort: %s.",
            "Markup in the text that is only about looks is taken away: %s."),
    FOREIGN_PICTURE(
            ERROR,
            "Et bilde må være en data-URI (png, jpeg, gif, webp) eller navnet på en fil ved siden av denne.",
            "A picture must be a data URI (png, jpeg, gif, webp) or the name of a file beside this one."),

    // names, codes and texts
    NO_TITLE(
            WARNING,
            "Skjemaet mangler tittel: respondenten får se koden.",
            "The questionnaire has no title: the respondent sees the code."),
    EMPTY_CONTAINER(ERROR, "«%s» har ikke noe innhold.", "«%s» has nothing in it."),
    NO_CHOICES(ERROR, "«%s» har ikke noe å velge mellom.", "«%s» has nothing to choose among."),
    BAD_NAME(
            WARNING,
            "Navnet «%s» har annet enn bokstavene a–z, sifre og _, eller over 64 tegn: i datafiler heter variabelen noe annet.",
            "The name «%s» has other than letters a–z, digits and _, or over 64 characters: the variable in data files is named otherwise."),
    UNUSABLE_NAME(
            ERROR,
            "Navnet «%s» kan ikke brukes: punktum, klammer (for sider: skråstrek), usynlige tegn og «-Comment» til slutt betyr noe annet, og det kan ha høyst 200 tegn.",
            "The name «%s» cannot be used: dots, brackets (for pages: slashes), invisible characters and «-Comment» at the end mean something else, and it may have 200 characters."),
    DUPLICATE_NAME(ERROR, "Navnet «%s» er brukt før (%s).", "The name «%s» is used before (%s)."),
    BAD_CODE(
            WARNING,
            "Verdien «%s» er ingen kort kode (bokstavene a–z, sifre og _, høyst 64 tegn), og står som den er i datafiler.",
            "The value «%s» is no short code (letters a–z, digits and _, at most 64 characters), and stands as it is in data files."),
    UNUSABLE_CODE(
            ERROR,
            "Verdien «%s» kan ikke brukes: den må ha fra 1 til 1000 synlige tegn.",
            "The value «%s» cannot be used: it must have from 1 to 1000 visible characters."),
    DUPLICATE_CODE(ERROR, "Verdien «%s» står to ganger.", "The value «%s» stands twice."),
    BAD_LIMITS(ERROR, "Den øvre grensen er under den nedre.", "The upper limit is below the lower."),
    VARIABLE_NAME(
            WARNING,
            "«%s» kan ikke være variabelnavn i SPSS eller Stata: i datafiler heter den «%s».",
            "«%s» cannot name a variable in SPSS or Stata: in data files it is named «%s»."),
    ASKING_START_PAGE(
            WARNING,
            "Startsiden «%s» har spørsmål, og blir den første siden i skjemaet i stedet.",
            "The start page «%s» has questions, and becomes the first page of the form instead."),
    NO_TEXT(
            WARNING,
            "«%s» mangler tittel: respondenten får se navnet.",
            "«%s» has no title: the respondent sees the name."),
    NO_ALTERNATIVE_TEXT(
            WARNING,
            "Bildet «%s» mangler tekst for dem som ikke kan se det (altText).",
            "The picture «%s» has no text for those who cannot see it (altText)."),
    MISSING_LANGUAGE(
            ERROR,
            "Teksten mangler på %s, som skjemaet har ellers.",
            "The text is missing in %s, which the questionnaire has elsewhere."),

    // references
    UNKNOWN_REFERENCE(
            ERROR,
            "«%s» er verken et spørsmål, en beregnet verdi eller en kjent bakgrunnsvariabel (%s).",
            "«%s» is neither a question, a calculated value nor a known background variable (%s)."),
    UNKNOWN_PART(ERROR, "«%s» har ikke noe som heter «%s».", "«%s» has nothing named «%s»."),
    WORD_OUT_OF_PLACE(
            ERROR,
            "«%s» finnes bare inne i en tabell, et gjentatt panel eller et valg.",
            "«%s» exists only inside a grid, a repeated panel or a choice."),
    LATER_REFERENCE(
            WARNING, "Viser til «%s», som først blir spurt senere.", "Refers to «%s», which is not asked until later."),
    SHADOWED_REFERENCE(
            WARNING,
            "«%s» er her bakgrunnsvariabelen, ikke svaret på spørsmålet med samme navn.",
            "«%s» is the background variable here, not the answer to the question of the same name."),
    BAD_SOURCE(
            ERROR,
            "«%s» er ikke et tidligere spørsmål med valg eller rader.",
            "«%s» is not an earlier question with choices or rows."),
    CYCLE(ERROR, "Verdiene avhenger av hverandre i ring: %s.", "The values depend on each other in a circle: %s."),

    // routing
    NEVER_HOLDS(WARNING, "Betingelsen kan aldri oppfylles.", "The condition can never hold."),
    ALWAYS_HOLDS(WARNING, "Betingelsen er alltid oppfylt.", "The condition always holds."),
    IMPOSSIBLE_VALUE(WARNING, "«%s» er ikke blant svarene på «%s».", "«%s» is not among the answers to «%s»."),
    UNREACHABLE_PAGE(WARNING, "Ingen kan komme til siden «%s».", "Nobody can come to the page «%s»."),
    NO_REACHABLE_PAGE(ERROR, "Ingen av sidene kan vises.", "None of the pages can be shown."),
    INTERVIEWERS_PART(
            ERROR,
            "Bare hele spørsmål, paneler og sider kan være intervjuerens egne: en kolonne, et felt eller en del av et gjentatt panel kan ikke.",
            "Only whole questions, panels and pages can be the interviewer's own: a column, a field or a part of a repeated panel cannot."),
    WIDE_GRID(
            WARNING,
            "Tabellen har %s kolonner; på en telefon er det plass til %s.",
            "The grid has %s columns; a phone has room for %s."),

    // versions and their mappings
    UNKNOWN_IN_VERSION(ERROR, "Versjon %s har ikke noe spørsmål som heter «%s».", "Version %s has no question «%s»."),
    UNMAPPED_CHANGE(
            ERROR,
            "«%s»: %s; si i koblingsfilen (%s) hva som blir av svarene: renamed, recoded eller dropped.",
            "«%s»: %s; say in the mapping file (%s) what becomes of the answers: renamed, recoded or dropped."),

    // the folder
    UNREADABLE_FOLDER(ERROR, "Mappen kan ikke leses.", "The folder cannot be read."),
    NO_FOLDER(INFO, "Mappen finnes ikke.", "There is no such folder."),
    BAD_FOLDER_NAME(
            ERROR,
            "«%s» kan ikke være koden til et skjema: bare bokstaver, sifre, punktum, - og _, og høyst 64 tegn.",
            "«%s» cannot be the code of a questionnaire: only letters, digits, dots, - and _, and at most 64 characters."),
    MISNAMED_FILE(
            WARNING,
            "Filen leses ikke. En versjon heter et tall, som kode/2.json, og koblingsfilen ved siden av 2.mapping.json.",
            "The file is not read. A version is named by a number, such as CODE/2.json, and the mapping file beside it"
                    + " 2.mapping.json."),
    NO_PICTURE(
            ERROR,
            "Bildet «%s» finnes ikke ved siden av filen, eller er større enn %s byte.",
            "The picture «%s» is not beside the file, or is larger than %s bytes."),
    DIFFERS_FROM_PUBLISHED(
            WARNING,
            "Filen er en annen enn versjon %s som er publisert. Den publiserte brukes; legg endringene i en ny versjon.",
            "The file differs from version %s as it was published. The published one is used; put the changes in a new"
                    + " version."),
    DIFFERS_FROM_SHIPPED(
            WARNING,
            "Versjon %s følger med Svarbrev med en annen tekst. Filen her brukes i stedet; legg heller endringene i en ny"
                    + " versjon.",
            "Version %s comes with Svarbrev in other words. The file here is used instead; rather put the changes in a"
                    + " new version."),
    SHIPPED_INSTEAD(
            WARNING,
            "Filen kan ikke brukes. Versjon %s som følger med Svarbrev, er i bruk i stedet.",
            "The file cannot be used. Version %s as it comes with Svarbrev is in use instead.");

    private final Severity severity;
    private final String norwegian;
    private final String english;

    FindingCode(Severity severity, String norwegian, String english) {
        this.severity = severity;
        this.norwegian = norwegian;
        this.english = english;
    }

    /** As reports have it, such as never_holds. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Severity severity() {
        return severity;
    }

    String norwegian() {
        return norwegian;
    }

    String english() {
        return english;
    }

    /** What it says in general, with … for the details. */
    public String meaning(String language) {
        return ("en".equals(language) ? english : norwegian).replaceAll("%([0-9]\\$)?s", "…");
    }
}
