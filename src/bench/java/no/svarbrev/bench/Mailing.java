package no.svarbrev.bench;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Reminders to all who have not answered, from the press of the button until the mail server has taken the last. */
final class Mailing {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(30);

    private final Site site;

    Mailing(Site site) {
        this.site = site;
    }

    /** Gives for each mail an equal part of the time that they took. */
    long[] remind() throws Exception {
        long begun = System.nanoTime();
        int before = site.sink().taken();
        String path = "/api/v1/surveys/" + site.filling().survey() + "/dispatches";
        int mails = new JsonObject(Crowd.await(site.browser().postJson(path, Served.TOKEN, "{\"kind\":\"reminder\"}"))
                        .expect(200)
                        .body())
                .getInteger("messages");
        while (site.sink().taken() < before + mails) {
            if (System.nanoTime() - begun > LONGEST) {
                throw new IllegalStateException(site.sink().taken() - before + " of " + mails + " mails came.");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        long[] times = new long[mails];
        Arrays.fill(times, (System.nanoTime() - begun) / Math.max(1, mails));
        return times;
    }
}
