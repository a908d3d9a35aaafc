package no.svarbrev.fieldwork;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Outcome;

/**
 * A search among a survey's invitations: a piece of «name address unit status word», in whatever case. What an outcome is called is
 * known here, and who the contact is in the database; so it is asked for with the words of those courses that can matter.
 *
 * @param wanted in lower case, without blanks around it
 * @param worded the courses whose words hold it, or begin with its end
 */
record Search(String wanted, List<Alike> worded) {
    static Search of(String typed, List<Alike> courses) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return new Search(
                wanted,
                courses.stream()
                        .filter(course -> matters(words(course), wanted))
                        .toList());
    }

    /** As they stand behind the contact. */
    private static String words(Alike alike) {
        Course course = alike.course();
        return (" " + course.word().text() + " " + course.outcome().status()).toLowerCase(Locale.ROOT);
    }

    private static boolean matters(String words, String wanted) {
        return words.contains(wanted)
                || IntStream.range(0, wanted.length()).anyMatch(from -> words.startsWith(wanted.substring(from)));
    }

    /** What the statement is asked with. */
    Tuple values(UUID survey, int most) {
        List<Alike> alone = worded.stream().filter(Alike::isAlone).toList();
        List<Alike> groups = worded.stream().filter(each -> !each.isAlone()).toList();
        return Tuple.of(survey, wanted, most)
                .addArrayOfString(texts(
                        groups,
                        each -> each.course().byHand().map(Outcome::code).orElse("")))
                .addArrayOfString(texts(
                        groups,
                        each -> each.course()
                                .declared()
                                .map(Declaration.Kind::code)
                                .orElse("")))
                .addArrayOfBoolean(flags(groups, each -> each.course().mail().sent()))
                .addArrayOfBoolean(flags(groups, each -> each.course().mail().rejected()))
                .addArrayOfBoolean(flags(groups, each -> each.course().mail().optedOut()))
                .addArrayOfBoolean(flags(groups, each -> each.course().submitted()))
                .addArrayOfString(texts(
                        groups, each -> each.course().soFar().map(Outcome::code).orElse("")))
                .addArrayOfString(texts(groups, Search::words))
                .addArrayOfUUID(alone.stream().map(Alike::alone).toArray(UUID[]::new))
                .addArrayOfString(texts(alone, Search::words));
    }

    private static String[] texts(List<Alike> alike, Function<Alike, String> part) {
        return alike.stream().map(part).toArray(String[]::new);
    }

    private static Boolean[] flags(List<Alike> alike, Function<Alike, Boolean> part) {
        return alike.stream().map(part).toArray(Boolean[]::new);
    }
}
