package no.svarbrev.dispatch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.mail.Letter;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.PathId;
import no.svarbrev.platform.Problem;

/**
 * The mailbox in the admin pages: the letters that never left the house, since no mail server is set or the contacts are
 * made up. They are composed anew when opened; no personal link is stored.
 */
public final class MailboxRoutes {
    private static final int PAGE = 100;

    private final Database database;
    private final DispatchLetters letters;
    private final boolean everything;
    private final PageTemplate list;
    private final PageTemplate one;

    /** @param noMailServer whether all letters are here, not only those to made-up people */
    public MailboxRoutes(Database database, DispatchLetters letters, boolean noMailServer, Pages pages) {
        this.database = database;
        this.letters = letters;
        this.everything = noMailServer;
        this.list = pages.template("dispatch/mailbox");
        this.one = pages.template("dispatch/letter");
    }

    public void mount(Router router) {
        router.get("/admin/mailbox").respond(this::list);
        router.get("/admin/mailbox/:id").respond(this::one);
    }

    /** A letter in the list. */
    record Line(UUID id, String to, String survey, String subject, String time) {}

    record ListView(Actor actor, boolean everything, List<Line> lines, int older, int newer, boolean first) {}

    private Future<Buffer> list(RoutingContext ctx) {
        int offset = offset(ctx.request().getParam("from"));
        return Dispatches.mailbox(database.client(), everything, offset)
                .map(found -> found.stream().map(this::line).toList())
                .compose(lines -> list.show(
                        ctx,
                        200,
                        new ListView(
                                Actor.of(ctx),
                                everything,
                                lines,
                                lines.size() < PAGE ? 0 : offset + PAGE,
                                Math.max(0, offset - PAGE),
                                offset == 0)));
    }

    private static int offset(String from) {
        return from != null && from.matches("[0-9]{1,7}") ? Integer.parseInt(from) : 0;
    }

    private Line line(Dispatches.MailboxLine found) {
        Addressed letter = found.letter();
        String to = letter.name().isEmpty() ? letter.email() : letter.name() + " <" + letter.email() + ">";
        return new Line(found.id(), to, found.survey(), letters.subject(letter), OsloTime.text(found.delivered()));
    }

    /** A line of the letter; addresses in it can be pressed. */
    record TextLine(List<LinkedText.Part> parts) {}

    record LetterView(Actor actor, String to, String subject, List<TextLine> lines) {}

    private Future<Buffer> one(RoutingContext ctx) {
        return Dispatches.mailboxLetter(database.client(), everything, PathId.of(ctx, "id"))
                .compose(Problem.ifEmpty(Problem.notFound("unknown_message", "E-posten finnes ikke her.")))
                .map(letters::write)
                .compose(letter -> one.show(ctx, 200, view(ctx, letter)));
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
