package no.svarbrev.dispatch;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.svarbrev.platform.Problem;

/** Subject and plain text of a dispatch, with merge fields such as {@code {{navn}}}. Filling them in is a look-up only. */
public record LetterText(String subject, String body) {
    static final String LINK = "lenke";
    /** In the order in which they are told. */
    private static final List<String> FIELDS = List.of("navn", "enhet", "undersokelse", "frist", LINK);

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

    private static final String INVITATION_BODY = """
            Hei{{navn}}!

            Du er invitert til å delta i undersøkelsen «{{undersokelse}}».

            Åpne din personlige lenke for å svare:
            {{lenke}}

            Lenken gjelder denne invitasjonen{{enhet}}. Skal en annen hos dere svare, kan du sende e-posten videre. Svarene lagres side for side, og du kan stoppe når som helst og fortsette senere med den samme lenken.{{frist}}

            Har du spørsmål, kan du svare på denne e-posten.
            """;

    private static final String REMINDER_BODY = """
            Hei{{navn}}!

            Vi har ikke fått svaret ditt på undersøkelsen «{{undersokelse}}» ennå, og håper du har tid.{{frist}}

            Åpne din personlige lenke for å svare eller fortsette der du slapp:
            {{lenke}}

            Har du spørsmål, kan du svare på denne e-posten.
            """;

    /** What is sent when nothing else was written. */
    public static LetterText standard(DispatchKind kind) {
        return switch (kind) {
            case INVITATION -> new LetterText("Invitasjon: {{undersokelse}}", INVITATION_BODY.strip());
            case REMINDER -> new LetterText("Påminnelse: {{undersokelse}}", REMINDER_BODY.strip());
        };
    }

    /** @throws Problem when a merge field is unknown or the personal link is missing */
    public LetterText checked() {
        Matcher fields = FIELD.matcher(subject + "\n" + body);
        boolean link = false;
        while (fields.find()) {
            if (!FIELDS.contains(fields.group(1))) {
                throw Problem.invalid(
                        "unknown_merge_field",
                        "Flettefeltet «{{" + fields.group(1) + "}}» er ukjent. De som finnes, er "
                                + FIELDS.stream()
                                        .map(field -> "{{" + field + "}}")
                                        .collect(Collectors.joining(", ")) + ".");
            }
            link |= LINK.equals(fields.group(1));
        }
        if (!link) {
            throw Problem.invalid("no_link", "Teksten må ha flettefeltet {{lenke}}, den personlige lenken.");
        }
        boolean linkInSubject = FIELD.matcher(subject).results().anyMatch(field -> LINK.equals(field.group(1)));
        if (subject.chars().anyMatch(Character::isISOControl) || linkInSubject) {
            throw Problem.invalid("bad_subject", "Emnet må være én linje, uten lenken.");
        }
        return this;
    }

    LetterText filled(Map<String, String> values) {
        return new LetterText(fill(subject, values), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
    }
}
