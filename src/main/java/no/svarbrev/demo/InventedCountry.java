package no.svarbrev.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The 441 units of the study: 426 municipalities in the counties of 2017 and 15 city districts of Oslo. The counties are
 * real, the places are put together from parts of names, so that no real place seems to have answered.
 */
final class InventedCountry {
    private static final String OSLO = "Oslo";
    private static final int DISTRICTS = 15;
    /** No municipality has had a code from 61 on; so these cannot be joined with anybody's statistics. */
    private static final int CODE_SHIFT = 60;

    private static final List<String> FIRST_PARTS = List.of(
            "Gran", "Elve", "Furu", "Rogne", "Hegge", "Ospe", "Lerke", "Trane", "Svane", "Bjørke", "Einer", "Grå",
            "Tinde", "Bekke", "Myrke", "Havre", "Kråke", "Ørne", "Tære", "Ulve", "Vinter", "Måke", "Rype", "Hassel");
    private static final List<String> LAST_PARTS = List.of(
            "vik", "lund", "dal", "nes", "heim", "øya", "fjell", "strand", "sund", "voll", "bygd", "mo", "ås", "eid",
            "haug", "fjord", "vang", "tun", "land");
    private static final List<String> DISTRICT_PARTS = List.of("løkka", "hagen", "bakken");

    /** A prime, so that steps of any size come to every number below it once; there are at least as many names. */
    private static final int NAMES = 449;

    private static final int STEP = 193;

    /** Number of municipalities by county; one more than in 2017, as Oslo is here by its districts only. */
    private static final Map<String, int[]> COUNTIES = counties();

    private InventedCountry() {}

    static List<InventedUnit> units() {
        List<InventedUnit> units = new ArrayList<>();
        COUNTIES.forEach((county, numbers) -> {
            for (int place = 1; place <= numbers[1]; place++) {
                units.add(
                        county.equals(OSLO) ? district(place) : municipality(county, numbers[0], place, units.size()));
            }
        });
        return List.copyOf(units);
    }

    private static InventedUnit district(int place) {
        String name = FIRST_PARTS.get(place - 1) + DISTRICT_PARTS.get(place % DISTRICT_PARTS.size());
        return new InventedUnit(String.format("0301-%02d", place), OSLO, OSLO, name, "stor");
    }

    /** Numbers next to each other get names that differ in both parts, and none gets the name of another. */
    private static InventedUnit municipality(String county, int countyCode, int place, int number) {
        int shuffled = number * STEP % NAMES;
        String name = FIRST_PARTS.get(shuffled % FIRST_PARTS.size()) + LAST_PARTS.get(shuffled / FIRST_PARTS.size());
        String code = String.format("%02d%02d", countyCode + CODE_SHIFT, place);
        return new InventedUnit(code, county, name, "", size(code));
    }

    /** About as many small (under 5 000), medium and large (20 000 and more) as Norway had. */
    private static String size(String code) {
        double chance = Noise.of("kommunestorrelse", code);
        if (chance < 0.53) {
            return "liten";
        }
        return chance < 0.87 ? "mellomstor" : "stor";
    }

    private static Map<String, int[]> counties() {
        Map<String, int[]> counties = new LinkedHashMap<>();
        counties.put("Østfold", new int[] {1, 18});
        counties.put("Akershus", new int[] {2, 22});
        counties.put(OSLO, new int[] {3, DISTRICTS});
        counties.put("Hedmark", new int[] {4, 22});
        counties.put("Oppland", new int[] {5, 26});
        counties.put("Buskerud", new int[] {6, 21});
        counties.put("Vestfold", new int[] {7, 12});
        counties.put("Telemark", new int[] {8, 18});
        counties.put("Aust-Agder", new int[] {9, 15});
        counties.put("Vest-Agder", new int[] {10, 15});
        counties.put("Rogaland", new int[] {11, 27});
        counties.put("Hordaland", new int[] {12, 33});
        counties.put("Sogn og Fjordane", new int[] {14, 26});
        counties.put("Møre og Romsdal", new int[] {15, 36});
        counties.put("Sør-Trøndelag", new int[] {16, 25});
        counties.put("Nord-Trøndelag", new int[] {17, 23});
        counties.put("Nordland", new int[] {18, 44});
        counties.put("Troms", new int[] {19, 24});
        counties.put("Finnmark", new int[] {20, 19});
        return counties;
    }
}
