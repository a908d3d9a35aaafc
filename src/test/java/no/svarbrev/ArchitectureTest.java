package no.svarbrev;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.svarbrev.audit.Journal;
import no.svarbrev.platform.database.Database;

/** Holds the house: which room may use which, what the pure rooms may know, and where futures may be listened to. */
@AnalyzeClasses(packages = "no.svarbrev", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The tiers from the ground up. A room uses rooms of lower tiers only, never one of its own. */
    static final List<List<String>> TIERS = List.of(
            List.of("platform", "questionnaire"),
            // Accounts are written about, and get mail.
            List.of("audit", "library", "mail", "routing", "xlsform"),
            List.of("auth"),
            List.of("study", "form"),
            List.of("contact"),
            List.of("invitation"),
            List.of("dispatch", "interview", "response"),
            List.of("dataset", "following"),
            List.of("answering", "fieldwork", "export", "analysis"),
            List.of("admin", "authoring", "demo", "operations"),
            List.of("command"));

    @ArchTest
    static final ArchRule roomsUseOnlyRoomsBelowThem = CompositeArchRule.of(downwardRules());

    private static List<ArchRule> downwardRules() {
        List<ArchRule> rules = new ArrayList<>();
        for (int tier = 0; tier < TIERS.size(); tier++) {
            for (String room : TIERS.get(tier)) {
                rules.add(noClasses()
                        .that(resideInAPackage(room(room)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(notBelow(tier, room)))
                        .allowEmptyShould(true)
                        .as(room + " uses only rooms below tier " + (tier + 1)));
            }
        }
        return rules;
    }

    private static String[] notBelow(int tier, String room) {
        return TIERS.subList(tier, TIERS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(ArchitectureTest::room)
                .toArray(String[]::new);
    }

    /** What stands within a room, each after those that it uses: it uses none of those that come later. */
    private static final Map<String, List<String>> WITHIN = Map.of(
            // What stands in the room itself is for all of them and uses none.
            "platform", List.of("", ".config", ".database", ".page", ".incoming", ".http"),
            // The filling itself comes last.
            "routing.engine", List.of(".value", ".scope", ".offer", ".question", ".state", ".check", ""));

    @ArchTest
    static final ArchRule whatIsWithinARoomUsesOnlyWhatStandsBelow = CompositeArchRule.of(withinRooms());

    private static List<ArchRule> withinRooms() {
        List<ArchRule> rules = new ArrayList<>();
        WITHIN.forEach((room, places) -> {
            for (int place = 0; place < places.size() - 1; place++) {
                rules.add(noClasses()
                        .that()
                        .resideInAPackage("no.svarbrev." + room + places.get(place))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(places.subList(place + 1, places.size()).stream()
                                .map(above -> "no.svarbrev." + room + above)
                                .toArray(String[]::new)));
            }
        });
        return rules;
    }

    @ArchTest
    static final ArchRule accountsDoNotKnowWhatStandsBeforeTheAddresses = noClasses()
            .that()
            .resideInAPackage("no.svarbrev.auth.account")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("no.svarbrev.auth");

    private static String room(String name) {
        return "no.svarbrev." + name + "..";
    }

    @ArchTest
    static final ArchRule everyClassLivesInARoom = classes()
            .that()
            .resideOutsideOfPackage("no.svarbrev")
            .should()
            .resideInAnyPackage(TIERS.stream()
                    .flatMap(List::stream)
                    .map(ArchitectureTest::room)
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule thePureRoomsKnowNothingOfTheWorld = noClasses()
            .that()
            .resideInAnyPackage(room("questionnaire"), room("routing"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "java.sql..", "java.net..", "java.nio.file..", "no.svarbrev.platform..");

    @ArchTest
    static final ArchRule aPageAsAFormKnowsNeitherWebNorDatabase = noClasses()
            .that()
            .resideInAPackage(room("form"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.sqlclient..", "java.sql..", "java.net.http..");

    /** What can be changed while a form is filled in goes nowhere else. */
    @ArchTest
    static final ArchRule onlyRoutingKnowsItsEngine = noClasses()
            .that()
            .resideOutsideOfPackage(room("routing"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("no.svarbrev.routing.engine..");

    private static final Set<String> LISTENING = Set.of("onSuccess", "onFailure", "onComplete", "executeBlocking");

    @ArchTest
    static final ArchRule futuresAreListenedToOnlyInPlatformAndAtTheTop = noClasses()
            .that()
            .resideOutsideOfPackages("no.svarbrev.platform..", "no.svarbrev")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "listens to a future",
                    (JavaCall<?> call) ->
                            LISTENING.contains(call.getName()) && isFutureOrWorker(call.getTargetOwner())));

    private static boolean isFutureOrWorker(JavaClass owner) {
        return owner.isAssignableTo(Future.class)
                || owner.isAssignableTo(Vertx.class)
                || owner.isAssignableTo(WorkerExecutor.class);
    }

    @ArchTest
    static final ArchRule theEdgeDoesNotSeeTheDatabase = noClasses()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("no.svarbrev.platform.database.Database")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..");

    /** Those who log in, or try to, and the server itself, at its start and when it counts: they are no insiders. */
    private static final Set<String> NO_INSIDERS =
            Set.of("LoggingIn", "GuessLimit", "FirstAdministrator", "CourseCounting");

    @ArchTest
    static final ArchRule whatInsidersDoIsWrittenDown = noClasses()
            .that(DescribedPredicate.describe(
                    "are not what writes it down",
                    (JavaClass each) -> !each.getPackageName().equals("no.svarbrev.audit")
                            && !each.getPackageName().equals("no.svarbrev.platform.database")
                            && !NO_INSIDERS.contains(topLevel(each))))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "opens a transaction of its own",
                    (JavaCall<?> call) ->
                            Set.of("inTransaction", "withTransaction", "begin").contains(call.getName())
                                    && (call.getTargetOwner().isEquivalentTo(Database.class)
                                            || call.getTargetOwner().isAssignableTo(SqlClient.class))));

    @ArchTest
    static final ArchRule actsAreGivenTheirJournal = noClasses()
            .that()
            .resideOutsideOfPackage("no.svarbrev")
            .should()
            .callConstructor(Journal.class, Database.class, Clock.class);

    private static String topLevel(JavaClass each) {
        return each.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", "");
    }

    @ArchTest
    static final ArchRule onlyActsWriteThingsDown = noClasses()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .or()
            .haveSimpleNameEndingWith("Reading")
            .or()
            .haveSimpleNameEndingWith("Page")
            .or()
            .haveSimpleNameEndingWith("Pages")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("no.svarbrev.audit.Journal");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameContaining("Helper")
            .orShould()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveSimpleNameStartingWith("Base")
            .orShould()
            .haveSimpleNameContaining("DTO")
            .orShould()
            .haveSimpleNameContaining("Facade")
            .orShould()
            .haveSimpleNameContaining("Processor")
            .orShould()
            .haveSimpleNameEndingWith("Info")
            .orShould()
            .haveSimpleNameEndingWith("Data");
}
