package no.svarbrev.dispatch;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.mail.Letter;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/**
 * The mailbox in the admin pages: the letters that never left the house, since no mail server is set or the contacts are
 * made up. They are composed anew when opened; no personal link is stored.
 */
public final class MailboxRoutes {
    private static final int PAGE = 100;

    private final MailboxReading mailbox;
    private final PageTemplate list;
    private final PageTemplate one;

    public MailboxRoutes(MailboxReading mailbox, Pages pages) {
        this.mailbox = mailbox;
        this.list = pages.template("dispatch/mailbox");
        this.one = pages.template("dispatch/letter");
    }

    public void mount(GuardedRouter router) {
        router.row(GET, "/admin/mailbox", Demand.somewhere(Right.SEND), Body.NONE, this::list);
        router.row(GET, "/admin/mailbox/:id", Right.SEND, Body.NONE, this::one);
    }

    /** A letter in the list. */
    record Line(UUID id, String to, String survey, String subject, String time) {}

    record ListView(Actor actor, boolean everything, List<Line> lines, int older, int newer, boolean first) {}

    private Future<Buffer> list(RoutingContext ctx) {
        int offset = PathId.count(ctx.request().getParam("from")).orElse(0);
        return mailbox.list(Actor.of(ctx).account(), offset)
                .map(found -> found.stream().map(this::line).toList())
                .compose(lines -> list.show(
                        ctx,
                        200,
                        new ListView(
                                Actor.of(ctx),
                                mailbox.isEverything(),
                                lines,
                                lines.size() < PAGE ? 0 : offset + PAGE,
                                Math.max(0, offset - PAGE),
                                offset == 0)));
    }

    private Line line(Dispatches.MailboxLine found) {
        Addressed letter = found.letter();
        String to = letter.name().isEmpty() ? letter.email() : letter.name() + " <" + letter.email() + ">";
        return new Line(found.id(), to, found.survey(), mailbox.subject(letter), OsloTime.text(found.delivered()));
    }

    /** A line of the letter; addresses in it can be pressed. */
    record TextLine(List<LinkedText.Part> parts) {}

    record LetterView(Actor actor, String to, String subject, List<TextLine> lines) {}

    private Future<Buffer> one(RoutingContext ctx) {
        return mailbox.one(PathId.of(ctx, "id")).compose(letter -> one.show(ctx, 200, view(ctx, letter)));
    }

    private static LetterView view(RoutingContext ctx, Letter letter) {
        List<TextLine> lines = letter.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new TextLine(LinkedText.of(line)))
                .toList();
        return new LetterView(Actor.of(ctx), letter.name() + " <" + letter.address() + ">", letter.subject(), lines);
    }
}
