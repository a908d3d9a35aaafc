package no.svarbrev.answering;

import java.util.List;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Declaration.Kind;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.page.Head;

/** The views of the pages for those who do not take part. */
final class DeclineViews {
    /** Those that have a page of their own, in the order in which they are offered. */
    static final List<Kind> WAYS =
            List.of(Kind.NOT_CONCERNED, Kind.OTHER_UNIT, Kind.WRONG_PERSON, Kind.DECLINED, Kind.NO_MAIL);

    private DeclineViews() {}

    private static String say(Standing standing, Kind kind, String what, Object... values) {
        return standing.say("decline." + kind.code() + "." + what, values);
    }

    /** A way to say so. */
    record Way(String path, String title) {}

    record Choices(Head head, String token, List<Way> ways) {
        static Choices of(Standing standing, Link link) {
            return new Choices(
                    standing.head(standing.say("decline.title")),
                    link.token(),
                    WAYS.stream()
                            .map(kind -> new Way(kind.path(), say(standing, kind, "title")))
                            .toList());
        }
    }

    /** A unit to choose. */
    record UnitView(String code, String name, boolean chosen) {}

    /**
     * What there is to fill in.
     *
     * @param words what is asked for in the respondent's own words; empty when nothing is
     * @param typed in answer to that
     */
    record Asked(List<UnitView> units, String words, String typed, String fault) {}

    /**
     * The page of one way.
     *
     * @param kind as in the address that the page is sent to
     */
    record Choice(Head head, String token, String kind, String text, Asked asked, String button) {
        static Choice of(Standing standing, Link link, Said said) {
            boolean again =
                    said.kind() == Kind.NO_MAIL && standing.visit().stance().mailStopped();
            Kind kind = again ? Kind.MAIL_AGAIN : said.kind();
            return new Choice(
                    standing.head(say(standing, kind, "title")),
                    link.token(),
                    kind.path(),
                    say(standing, kind, "text"),
                    toFillIn(standing, kind, said),
                    say(standing, kind, "button"));
        }
    }

    private static Asked toFillIn(Standing standing, Kind kind, Said said) {
        return new Asked(
                said.units().stream()
                        .map(unit -> new UnitView(
                                unit.code(), unit.name(), unit.code().equals(said.unit())))
                        .toList(),
                wordsAskedFor(standing, kind, said),
                said.words(),
                said.fault().isEmpty() ? "" : standing.say(said.fault(), Said.LONGEST));
    }

    /** Where there is no list of units, there is none that it could be missing from. */
    private static String wordsAskedFor(Standing standing, Kind kind, Said said) {
        if (kind.isAboutMail()) {
            return "";
        }
        boolean unlisted = kind == Kind.OTHER_UNIT && said.units().isEmpty();
        return unlisted ? standing.say("decline.unit") : say(standing, kind, "words");
    }

    /** What was said, and when. */
    record Declined(Head head, String token, String kind, String words, String time, boolean started) {
        static Declined of(Standing standing, Link link) {
            Declaration declared = standing.visit().stance().declared().orElseThrow();
            return new Declined(
                    standing.head(standing.say("declined.title")),
                    link.token(),
                    say(standing, declared.kind(), "title"),
                    declared.words(),
                    OsloTime.text(declared.madeAt(), standing.language()),
                    standing.visit().response().isPresent());
        }
    }
}
