package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.NotedAnswers;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Respondents who play each questionnaire to its receipt, by every route. {@link Respondent} checks each page's HTML. */
class RespondentIT {
    private static final String OFTEN = "ofte";
    private static final String MUCH = "stor";

    @AutoClose
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    private static NotedAnswers invitedTo(String questionnaire) {
        String invitation =
                server.api().invite(server.api().survey(questionnaire), 1).get(0);
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitation));
        assertThat(person.path()).isEqualTo("/s/" + Api.tokenOf(invitation));
        assertThat(person.page().select("form[action$='/start'] button")).hasSize(1);
        return new NotedAnswers(server, invitation, person.start());
    }

    private static void onPage(NotedAnswers answers, String page, String... questions) {
        assertThat(answers.person().pageName()).isEqualTo(page);
        assertThat(answers.person().questions()).as(page).containsExactly(questions);
    }

    private static void sendAndCompare(NotedAnswers answers) {
        assertThat(answers.person().path()).endsWith("/review");
        answers.person().send();
        assertThat(answers.person().status()).isEqualTo(200);
        assertThat(answers.person().path()).endsWith("/receipt");
        assertThat(answers.person().page().text()).contains("Takk for at du svarte", "Referansenummer");
        assertThat(answers.stored()).isEqualTo(answers.given());
        assertThat(answers.isSubmitted()).isTrue();
    }

    @Test
    void aNavLeaderWithAnAgreementIsAskedAboutIt() {
        NotedAnswers nav = invitedTo("nav-leder");
        onPage(nav, "organisering", "organisering");
        nav.choose("organisering", "i_nav").next();
        onPage(nav, "avtale", "avtale_finnes", "felles_rutiner");
        nav.choose("avtale_finnes", "ja").choose("felles_rutiner", "nei").next();
        onPage(
                nav,
                "avtale",
                "avtale_finnes",
                "avtale_varighet",
                "avtale_grunnlag",
                "avtale_innhold",
                "felles_rutiner",
                "avtale_evaluering");
        nav.choose("avtale_varighet", "2_5")
                .tick("avtale_grunnlag", "rundskriv", "annet")
                .comment("avtale_grunnlag", "En avtale fra 2009")
                .grid("avtale_innhold", "ja")
                .choose("avtale_evaluering", "vet_ikke")
                .next();
        playTheLeadersCommonPages(nav);
        onPage(nav, "vurdering", "viktige_omrader", "pastander", "hurtigspor_pastander", "hindre");
        nav.type("viktige_omrader", "Språk\n\n  og «tidlig» innsats – æøå 😀")
                .grid("pastander", "delvis_enig")
                .grid("hurtigspor_pastander", "helt_uenig")
                .grid("hindre", "mindre_viktig")
                .comment("hindre", "Ingen")
                .next();
        onPage(
                nav,
                "registrering",
                "registrering_tidspunkt",
                "registrering_hvordan",
                "registrering_oversikt",
                "registrering_forslag");
        nav.choose("registrering_tidspunkt", "annet")
                .comment("registrering_tidspunkt", "Når vi rekker det")
                .tick("registrering_hvordan", "aktivitet_arena", "egne_lister")
                .choose("registrering_oversikt", "noen")
                .type("registrering_forslag", "Ett system")
                .next();
        onPage(nav, "avslutning", "kommentar");
        nav.type("kommentar", "Takk").next();
        sendAndCompare(nav);
    }

    /** The pages moter, kontorniva and enkeltdeltakere, which both leaders get. */
    private static void playTheLeadersCommonPages(NotedAnswers leader) {
        onPage(leader, "moter", "motefrekvens", "moter_andre", "mote_tema");
        leader.choose("motefrekvens", "mnd")
                .tick("moter_andre", "voksenopplaring", "imdi")
                .tick("mote_tema", "ansvarsdeling", "annet")
                .comment("mote_tema", "Bosetting")
                .next();
        onPage(
                leader,
                "kontorniva",
                "kontaktperson",
                "felles_samlinger",
                "arbeidsgiverkontakt",
                "arbeidsgiveravtaler",
                "hurtigspor_samarbeid");
        leader.choose("kontaktperson", "ja")
                .choose("felles_samlinger", "nei")
                .choose("arbeidsgiverkontakt", "vet_ikke")
                .choose("arbeidsgiveravtaler", "nei")
                .choose("hurtigspor_samarbeid", "ja")
                .next();
        onPage(
                leader,
                "enkeltdeltakere",
                "deltakelse_fase",
                "deltakelse_progresjon",
                "bidrag_samarbeid",
                "bidrag_tiltak");
        leader.grid("deltakelse_fase", OFTEN)
                .grid("deltakelse_progresjon", "sjelden")
                .grid("bidrag_samarbeid", "aldri")
                .grid("bidrag_tiltak", "vet_ikke")
                .comment("bidrag_tiltak", "Vi bruker «andre» tiltak")
                .next();
    }

    @Test
    void aNavLeaderWithoutAnAgreementIsNotAskedAboutItAndMaySkipEverything() {
        NotedAnswers nav = invitedTo("nav-leder");
        nav.next();
        nav.choose("avtale_finnes", "nei").next();
        for (String page :
                List.of("moter", "kontorniva", "enkeltdeltakere", "vurdering", "registrering", "avslutning")) {
            assertThat(nav.person().pageName()).isEqualTo(page);
            nav.next();
        }
        sendAndCompare(nav);
    }

    /** C-05. */
    @Test
    void whatWasToldOfAnAgreementIsLeftOutWhenThereIsNoneAfterAll() {
        NotedAnswers nav = invitedTo("nav-leder");
        nav.next();
        nav.choose("avtale_finnes", "ja").next();
        nav.choose("avtale_varighet", "over_5").grid("avtale_innhold", "ja").next();
        assertThat(nav.person().pageName()).isEqualTo("moter");
        nav.person().press("back");
        assertThat(nav.person().held("avtale_varighet")).containsExactly("over_5");
        nav.choose("avtale_finnes", "under_arbeid").next();
        assertThat(nav.person().pageName()).isEqualTo("moter");
        nav.forget("avtale_varighet").forget("avtale_innhold");
        nav.nextToTheReview();
        assertThat(nav.person().page().text()).doesNotContain("Over fem år");
        sendAndCompare(nav);
    }

    /** C-05. */
    @Test
    void whatWasToldOfAnAgreementComesBackWhenThereIsOneAllTheSame() {
        NotedAnswers nav = invitedTo("nav-leder");
        nav.next();
        nav.choose("avtale_finnes", "ja").next();
        nav.choose("avtale_varighet", "over_5").next();
        nav.person().press("back");
        nav.choose("avtale_finnes", "nei").next();
        nav.person().press("back");
        nav.choose("avtale_finnes", "ja").next();
        assertThat(nav.person().held("avtale_varighet")).containsExactly("over_5");
        nav.nextToTheReview();
        sendAndCompare(nav);
    }

    @Test
    void aProgrammeLeaderWithAnAgreementIsAskedAboutItAndForNumbers() {
        NotedAnswers intro = invitedTo("intro-leder");
        onPage(intro, "organisering", "organisering", "antall_deltakere", "antall_stillinger");
        intro.choose("organisering", "interkommunalt")
                .number("antall_deltakere", "1 200", "1200")
                .number("antall_stillinger", "2,5", "2.5")
                .next();
        onPage(intro, "avtale", "avtale_finnes", "felles_rutiner");
        intro.choose("avtale_finnes", "ja").choose("felles_rutiner", "ja").next();
        onPage(
                intro,
                "avtale",
                "avtale_finnes",
                "avtale_varighet",
                "avtale_innhold",
                "felles_rutiner",
                "avtale_evaluering");
        intro.choose("avtale_varighet", "under_2")
                .grid("avtale_innhold", "nei")
                .choose("avtale_evaluering", "nei")
                .next();
        playTheLeadersCommonPages(intro);
        onPage(
                intro,
                "vurdering",
                "viktige_omrader",
                "pastander",
                "hurtigspor_pastander",
                "hindre",
                "integreringstilskudd");
        intro.grid("pastander", "ingen_mening")
                .grid("hurtigspor_pastander", "helt_enig")
                .grid("hindre", "vet_ikke")
                .choose("integreringstilskudd", "vet_ikke")
                .next();
        onPage(intro, "avslutning", "kommentar");
        intro.next();
        sendAndCompare(intro);
    }

    @Test
    void aProgrammeLeaderWithoutAnAgreementIsNotAskedAboutIt() {
        NotedAnswers intro = invitedTo("intro-leder");
        intro.number("antall_deltakere", "0", "0").next();
        intro.choose("avtale_finnes", "nei").next();
        onPage(intro, "moter", "motefrekvens", "moter_andre", "mote_tema");
        intro.nextToTheReview();
        sendAndCompare(intro);
    }

    private static NotedAnswers atTheGoals() {
        NotedAnswers user = invitedTo("som-brukerundersokelse");
        onPage(user, "om_deg", "virksomhet", "stilling", "pastander_samlingene");
        user.type("virksomhet", "Nordre Land")
                .choose("stilling", "medarbeider")
                .grid("pastander_samlingene", MUCH)
                .next();
        onPage(user, "malsettinger", "mal_satt", "mal_jobbet_videre");
        return user;
    }

    private static NotedAnswers atTheResources() {
        NotedAnswers user = atTheGoals();
        user.tick("mal_satt", "forankring").choose("mal_jobbet_videre", "nei").next();
        onPage(
                user,
                "malsettinger",
                "mal_satt",
                "mal_jobbet_videre",
                "arsaker_ikke_jobbet",
                "arsaker_ikke_jobbet_utdyp");
        user.grid("arsaker_ikke_jobbet", "noen")
                .type("arsaker_ikke_jobbet_utdyp", "Tid")
                .next();
        onPage(user, "ressurser", "ressurser_brukt", "ressurser_brukt_til");
        return user;
    }

    private static NotedAnswers atTheCooperation() {
        NotedAnswers user = atTheResources();
        user.grid("ressurser_brukt", "liten")
                .tick("ressurser_brukt_til", "nye_tiltak")
                .next();
        onPage(user, "samarbeid", "samarbeid_pastander");
        return user;
    }

    private static NotedAnswers atTheChanges() {
        NotedAnswers user = atTheCooperation();
        user.grid("samarbeid_pastander", "nei").next();
        onPage(user, "integreringsarbeid", "endringer");
        return user;
    }

    @Test
    void aUserOfSomWithoutChangesIsDoneSoon() {
        NotedAnswers user = atTheChanges();
        user.choose("endringer", "nei").next();
        sendAndCompare(user);
    }

    @Test
    void aUserOfSomWithChangesIsAskedAboutThemAndWhatWasUseful() {
        NotedAnswers user = atTheChanges();
        user.choose("endringer", "ja").next();
        onPage(
                user,
                "integreringsarbeid",
                "endringer",
                "endringer_motivasjon",
                "endringer_internt",
                "endringer_eksternt",
                "endringer_tiltak");
        user.grid("endringer_motivasjon", MUCH)
                .grid("endringer_internt", "liten")
                .grid("endringer_eksternt", "svaert_liten")
                .grid("endringer_tiltak", "vet_ikke")
                .next();
        onPage(user, "bestanddeler", "nyttige_bestanddeler");
        user.grid("nyttige_bestanddeler", "noe_nyttig").next();
        sendAndCompare(user);
    }

    @Test
    void workedOnOffersWhatWasSetAsGoals() {
        NotedAnswers user = atTheGoals();
        user.tick("mal_satt", "nye_tiltak", "kartlegge_praksis", "annet")
                .comment("mal_satt", "Eget mål")
                .choose("mal_jobbet_videre", "ja")
                .next();
        onPage(user, "malsettinger", "mal_satt", "mal_jobbet_videre", "mal_jobbet_med");
        assertThat(user.person().offered("mal_jobbet_med")).containsExactly("nye_tiltak", "kartlegge_praksis", "annet");
        user.tick("mal_jobbet_med", "nye_tiltak", "annet").next();
        assertThat(user.person().pageName()).isEqualTo("ressurser");
    }

    @Test
    void aGoalTakenBackIsNoLongerWorkedOn() {
        NotedAnswers user = atTheGoals();
        user.tick("mal_satt", "nye_tiltak", "annet")
                .choose("mal_jobbet_videre", "ja")
                .next();
        user.tick("mal_jobbet_med", "nye_tiltak", "annet").next();
        user.person().press("back");
        user.person().untick("mal_satt", "nye_tiltak");
        user.person().untick("mal_jobbet_med", "nye_tiltak");
        user.next();
        assertThat(user.person().pageName()).isEqualTo("ressurser");
        user.person().press("back");
        assertThat(user.person().offered("mal_jobbet_med")).containsExactly("annet");
        assertThat(user.stored().get("mal_jobbet_med").toString()).isEqualTo("[\"annet\"]");
    }

    @Test
    void aGoalTakenBackWhileStillTickedAsWorkedOnIsLeftOut() {
        NotedAnswers user = atTheGoals();
        user.tick("mal_satt", "nye_tiltak", "annet")
                .choose("mal_jobbet_videre", "ja")
                .next();
        user.tick("mal_jobbet_med", "nye_tiltak", "annet").next();
        user.person().press("back");
        user.person().untick("mal_satt", "nye_tiltak");
        user.next();
        assertThat(user.person().pageName()).isEqualTo("ressurser");
        user.person().press("back");
        assertThat(user.person().offered("mal_jobbet_med")).containsExactly("annet");
        user.next();
        assertThat(user.stored().get("mal_jobbet_med").toString()).isEqualTo("[\"annet\"]");
    }

    @Test
    void whoeverUsedLittleIsAskedWhy() {
        NotedAnswers user = atTheResources();
        user.grid("ressurser_brukt", "svaert_liten")
                .tick("ressurser_brukt_til", "lite_ingenting")
                .next();
        onPage(user, "ressurser", "ressurser_brukt", "ressurser_brukt_til", "arsaker_lite_brukt");
        user.tick("arsaker_lite_brukt", "kapasitet", "annet")
                .comment("arsaker_lite_brukt", "Flyttet")
                .next();
        user.grid("samarbeid_pastander", "nei").next();
        user.choose("endringer", "nei").next();
        sendAndCompare(user);
    }

    @Test
    void whoeverWorkedWithOthersIsAskedWithWhom() {
        NotedAnswers user = atTheCooperation();
        user.grid("samarbeid_pastander", "ja").next();
        onPage(user, "samarbeid", "samarbeid_pastander", "eksterne_parter");
        user.tick("eksterne_parter", "nav_fylke", "andre").next();
        onPage(user, "samarbeid", "samarbeid_pastander", "eksterne_parter", "eksterne_parter_annet");
        user.type("eksterne_parter_annet", "Frivilligheten").next();
        user.choose("endringer", "nei").next();
        sendAndCompare(user);
    }

    @Test
    void whoeverWorkedWithKnownPartiesOnlyIsNotAskedForOthers() {
        NotedAnswers user = atTheCooperation();
        user.grid("samarbeid_pastander", "ja").next();
        user.tick("eksterne_parter", "karrieresenter").next();
        onPage(user, "integreringsarbeid", "endringer");
        user.choose("endringer", "nei").next();
        sendAndCompare(user);
    }

    @Test
    void theHiddenAnswersOfSomAreLeftOutWhenEarlierOnesAreChangedBack() {
        NotedAnswers user = atTheCooperation();
        user.grid("samarbeid_pastander", "ja").next();
        user.tick("eksterne_parter", "andre").next();
        user.type("eksterne_parter_annet", "Frivilligheten").next();
        user.choose("endringer", "ja").next();
        user.grid("endringer_motivasjon", MUCH)
                .grid("endringer_internt", MUCH)
                .grid("endringer_eksternt", MUCH)
                .grid("endringer_tiltak", MUCH)
                .next();
        user.grid("nyttige_bestanddeler", "nyttig").next();
        user.openPage("integreringsarbeid").choose("endringer", "nei").next();
        assertThat(user.person().path()).endsWith("/review");
        user.openPage("samarbeid").grid("samarbeid_pastander", "nei").next();
        ObjectNode kept = user.stored();
        assertThat(kept.has("nyttige_bestanddeler")).isTrue();
        user.forget("eksterne_parter")
                .forget("eksterne_parter_annet")
                .forget("endringer_motivasjon")
                .forget("endringer_internt")
                .forget("endringer_eksternt")
                .forget("endringer_tiltak")
                .forget("nyttige_bestanddeler");
        user.nextToTheReview();
        sendAndCompare(user);
    }
}
