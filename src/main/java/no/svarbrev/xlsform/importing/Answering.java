package no.svarbrev.xlsform.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.svarbrev.xlsform.rows.ChoiceLists;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.surveyjs.Answers;
import no.svarbrev.xlsform.surveyjs.Phrases;
import no.svarbrev.xlsform.surveyjs.Term;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;

/** What the answers to a form are in its expressions, by the types, choices and calculations of its rows. */
record Answering(ChoiceLists choices, Names names, Calculations calculations) implements Answers {
    @Override
    public Term term(Names.Target target) {
        Item item = target.item();
        boolean calculated = target.type() == RowType.CALCULATE || item.row().has("calculation");
        if (calculated && target.type() == item.type()) {
            return calculated(target);
        }
        return switch (target.type()) {
            case INTEGER, DECIMAL, RANGE -> answer(target, Kind.NUMBER, Map.of());
            case SELECT_ONE -> answer(target, Kind.TEXT, codes(item));
            case SELECT_MULTIPLE -> answer(target, Kind.LIST, codes(item));
            case ACKNOWLEDGE -> answer(target, Kind.LIST, Map.of("OK", "OK"));
            case RANK -> answer(target, Kind.RANKING, codes(item));
            case DATE -> answer(target, item.looks("month-year") ? Kind.TIME : Kind.DATE, Map.of());
            case DATETIME -> answer(target, Kind.MOMENT, Map.of());
            case TIME -> answer(target, Kind.TIME, Map.of());
            default -> answer(target, Kind.TEXT, Map.of());
        };
    }

    private Map<String, String> codes(Item item) {
        Map<String, String> codes = new LinkedHashMap<>();
        choices.of(item.list()).forEach(choice -> codes.put(choice.written(), choice.code()));
        if (item.orOther()) {
            codes.put("other", "other");
        }
        return codes;
    }

    /** A free text is taken as it is: without the # SurveyJS makes a number of 007 or 5.0. */
    private static Term answer(Names.Target target, Kind kind, Map<String, String> codes) {
        String path = target.path();
        boolean free = kind == Kind.TEXT && codes.isEmpty();
        return new Term(Phrases.answer(path, free), kind, Gap.ALIKE, true, Set.of(Phrases.answer(path, false)), codes);
    }

    private Term calculated(Names.Target target) {
        Term value = calculations.of(target.item(), this);
        Kind kind = target.type().isNumber() ? Kind.NUMBER : value.kind();
        Term answer = answer(target, kind, value.codes());
        return new Term(
                answer.said(),
                kind,
                value.gap() == Gap.NEVER ? Gap.NEVER : Gap.BLANK,
                true,
                value.gap() == Gap.NEVER ? Set.of() : answer.needs(),
                value.codes());
    }
}
