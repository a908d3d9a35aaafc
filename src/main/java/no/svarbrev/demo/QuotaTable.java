package no.svarbrev.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotas of one questionnaire, read from {@code demo/<code>.quotas}: the lines in the order they are dealt, how many
 * per cent leave an item blank, and a seed word for chance.
 */
record QuotaTable(String seed, double blankPercent, List<QuotaLine> lines) {

    static QuotaTable of(String questionnaire) {
        String seed = questionnaire;
        double blankPercent = 0;
        int page = 0;
        List<QuotaLine> lines = new ArrayList<>();
        for (String text : Texts.lines(questionnaire + ".quotas")) {
            if (text.contains("|")) {
                lines.add(QuotaLine.parse(text, page));
                continue;
            }
            String[] setting = text.split("\\s+");
            switch (setting[0]) {
                case "page" -> page = Integer.parseInt(setting[1]);
                case "blank" -> blankPercent = Double.parseDouble(setting[1]);
                case "seed" -> seed = questionnaire + setting[1];
                default -> throw new IllegalArgumentException("Unknown setting: " + text);
            }
        }
        return new QuotaTable(seed, blankPercent, List.copyOf(lines));
    }
}
