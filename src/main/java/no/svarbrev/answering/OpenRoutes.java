package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.form.PostedForm;
import no.svarbrev.invitation.Link;
import no.svarbrev.invitation.PublicLink;
import no.svarbrev.platform.RateLimit;
import no.svarbrev.platform.http.Caller;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.http.UnknownLinks;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.platform.incoming.Gate;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** The addresses of a public link: its first page, and the beginning of a response. */
public final class OpenRoutes {
    /** A school with one address, all at once. */
    static final int MOST_SOLVED = 300;

    /** From those without script there are few. */
    static final int MOST_WAITED = 30;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final OpenDialogue dialogue;
    private final Links links;
    private final Challenge challenge;
    private final Map<Challenge.Verdict, RateLimit> limits;
    private final AnswerPages around;
    private final PageTemplate intro;

    /** @param secret of the installation */
    public OpenRoutes(OpenDialogue dialogue, Links links, byte[] secret, AnswerPages around, Pages pages) {
        this.dialogue = dialogue;
        this.links = links;
        this.challenge = new Challenge(secret, dialogue.clock());
        this.limits = Map.of(
                Challenge.Verdict.SOLVED, new RateLimit(MOST_SOLVED, WINDOW, dialogue.clock()),
                Challenge.Verdict.WAITED, new RateLimit(MOST_WAITED, WINDOW, dialogue.clock()));
        this.around = around;
        this.intro = pages.template("answering/intro");
    }

    public void mount(Router router) {
        router.get("/u/:code").respond(this::open);
        router.post("/u/:code/start")
                .handler(Gate.of(this::refuseUnknown))
                .handler(Bodies.strangersForm())
                .respond(this::start);
    }

    private Future<Buffer> open(RoutingContext ctx) {
        return standing(ctx).compose(standing -> open(ctx, standing));
    }

    private Future<Buffer> open(RoutingContext ctx, Standing standing) {
        return standing.stage() == Standing.Stage.NEW ? intro(ctx, standing) : around.outside(ctx, standing);
    }

    private Future<Buffer> intro(RoutingContext ctx, Standing standing) {
        return intro(ctx, 200, standing, new OutsideViews.Public(challenge.issue(code(ctx)), Challenge.BITS, ""));
    }

    private Future<Buffer> intro(RoutingContext ctx, int status, Standing standing, OutsideViews.Public how) {
        return intro.show(
                ctx, status, OutsideViews.IntroView.ofPublic(standing, new PublicLink(code(ctx)).path(), how));
    }

    /** @param note the key of what must be said first */
    private Future<Buffer> again(RoutingContext ctx, Standing standing, String posed, String note) {
        return intro(ctx, 409, standing, new OutsideViews.Public(posed, Challenge.BITS, standing.say(note)));
    }

    private Future<Standing> standing(RoutingContext ctx) {
        String asked = ctx.queryParams().get(Links.LANGUAGE);
        return dialogue.standing(code(ctx))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> links.unknown(ctx)))
                .map(standing -> asked == null ? standing : standing.in(asked));
    }

    /** No body is read for a code that is none of ours. */
    private Future<Optional<Buffer>> refuseUnknown(RoutingContext ctx) {
        return standing(ctx).map(standing -> Optional.empty());
    }

    private Future<Buffer> start(RoutingContext ctx) {
        PostedForm form = PostedForm.of(ctx.request().formAttributes());
        return standing(ctx)
                .map(standing -> standing.in(form.first(Links.LANGUAGE)))
                .compose(standing ->
                        standing.stage() == Standing.Stage.NEW ? start(ctx, standing, form) : open(ctx, standing));
    }

    private Future<Buffer> start(RoutingContext ctx, Standing standing, PostedForm form) {
        String posed = form.first("challenge");
        Challenge.Verdict verdict = challenge.judge(code(ctx), posed, form.first("number"));
        return switch (verdict) {
            case STALE -> again(ctx, standing, challenge.issue(code(ctx)), "open.stale");
            // The same challenge: what has been waited counts.
            case TOO_SOON -> again(ctx, standing, posed, "open.soon");
            case SOLVED, WAITED -> begin(ctx, standing, posed, limits.get(verdict));
        };
    }

    private Future<Buffer> begin(RoutingContext ctx, Standing standing, String posed, RateLimit limit) {
        RateLimit.Count count = limit.count(Caller.of(ctx));
        if (count.excess() > 0) {
            return around.busy(ctx, standing, count.until());
        }
        return dialogue.begin(code(ctx), challenge.response(posed), standing)
                .compose(own -> Redirect.to(ctx, own.map(Link::path).orElse(new PublicLink(code(ctx)).path())));
    }

    private static String code(RoutingContext ctx) {
        String code = ctx.pathParam("code");
        if (!code.matches("[a-z0-9]{1,32}")) {
            throw UnknownLinks.unknown(ctx.request());
        }
        return code;
    }
}
