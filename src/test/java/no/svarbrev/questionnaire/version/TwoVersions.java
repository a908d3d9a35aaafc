package no.svarbrev.questionnaire.version;

import java.nio.charset.StandardCharsets;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;

/** Small questionnaires to hold against each other, written with ' for ". */
final class TwoVersions {
    private TwoVersions() {}

    static Questionnaire version(int version, String... elements) {
        return pages(version, "{'name':'side','title':'Side','elements':[" + String.join(",", elements) + "]}");
    }

    static Questionnaire pages(int version, String... pages) {
        String json = "{'title':'Skjema','pages':[" + String.join(",", pages) + "]}";
        return QuestionnaireReader.read(
                "skjema", version, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static String radio(String name, String... codes) {
        return "{'type':'radiogroup','name':'" + name + "','title':'Hva?','choices':['" + String.join("','", codes)
                + "']}";
    }

    static String text(String name) {
        return "{'type':'text','name':'" + name + "','title':'Hva?'}";
    }
}
