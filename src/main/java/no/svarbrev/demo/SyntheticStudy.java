package no.svarbrev.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * «Samarbeid NAV–kommune om introduksjonsprogram 2017» with invented contacts and answers: every published figure that can
 * hold at once holds, and no person or place is real. The same lists come out every time; nothing is sent or stored here.
 */
public final class SyntheticStudy {
    private static final String NO_PROGRAMME = "Kommunen har ikke introduksjonsprogram per i dag.";
    private static final String SHARED_PROGRAMME =
            "Bydelen har felles introduksjonsprogram med nabobydelen, som svarer for begge.";

    private final List<InventedUnit> units = InventedCountry.units();
    private final Turnout turnout = Turnout.of(units);
    private final OpenAnswers openAnswers = OpenAnswers.read();

    private SyntheticStudy() {}

    /** The 360 NAV leaders, by unit code; each with an address of their own. */
    public static List<SyntheticContact> navLeaders() {
        return new SyntheticStudy().makeNavLeaders();
    }

    /** The 441 leaders of introduction programmes, by county; all behind shared mailboxes. */
    public static List<SyntheticContact> introLeaders() {
        return new SyntheticStudy().makeIntroLeaders();
    }

    /** The contact list as the import act takes it, for either sample. */
    public static String contactsCsv(List<SyntheticContact> contacts) {
        return ContactList.csv(contacts);
    }

    /** The id that {@link #contactsCsv} gives the contact at this index. */
    static String idOf(SyntheticContact contact, int index) {
        return ContactList.id(contact, index);
    }

    private List<SyntheticContact> makeNavLeaders() {
        Map<InventedUnit, Fate> fates = fates("nav-leder", turnout.navAnswers(), turnout.navOutside());
        List<SyntheticContact> contacts = new ArrayList<>();
        for (InventedUnit unit : turnout.navUnits()) {
            contacts.add(navLeader(new InventedLeader(contacts.size()), unit, fates.get(unit)));
        }
        return List.copyOf(contacts);
    }

    private static SyntheticContact navLeader(InventedLeader leader, InventedUnit unit, Fate fate) {
        Map<String, String> background = unit.background();
        background.put("delt_ledelse", Noise.of("delt_ledelse", unit.code()) < 0.45 ? "ja" : "nei");
        return new SyntheticContact(leader.email(), leader.name(), unit.code(), unit.name(), background, false, fate);
    }

    private List<SyntheticContact> makeIntroLeaders() {
        Map<InventedUnit, Fate> fates = fates("intro-leder", turnout.introAnswers(), turnout.introOutside());
        return units.stream().map(unit -> introLeader(unit, fates.get(unit))).toList();
    }

    private static SyntheticContact introLeader(InventedUnit unit, Fate fate) {
        return new SyntheticContact(
                unit.mailbox(), "Postmottak " + unit.name(), unit.code(), unit.name(), unit.background(), true, fate);
    }

    private Map<InventedUnit, Fate> fates(
            String questionnaire, Set<InventedUnit> answering, Set<InventedUnit> outside) {
        Map<InventedUnit, Respondent> respondents = new LinkedHashMap<>();
        units.stream()
                .filter(answering::contains)
                .forEach(unit -> respondents.put(unit, new Respondent(unit.code(), unit.background())));
        new Dealing(QuotaTable.of(questionnaire), openAnswers).deal(List.copyOf(respondents.values()));
        Map<InventedUnit, Fate> fates = new LinkedHashMap<>();
        units.forEach(unit -> fates.put(unit, outside.contains(unit) ? outsideFate(unit) : new Fate.Silent()));
        respondents.forEach((unit, person) -> fates.put(unit, new Fate.Answers(person.answers())));
        return fates;
    }

    private static Fate outsideFate(InventedUnit unit) {
        return new Fate.NotInTargetGroup(unit.isDistrict() ? SHARED_PROGRAMME : NO_PROGRAMME);
    }
}
