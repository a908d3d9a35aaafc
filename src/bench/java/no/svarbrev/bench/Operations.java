package no.svarbrev.bench;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be measured, by the names that the command line has for it. */
final class Operations {
    private static final Pattern STYLESHEET = Pattern.compile("href=\"(/[^\"]*svarbrev[^\"]*\\.css)\"");

    /** Done by so many at once, for a while. */
    private final Map<String, Operation> crowded = new LinkedHashMap<>();

    /** Done by one; once at least, since it may take long. */
    private final Map<String, Meter.Work> alone = new LinkedHashMap<>();

    private final Vertx vertx;
    private final Duration time;

    Operations(Vertx vertx, Site site, Duration time) throws Exception {
        this.vertx = vertx;
        this.time = time;
        Respondents respondents = new Respondents(site.browser(), site.filling());
        Insiders insiders = new Insiders(site.browser(), site.filling());
        String stylesheet = stylesheet(site);
        crowded.put("static", Operation.of(() -> site.browser().get(stylesheet).map(file -> file.expect(200))));
        crowded.put("open", Operation.of(respondents::open));
        crowded.put("receipt", Operation.of(respondents::openAnswered));
        crowded.put("save", respondents::saving);
        crowded.put("autosave", respondents::autosaving);
        crowded.put("response", Operation.of(respondents::respond));
        alone.put("rates", work(Operation.of(insiders::rates)));
        alone.put("page", work(insiders::looking));
        alone.put("list", work(Operation.of(insiders::list)));
        alone.put("search", work(insiders::searching));
        alone.put("export", work(Operation.of(insiders::export)));
        alone.put(
                "copy", new Copy(site.postgres(), site.folder(), site.filling().survey())::run);
        alone.put("mail", new Mailing(site)::remind);
    }

    private Meter.Work work(Operation operation) {
        return () -> Crowd.of(vertx, operation, 1).busy(time);
    }

    /** Their address has a mark of what is in them, so that it is asked for. */
    private static String stylesheet(Site site) throws Exception {
        Matcher found = STYLESHEET.matcher(
                Crowd.await(site.browser().get("/admin/login")).text());
        if (!found.find()) {
            throw new IllegalStateException("No stylesheet is linked to.");
        }
        return found.group(1);
    }

    Map<String, Operation> crowded(Set<String> only) {
        return kept(crowded, only);
    }

    Map<String, Meter.Work> alone(Set<String> only) {
        return kept(alone, only);
    }

    private static <T> Map<String, T> kept(Map<String, T> all, Set<String> only) {
        Map<String, T> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(only);
        return kept;
    }
}
