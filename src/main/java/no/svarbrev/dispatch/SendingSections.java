package no.svarbrev.dispatch;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Asked;
import no.svarbrev.study.Section;
import no.svarbrev.study.SurveySections;

/** On the page of a survey: what became of its messages, the ways to send more, and how many were sent just now. */
public final class SendingSections implements SurveySections {
    private final Database database;
    private final PageTemplate sent;
    private final PageTemplate sending;

    public SendingSections(Database database, Pages pages) {
        this.database = database;
        this.sent = pages.template("dispatch/sent");
        this.sending = pages.template("dispatch/sending");
    }

    record SentView(String messages) {}

    /** How many messages are in a state. */
    record StateCount(String state, int messages, String waitsFor) {
        static StateCount of(Dispatches.MessageCount count) {
            return new StateCount(MessageWords.of(count.state()), count.messages(), count.waitsFor());
        }
    }

    record SendingView(Actor actor, UUID survey, List<StateCount> messages) {}

    @Override
    public Future<List<Section>> of(Asked asked) {
        return Dispatches.messageCounts(database.client(), asked.survey().id())
                .map(counts ->
                        sections(asked, counts.stream().map(StateCount::of).toList()));
    }

    private List<Section> sections(Asked asked, List<StateCount> messages) {
        List<Section> sections = new ArrayList<>();
        String justSent = asked.count("sent");
        if (!justSent.isEmpty()) {
            sections.add(Section.forAll(Section.Place.NOTICES, sent, new SentView(justSent)));
        }
        SendingView view = new SendingView(asked.actor(), asked.survey().id(), messages);
        sections.add(Section.forAll(Section.Place.SENDING, sending, view));
        return sections;
    }
}
