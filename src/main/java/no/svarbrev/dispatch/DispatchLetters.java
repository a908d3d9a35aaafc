package no.svarbrev.dispatch;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.mail.Letter;
import no.svarbrev.mail.Letters;
import no.svarbrev.mail.OutboxMessage;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** Writes the letter of a dispatch to one contact, as plain text and as HTML with the same links. */
public final class DispatchLetters implements Letters {
    private final Database database;
    private final PersonalLinks links;
    private final Config config;
    private final PageTemplate html;

    /** What the HTML form of a letter shows: paragraphs, of which the one with the link stands as a button. */
    record HtmlView(String subject, List<Paragraph> paragraphs, String link, String stopLink) {}

    /** A paragraph; {@code button} in the place of the personal link. */
    record Paragraph(List<LinkedText.Part> parts, boolean button) {}

    public DispatchLetters(Database database, PersonalLinks links, Config config, Pages pages) {
        this.database = database;
        this.links = links;
        this.config = config;
        this.html = pages.template("dispatch/mail");
    }

    @Override
    public Future<Optional<Letter>> letter(OutboxMessage message) {
        return Dispatches.addressed(database.client(), message.dispatch(), message.invitation())
                .map(addressed -> addressed.map(this::write));
    }

    /** The subject alone, with what is merged into it. */
    String subject(Addressed to) {
        return to.text().filled(values(to, link(to))).subject();
    }

    private String link(Addressed to) {
        return config.link(links.answer(to.invitation()).path());
    }

    Letter write(Addressed to) {
        String link = link(to);
        String stop = config.link(links.stop(to.invitation()).path());
        LetterText text = to.text().filled(values(to, link));
        return new Letter(
                to.email(),
                to.name(),
                text.subject(),
                text.body() + "\n\n--\nVil du ikke ha flere e-poster om denne undersøkelsen? " + stop + "\n",
                html.text(new HtmlView(text.subject(), paragraphs(text.body(), link), link, stop)),
                Optional.of(URI.create(stop)),
                to.synthetic());
    }

    private static Map<String, String> values(Addressed to, String link) {
        return Map.of(
                "navn",
                to.name().isEmpty() ? "" : " " + to.name(),
                "enhet",
                to.unit().isEmpty() ? "" : " (" + to.unit() + ")",
                "undersokelse",
                to.study(),
                "frist",
                to.closes()
                        .map(end -> " Svarfristen er " + OsloTime.text(end) + ".")
                        .orElse(""),
                LetterText.LINK,
                link);
    }

    private static List<Paragraph> paragraphs(String body, String link) {
        return List.of(body.split("\n\\s*\n|\n(?=https?://)|(?<=\n)(?=https?://)")).stream()
                .flatMap(part -> List.of(part.split("\n")).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> paragraphs(part, part.contains(link), part.equals(link)))
                .toList();
    }

    /** A link in the middle of a sentence gets its button below. */
    private static Stream<Paragraph> paragraphs(String part, boolean hasLink, boolean isLink) {
        Stream<Paragraph> button = hasLink ? Stream.of(new Paragraph(List.of(), true)) : Stream.empty();
        return isLink ? button : Stream.concat(Stream.of(new Paragraph(LinkedText.of(part), false)), button);
    }
}
