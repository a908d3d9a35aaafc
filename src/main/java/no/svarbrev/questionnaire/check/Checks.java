package no.svarbrev.questionnaire.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.FaultyQuestionnaire;
import no.svarbrev.questionnaire.Finding;
import no.svarbrev.questionnaire.Lines;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.QuestionnaireJson;
import no.svarbrev.questionnaire.QuestionnaireReader;
import no.svarbrev.questionnaire.Renewed;

/** All checks of a questionnaire: what is an error among their findings keeps it from being published. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new NameCheck(),
            new ChoiceCheck(),
            new FieldCheck(),
            new VariableCheck(),
            new TextCheck(),
            new LanguageCheck(),
            new ReferenceCheck(),
            new PipingCheck(),
            new SourceCheck(),
            new TriggerCheck(),
            new ShadowCheck(),
            new OrderCheck(),
            new CycleCheck(),
            new ConditionCheck(),
            new PageCheck());

    private Checks() {}

    /** What there is to say about a file that was read, in the order of the file. */
    public static List<Finding> of(byte[] file, Questionnaire questionnaire) {
        Renewed renewed = Renewed.of(QuestionnaireJson.read(file));
        Subject subject = Subject.of(renewed.json(), questionnaire);
        Stream<Finding> checked = ALL.stream()
                .flatMap(check -> check.findings(subject))
                .distinct()
                .map(renewed::written);
        return Lines.placed(
                file,
                Stream.concat(QuestionnaireReader.warnings(file).stream(), checked)
                        .toList());
    }

    /** The languages that a file has texts in; the one it is written in is «default». */
    public static Set<String> languages(byte[] file, Questionnaire questionnaire) {
        return LanguageCheck.declared(Subject.of(Renewed.of(QuestionnaireJson.read(file)).json(), questionnaire));
    }

    /** What there is to say about a file, also when it cannot be read. */
    public static List<Finding> of(byte[] file) {
        try {
            return of(file, QuestionnaireReader.read("check", 1, file));
        } catch (FaultyQuestionnaire faulty) {
            return faulty.findings();
        }
    }
}
