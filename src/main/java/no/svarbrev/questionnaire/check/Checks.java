package no.svarbrev.questionnaire.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import no.svarbrev.questionnaire.reader.Lines;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.reader.Reading;

/** All checks of a questionnaire: what is an error among their findings keeps it from being published. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new NameCheck(),
            new ChoiceCheck(),
            new InterviewerCheck(),
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

    /** All there is to say about a file, in the order of the file: one reading finds what the reader and every check find. */
    public static List<Finding> of(byte[] file) {
        try {
            return of(file, QuestionnaireReader.reading("check", 1, file));
        } catch (FaultyQuestionnaire faulty) {
            return faulty.findings();
        }
    }

    /** All there is to say about a file that was read, for better or worse. */
    public static List<Finding> of(byte[] file, Reading reading) {
        Subject subject = Subject.of(reading.renewed().json(), reading.questionnaire());
        List<Finding> checked = ALL.stream()
                .flatMap(check -> check.findings(subject))
                .map(reading.renewed()::written)
                .filter(new Refused(reading)::isNews)
                .distinct()
                .toList();
        return Stream.of(reading.faults(), Lines.placed(file, checked))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Finding::line))
                .toList();
    }

    /** Whether all names in the file could be read, so that what is not among them is not there. */
    public static boolean isWhole(Reading reading) {
        return !new Refused(reading).hidesNames();
    }

    /** The languages that a file has texts in; the one it is written in is «default». */
    public static Set<String> languages(Reading reading) {
        return LanguageCheck.declared(Subject.of(reading.renewed().json(), reading.questionnaire()));
    }
}
