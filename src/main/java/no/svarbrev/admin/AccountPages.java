package no.svarbrev.admin;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.account.AccountInviting;
import no.svarbrev.auth.account.Colleague;
import no.svarbrev.auth.account.Colleagues;
import no.svarbrev.auth.account.Grants;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.http.FormInput;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Study;
import no.svarbrev.study.StudyReading;

/** What the pages about accounts show, and the names of the boxes on them, which say what rights were chosen. */
public final class AccountPages {
    /** In the name of a box: in every study. */
    private static final String EVERYWHERE = "all";

    private final StudyReading studies;
    private final Colleagues colleagues;
    private final Config config;
    private final PageTemplate list;
    private final PageTemplate newAccount;
    private final PageTemplate one;
    private final PageTemplate close;

    public AccountPages(StudyReading studies, Colleagues colleagues, Config config, Pages pages) {
        this.studies = studies;
        this.colleagues = colleagues;
        this.config = config;
        this.list = pages.template("admin/accounts");
        this.newAccount = pages.template("admin/new-account");
        this.one = pages.template("admin/account");
        this.close = pages.template("admin/close-account");
    }

    /** An account in the list. */
    record Line(UUID id, String name, String email, String state, String rights) {
        static Line of(Colleague colleague) {
            return new Line(
                    colleague.id(), colleague.name(), colleague.email(), words(colleague.state()), heldBy(colleague));
        }
    }

    private static String words(Colleague.State state) {
        return switch (state) {
            case INVITED -> "Invitert, har ikke valgt passord ennå";
            case LAPSED -> "Invitert, men lenken er utløpt";
            case ACTIVE -> "Aktiv";
            case CLOSED -> "Avsluttet";
        };
    }

    private static String heldBy(Colleague colleague) {
        String everywhere = colleague.everywhere().size() == Right.values().length
                ? "alt"
                : colleague.everywhere().stream().sorted().map(Right::word).collect(Collectors.joining(", "));
        Stream<String> inAll = everywhere.isEmpty() ? Stream.empty() : Stream.of("Alle undersøkelser: " + everywhere);
        Stream<String> inSome = colleague.studies() == 0
                ? Stream.empty()
                : Stream.of("Noe i " + colleague.studies()
                        + (colleague.studies() == 1 ? " undersøkelse" : " undersøkelser"));
        return Stream.concat(inAll, inSome).collect(Collectors.joining(". "));
    }

    record ListView(Actor actor, List<Line> accounts) {}

    Future<Buffer> list(RoutingContext ctx) {
        return colleagues
                .all()
                .compose(all -> list.show(
                        ctx,
                        200,
                        new ListView(Actor.of(ctx), all.stream().map(Line::of).toList())));
    }

    record NewAccountView(Actor actor, String error, boolean mailed, String name, String email) {}

    Future<Buffer> newAccount(RoutingContext ctx, int status, String error) {
        FormInput form = status == 200 ? FormInput.empty() : FormInput.of(ctx);
        return newAccount.show(
                ctx,
                status,
                new NewAccountView(
                        Actor.of(ctx), error, config.smtp().isPresent(), form.typed("name"), form.typed("email")));
    }

    /**
     * What stands on top of an account's page.
     *
     * @param link to be shown this once; empty: there is none to show
     */
    record Notice(String error, boolean saved, boolean sent, String link) {
        static final Notice NONE = new Notice("", false, false, "");
        static final Notice SAVED = new Notice("", true, false, "");
        static final Notice SENT = new Notice("", false, true, "");

        static Notice error(String text) {
            return new Notice(text, false, false, "");
        }

        static Notice showing(String link) {
            return new Notice("", false, false, link);
        }
    }

    /** A box to tick, in the row of a study and the column of a right. */
    record Box(String name, String label, boolean ticked) {}

    record Row(String title, List<Box> boxes) {}

    record Explained(String word, String explanation) {}

    record OneView(
            Actor actor,
            Colleague account,
            String state,
            boolean closed,
            Notice notice,
            List<Explained> rights,
            List<Row> rows) {}

    /** A link that is not sent is shown now and never again. */
    Future<Buffer> invited(RoutingContext ctx, AccountInviting.Invited invited) {
        Notice notice = invited.path().map(config::link).map(Notice::showing).orElse(Notice.SENT);
        return one(ctx, 200, invited.account(), notice);
    }

    Future<Buffer> one(RoutingContext ctx, int status, UUID id, Notice notice) {
        Future<Colleague> account = colleagues.one(id);
        Future<Grants> grants = colleagues.grants(id);
        Future<List<Study>> all = studies.all(Optional.empty());
        return Future.all(account, grants, all)
                .compose(found -> one.show(
                        ctx,
                        status,
                        new OneView(
                                Actor.of(ctx),
                                account.result(),
                                words(account.result().state()),
                                account.result().state() == Colleague.State.CLOSED,
                                notice,
                                Arrays.stream(Right.values())
                                        .map(right -> new Explained(right.word(), right.explanation()))
                                        .toList(),
                                rows(all.result(), grants.result()))));
    }

    private static List<Row> rows(List<Study> studies, Grants grants) {
        Row everywhere = row(EVERYWHERE, "Alle undersøkelser", grants.everywhere());
        return Stream.concat(
                        Stream.of(everywhere),
                        studies.stream().map(study -> row(study.id().toString(), study.title(), grants.in(study.id()))))
                .toList();
    }

    private static Row row(String where, String title, Set<Right> held) {
        return new Row(
                title,
                Arrays.stream(Right.values())
                        .map(right -> new Box(boxName(where, right), right.word() + ": " + title, held.contains(right)))
                        .toList());
    }

    private static String boxName(String where, Right right) {
        return where + "." + right.code();
    }

    /** The rights whose boxes are ticked. */
    Future<Grants> grants(FormInput form) {
        return studies.all(Optional.empty()).map(all -> {
            Map<UUID, Set<Right>> inStudies = new HashMap<>();
            all.forEach(
                    study -> inStudies.put(study.id(), ticked(form, study.id().toString())));
            return new Grants(ticked(form, EVERYWHERE), inStudies);
        });
    }

    private static Set<Right> ticked(FormInput form, String where) {
        return Arrays.stream(Right.values())
                .filter(right -> !form.typed(boxName(where, right)).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    record CloseView(Actor actor, String error, Colleague account, boolean own) {}

    /** Asks first: it cannot be taken back. */
    Future<Buffer> close(RoutingContext ctx, int status, UUID id, String error) {
        boolean own = Actor.of(ctx).account().equals(Optional.of(id));
        return colleagues
                .one(id)
                .compose(account -> close.show(ctx, status, new CloseView(Actor.of(ctx), error, account, own)));
    }
}
