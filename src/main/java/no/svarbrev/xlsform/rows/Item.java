package no.svarbrev.xlsform.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.svarbrev.xlsform.workbook.SheetRow;

/** A row of the sheet survey with what it is, and for a group or repeat the rows inside. */
public final class Item {
    private final RowType type;
    private final String list;
    private final boolean orOther;
    private final SheetRow row;
    private final List<Item> children = new ArrayList<>();
    private final Item parent;
    private String name;

    /** @param parent the group around it; null at the top */
    Item(RowType type, String list, boolean orOther, SheetRow row, Item parent) {
        this.type = type;
        this.list = list;
        this.orOther = orOther;
        this.row = row;
        this.parent = parent;
        this.name = row.text("name");
    }

    public RowType type() {
        return type;
    }

    /** Of the choices; empty when the type has none. */
    public String list() {
        return list;
    }

    public boolean orOther() {
        return orOther;
    }

    public SheetRow row() {
        return row;
    }

    /** The rows inside, in their order. */
    public List<Item> children() {
        return Collections.unmodifiableList(children);
    }

    void add(Item child) {
        children.add(child);
    }

    /** As the questionnaire has it; in the row stands what the form wrote. */
    public String name() {
        return name;
    }

    void named(String name) {
        this.name = name;
    }

    public Optional<Item> parent() {
        return Optional.ofNullable(parent);
    }

    public Set<String> appearances() {
        String text = row.text("appearance");
        return text.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(text.split("\\s+")));
    }

    public boolean looks(String appearance) {
        return appearances().contains(appearance);
    }

    /** The nearest repeat around it. */
    public Optional<Item> repeat() {
        return parent().flatMap(around -> around.type() == RowType.REPEAT ? Optional.of(around) : around.repeat());
    }

    public Optional<Item> grid() {
        return parent().filter(around -> around.type() == RowType.GRID);
    }
}
