package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * S-15: a respondent's page holds what it shows, our usual words and what the form must send back, and nothing more. All
 * that it must not hold has the word KANARI in it.
 */
class OnlyWhatIsShownIT {
    private static final String SECRET = "KANARI";
    private static final String FORM = "{'title':'Skjemaet','pages':["
            + "{'name':'en','title':'Første side','elements':["
            + "{'type':'radiogroup','name':'a','title':'Har dere en avtale?','choices':[{'value':'j','text':'Ja'},"
            + "{'value':'n','text':'Nei'},{'value':'KANARI_V','text':'KANARI valg','visibleIf':'{b} = `KANARI`'}]},"
            + "{'type':'text','name':'b','title':'Hvor mange?','validators':[{'type':'expression',"
            + "'expression':'{b} <> `KANARI`','text':'KANARI feil'}]},"
            + "{'type':'text','name':'KANARI_C','title':'KANARI skjult','visibleIf':'{a} = `KANARI_V`',"
            + "'defaultValue':'KANARI forvalg'}]},"
            + "{'name':'KANARI_D','title':'KANARI side','visibleIf':'{a} = `KANARI_V`','elements':["
            + "{'type':'text','name':'KANARI_E','title':'KANARI felt'}]},"
            + "{'name':'to','title':'Andre side','elements':[{'type':'comment','name':'f','title':'Noe mer?'}]}],"
            + "'calculatedValues':[{'name':'KANARI_G','expression':'{b} + `KANARI`'}],"
            + "'completedHtmlOnCondition':[{'expression':'{b} = `KANARI`','html':'KANARI slutt'}],"
            + "'triggers':[{'type':'complete','expression':'{b} = `KANARI`'}]}";

    /** What the form sends back beside the answers; the revision and the marks are of this page's own answers. */
    private static final Set<String> FIELDS =
            Set.of("revision", "sheet", "was", "version", "shown", "action", "a", "b");

    private static final Set<String> TEXTS =
            Set.of("Svarbrev", "Skjemaet", "Første side", "Har dere en avtale?", "Ja", "Nei", "Hvor mange?");

    @TempDir
    private static Path folder;

    @AutoClose
    private static TestServer server;

    private static String survey;
    private static List<String> invitations;
    private static List<Pattern> usual;

    @BeforeAll
    static void start() throws IOException {
        put("skjemaet/1.json", FORM);
        put("skjemaet/2.json", FORM.replace("Noe mer?", "KANARI utkast"));
        put("andre/1.json", FORM.replace("Skjemaet", "KANARI annet skjema"));
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
        survey = server.api().survey("skjemaet");
        String contacts = "epost;navn;enhet;enhetsnavn;notat\n"
                + "kanari-1@example.com;KANARI Person;1;KANARI enhet;KANARI notat\n"
                + "kanari-2@example.com;KANARI Annen;2;KANARI to;KANARI notat\n";
        server.api().postCsv("/api/v1/surveys/" + survey + "/contacts", contacts.getBytes(StandardCharsets.UTF_8));
        invitations = server.api().invitations(survey);
        server.api()
                .put(
                        "/api/v1/invitations/" + invitations.get(0) + "/outcome",
                        "{\"code\":\"4.10\",\"reason\":\"KANARI grunn\"}");
        server.api()
                .post(
                        "/api/v1/surveys/" + survey + "/dispatches",
                        "{\"kind\":\"invitation\",\"subject\":\"KANARI emne\",\"body\":\"KANARI brev {{lenke}}\"}");
        assertThat(server.sql("SELECT background ->> 'notat' || outcome_reason FROM contact"
                        + " JOIN invitation ON contact_id = contact.id WHERE outcome_reason IS NOT NULL"))
                .containsExactly("KANARI notatKANARI grunn");
        assertThat(server.sql("SELECT subject FROM dispatch")).containsExactly("KANARI emne");
        usual = usualTexts();
    }

    private static void put(String path, String json) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.replace('\'', '"').replace('`', '\''));
    }

    private static List<Pattern> usualTexts() throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/texts/nb.properties"))) {
            texts.load(file);
        }
        List<Pattern> patterns = new ArrayList<>();
        texts.values().stream()
                .map(Object::toString)
                .filter(text -> !text.matches("(\\{\\d\\}|\\W)*"))
                .forEach(text -> patterns.add(Pattern.compile(Pattern.quote(text.replace("''", "'"))
                        .replaceAll("\\{\\d[^}]*\\}", "\\\\E[0-9a-zæøå:. ]{1,40}\\\\Q"))));
        return patterns;
    }

    private static Respondent person() {
        return new Respondent(server.port(), Api.tokenOf(invitations.get(1)));
    }

    private static boolean isExpected(String text) {
        return TEXTS.contains(text)
                || usual.stream().anyMatch(each -> each.matcher(text).matches());
    }

    private static void hasNothingSecret(Respondent person) {
        assertThat(person.page().outerHtml()).as(person.path()).doesNotContainIgnoringCase(SECRET);
        assertThat(person.page().select("script:not([src]), [style], iframe, object, template, link[rel=preload]"))
                .isEmpty();
        person.page().traverse((node, depth) -> assertThat(node).isNotInstanceOf(Comment.class));
    }

    @Test
    void noPageHoldsOtherPagesHiddenQuestionsRecipientsDraftsOrNotes() {
        Respondent person = person();
        hasNothingSecret(person);
        person.start();
        hasNothingSecret(person);
        person.choose("a", "n").type("b", "12").sendDraft();
        hasNothingSecret(person);
        person.type("b", "x".repeat(60_001)).next();
        assertThat(person.status()).isEqualTo(422);
        hasNothingSecret(person);
        person.type("b", "12").press("later");
        hasNothingSecret(person);
        person.openLink().next();
        hasNothingSecret(person);
        person.type("f", "Takk").next();
        assertThat(person.path()).endsWith("/review");
        hasNothingSecret(person);
        person.send();
        assertThat(person.path()).endsWith("/receipt");
        hasNothingSecret(person);
        person.open("/s/" + Api.tokenOf(invitations.get(1)) + "/p/KANARI_D".toLowerCase());
        hasNothingSecret(person);
    }

    @Test
    void aPageHoldsItsOwnTextsAndTheUsualOnesAndItsOwnFieldsOnly() {
        String invitation =
                server.api().invite(server.api().survey("skjemaet"), 1).get(0);
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
        assertThat(person.pageName()).isEqualTo("en");
        assertThat(Set.copyOf(person.page().select("[name]:not(meta)").eachAttr("name")))
                .isEqualTo(FIELDS);
        assertThat(person.page().select("input[name=shown]").eachAttr("value")).containsExactlyInAnyOrder("a", "b");
        assertThat(person.page().select("input[name=was]").eachAttr("value"))
                .allMatch(mark -> mark.matches("[0-9A-Za-z_-]*:(a|b)"));
        assertThat(person.page().select("input[name=version]").val()).isEqualTo("skjemaet/1");
        assertThat(person.page().select("input[type=radio]").eachAttr("value")).containsExactly("j", "n");
        Set<String> data = new TreeSet<>();
        for (Element element : person.page().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("data-")) {
                    data.add(attribute.getKey());
                }
            }
            for (TextNode text : element.textNodes()) {
                if (!text.isBlank() && !"title".equals(element.tagName())) {
                    assertThat(text.text().strip()).as(element.cssSelector()).matches(OnlyWhatIsShownIT::isExpected);
                }
            }
        }
        assertThat(data).containsExactly("data-auto", "data-saved", "data-saving", "data-stopped");
    }
}
