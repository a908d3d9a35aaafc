package no.svarbrev.questionnaire.check;

import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;

/** One thing that is looked for in a questionnaire. */
interface Check {
    Stream<Finding> findings(Subject subject);
}
