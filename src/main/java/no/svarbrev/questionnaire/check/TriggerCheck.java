package no.svarbrev.questionnaire.check;

import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Background;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.check.outline.Standpoint;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.SyntaxFault;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Triggers set, copy, show and go to what exists. */
final class TriggerCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.outline().root().list("triggers").stream().flatMap(trigger -> ofTrigger(subject, trigger));
    }

    private static Stream<Finding> ofTrigger(Subject subject, Place trigger) {
        Stream<Place> answers = Stream.of("setToName", "fromName")
                .filter(trigger::has)
                .filter(property -> !trigger.flag("isVariable"))
                .map(trigger::at);
        Stream<Place> elements = Stream.concat(
                Stream.of("gotoName").filter(trigger::has).map(trigger::at),
                Stream.concat(trigger.list("pages").stream(), trigger.list("questions").stream()));
        return Stream.concat(
                answers.flatMap(place -> ofAnswer(subject, place).stream()),
                elements.filter(place ->
                                subject.outline().element(place.json().asText()).isEmpty())
                        .map(TriggerCheck::unknown));
    }

    private static Optional<Finding> ofAnswer(Subject subject, Place place) {
        try {
            return ExpressionParser.parse("{" + place.json().asText() + "}")
                    .references()
                    .findFirst()
                    .flatMap(reference -> subject.names()
                            .find(reference, Standpoint.SURVEY, place)
                            .fault());
        } catch (SyntaxFault noName) {
            return Optional.of(unknown(place));
        }
    }

    private static Finding unknown(Place place) {
        return place.finding(FindingCode.UNKNOWN_REFERENCE, place.json().asText(), Background.list());
    }
}
