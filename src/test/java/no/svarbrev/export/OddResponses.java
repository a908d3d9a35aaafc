package no.svarbrev.export;

import java.util.List;
import no.svarbrev.dataset.ProveForm;
import no.svarbrev.response.Response;

/** Three responses with what data files stumble over. */
final class OddResponses {
    /** Answers as JSON with ' for ". */
    static final List<String> ANSWERS = List.of(
            "{'rolle':'leder','kommune':'0301','arsverk':1234.5,'tiltak':['kurs','annet'],"
                    + "'tiltak-Comment':'=1+1;\\\"Blåbær\\\"','viktigst':['kurs'],"
                    + "'samarbeid':{'nav':'ofte','skole':'vet_ikke'},'kommentar':'Første linje\\nandre – 😀\\u00a0slutt'}",
            "{'rolle':'vil_ikke_svare','kommune':'-9','kommentar':'@hjemme, +47 og -1'}",
            "{'rolle':'ansatt','kommune':'+47 22 00 00 00','arsverk':0}");

    private OddResponses() {}

    /** Two submitted, one left after its first page. */
    static List<Response> all() {
        return List.of(
                ProveForm.submitted(1, ProveForm.answers(ANSWERS.get(0))),
                ProveForm.submitted(2, ProveForm.answers(ANSWERS.get(1))),
                ProveForm.unfinished(3, ProveForm.answers(ANSWERS.get(2)), List.of("om")));
    }
}
