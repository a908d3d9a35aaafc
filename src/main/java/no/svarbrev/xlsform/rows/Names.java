package no.svarbrev.xlsform.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** What {@code ${name}} means: which row, and how SurveyJS calls its answer from where it is spoken of. */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final String OTHER_SUFFIX = "_other";
    private static final String ABOVE = "../";

    /** A row that is spoken of, and its name between SurveyJS's braces. */
    public record Target(Item item, String path, RowType type) {}

    private final Map<String, List<Item>> items = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Faults faults;

    private Names(Faults faults) {
        this.faults = faults;
    }

    public static Names of(List<Item> top, Faults faults) {
        Names names = new Names(faults);
        names.written(top);
        names.collect(top, new HashSet<>(), new HashSet<>());
        return names;
    }

    /** Names that may stay are not given to others. */
    private void written(List<Item> children) {
        for (Item item : children) {
            given.add(item.name());
            items.computeIfAbsent(item.name(), unused -> new ArrayList<>()).add(item);
            written(item.children());
        }
    }

    /** @param taken the names of questions and @param sections those of groups where they must differ */
    private void collect(List<Item> children, Set<String> taken, Set<String> sections) {
        Set<String> siblings = new HashSet<>();
        for (Item item : children) {
            Cell name = item.row().cell("name");
            if (name.isBlank()) {
                faults.note(name, "the row has no name");
            } else if (!siblings.add(name.text()) && item.type() != RowType.GROUP) {
                faults.note(name, "the name «" + name.text() + "» stands twice");
            } else {
                respell(item, name, item.type() == RowType.GROUP ? sections : taken);
            }
            collect(
                    item.children(),
                    item.type() == RowType.REPEAT || item.type() == RowType.GRID ? new HashSet<>() : taken,
                    sections);
        }
    }

    private void respell(Item item, Cell name, Set<String> taken) {
        boolean plain = NAME.matcher(name.text()).matches();
        if (plain && taken.add(name.text())) {
            return;
        }
        item.named(Spelling.name(name.text(), given));
        given.add(item.name());
        taken.add(item.name());
        faults.finding(
                name,
                "the name «" + name.text() + (plain ? "» stands in another group too and" : "»") + " is read as «"
                        + item.name() + "»");
    }

    /** @throws ExpressionFault when there is no such row, or several */
    public Target answer(Expr.Ref ref, Item from) {
        Optional<Target> comment = suffixed(ref, from);
        if (comment.isPresent()) {
            return comment.get();
        }
        Item item = item(ref, from);
        if (item.type().isSection() || item.type() == RowType.NOTE) {
            throw new ExpressionFault(ref.column(), "«" + ref.name() + "» is no question");
        }
        return target(item, ref, from);
    }

    private Optional<Target> suffixed(Expr.Ref ref, Item from) {
        if (!items.containsKey(ref.name()) && ref.name().endsWith(OTHER_SUFFIX)) {
            String question = ref.name().substring(0, ref.name().length() - OTHER_SUFFIX.length());
            List<Item> found = items.getOrDefault(question, List.of());
            if (found.size() == 1 && found.get(0).orOther()) {
                Target target = target(found.get(0), ref, from);
                return Optional.of(new Target(target.item(), target.path() + "-Comment", RowType.TEXT));
            }
        }
        return Optional.empty();
    }

    private static Target target(Item item, Expr.Ref ref, Item from) {
        Optional<Item> repeat = item.repeat();
        if (repeat.isPresent() && !from.repeat().equals(repeat)) {
            throw new ExpressionFault(
                    ref.column(),
                    "«" + ref.name()
                            + "» is asked in a repeat: from outside only sum, min, max and count of it are supported");
        }
        String inside = item.type() == RowType.COMMENT_AREA ? commented(item) + "-Comment" : item.name();
        String grid = item.grid().map(around -> around.name() + ".").orElse("");
        return new Target(item, (repeat.isPresent() ? "panel." : "") + grid + inside, item.type());
    }

    public static String commented(Item comment) {
        String name = comment.name();
        return name.endsWith(Marks.COMMENT_SUFFIX)
                ? name.substring(0, name.length() - Marks.COMMENT_SUFFIX.length())
                : name;
    }

    /** The answer of the row itself, {@code .} in XPath. */
    public Target own(Item item) {
        return target(item, new Expr.Ref(item.name(), 1), item);
    }

    /** Of the rows in the group that so many steps lead to, the one of that name. */
    private Item above(Expr.Ref ref, Item from) {
        String path = ref.name().substring(ABOVE.length());
        Optional<Item> group = from.parent();
        for (; path.startsWith(ABOVE); path = path.substring(ABOVE.length())) {
            group = group.flatMap(Item::parent);
        }
        String name = path;
        Optional<Item> around = group;
        return items.getOrDefault(name, List.of()).stream()
                .filter(item -> item.parent().equals(around) && item.type() != RowType.GROUP)
                .findFirst()
                .orElseThrow(() -> new ExpressionFault(ref.column(), "«" + ref.name() + "» leads to no question"));
    }

    /** The row of that name; of several the one in the same repeat or grid. */
    public Item item(Expr.Ref ref, Item from) {
        if (ref.name().startsWith(ABOVE)) {
            return above(ref, from);
        }
        List<Item> found = items.getOrDefault(ref.name(), List.of());
        List<Item> questions =
                found.stream().filter(item -> item.type() != RowType.GROUP).toList();
        List<Item> near = questions.stream()
                .filter(item ->
                        item.parent().equals(from.parent()) && item.parent().isPresent()
                                || item.repeat().isPresent() && item.repeat().equals(from.repeat()))
                .toList();
        List<Item> chosen = near.size() == 1 ? near : questions;
        if (chosen.size() != 1) {
            throw new ExpressionFault(
                    ref.column(),
                    questions.isEmpty()
                            ? "there is no question «" + ref.name() + "»"
                            : "several questions are named «" + ref.name() + "»");
        }
        return chosen.get(0);
    }
}
