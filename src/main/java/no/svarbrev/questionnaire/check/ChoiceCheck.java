package no.svarbrev.questionnaire.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** The codes of choices, rows and columns can stand in data files, each once; and there is something to choose. */
final class ChoiceCheck implements Check {
    private static final Pattern USABLE = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,1000}");
    private static final int MOST_COUNTED = 1_000;
    private static final List<String> LISTS = List.of("choices", "rows", "columns", "rateValues");
    private static final Map<String, String> SPECIAL = Map.of(
            "showNoneItem", "none",
            "showRefuseItem", "refused",
            "showDontKnowItem", "dontknow",
            "showOtherItem", "other");
    private static final Set<String> CHOOSING = Set.of("radiogroup", "dropdown", "checkbox", "tagbox", "ranking");

    @Override
    public Stream<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        subject.outline().all().filter(Node::isQuestion).forEach(node -> {
            addEmpty(findings, node);
            LISTS.stream()
                    .filter(list -> !(node.isGrid() && list.equals("columns")))
                    .forEach(list -> addCodes(findings, node, list));
        });
        return findings.stream();
    }

    private static void addEmpty(List<Finding> findings, Node node) {
        Place place = node.place();
        boolean counted = place.json().path("choicesMax").asInt()
                > place.json().path("choicesMin").asInt();
        boolean own = !counted && (place.has("choices") || place.has("choicesFromQuestion"));
        boolean inherited = node.parent()
                .filter(grid -> grid.isGrid() && !grid.place().list("choices").isEmpty())
                .isPresent();
        boolean special = SPECIAL.keySet().stream().anyMatch(place::flag);
        if (CHOOSING.contains(node.type())
                && (own
                        ? place.has("choices") && place.list("choices").isEmpty()
                        : !inherited && !special && !counted)) {
            findings.add(place.at("choices").finding(FindingCode.NO_CHOICES, node.name()));
        }
        Stream.of("columns", "rows")
                .filter(list -> node.type().equals("matrix") || node.type().equals("matrixdropdown"))
                .filter(list -> place.list(list).isEmpty())
                .forEach(list -> findings.add(place.at(list).finding(FindingCode.NO_CHOICES, node.name())));
    }

    /** The numbers that come after the choices, as many as the reader takes. */
    private static void addCounted(Set<String> seen, Place place) {
        long min = place.json().path("choicesMin").asLong();
        long max = place.json().path("choicesMax").asLong();
        long step = Math.max(1, place.json().path("choicesStep").asLong(1));
        LongStream.iterate(min, number -> number <= max && max > min, number -> number + step)
                .limit(MOST_COUNTED)
                .mapToObj(String::valueOf)
                .forEach(seen::add);
    }

    private static void addCodes(List<Finding> findings, Node node, String list) {
        Set<String> seen = new HashSet<>();
        if (list.equals("choices")) {
            SPECIAL.keySet().stream()
                    .filter(node.place()::flag)
                    .map(SPECIAL::get)
                    .forEach(seen::add);
            addCounted(seen, node.place());
        }
        // once for a list, which is written in codes or in words
        boolean told = false;
        for (Place choice : node.place().list(list)) {
            Place value = choice.json().isObject() ? choice.at("value") : choice;
            String code = choice.code();
            if (!USABLE.matcher(code).matches()) {
                findings.add(value.finding(FindingCode.UNUSABLE_CODE, code));
            } else if (!value.json().isNumber()
                    && !NameCheck.PLAIN.matcher(code).matches()
                    && !told) {
                told = true;
                findings.add(value.finding(FindingCode.BAD_CODE, code));
            }
            if (!seen.add(code)) {
                findings.add(value.finding(FindingCode.DUPLICATE_CODE, code));
            }
        }
    }
}
