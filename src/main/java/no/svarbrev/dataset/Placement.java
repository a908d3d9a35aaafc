package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.response.Response;

/** Where the columns of one version stand in the merged table, and what becomes of their cells there. */
record Placement(VersionTable table, List<Seat> seats) {
    private static final int META = MetaColumns.VARIABLES.size();

    /**
     * The place of a column.
     *
     * @param index among the merged columns, without the meta columns
     */
    record Seat(int index, UnaryOperator<Cell> recoding) {}

    Placement {
        seats = List.copyOf(seats);
    }

    /** @param index among all columns of the table */
    boolean has(int index) {
        return index < META || seats.stream().anyMatch(seat -> seat.index() + META == index);
    }

    /** What this version did not have was not shown; to one who never sent a page in, nothing was. */
    List<Cell> row(Response response, int width) {
        List<Cell> own = table.row(response);
        List<Cell> row = new ArrayList<>(own.subList(0, META));
        boolean onlyBegun = !response.isSubmitted() && response.savedPages().isEmpty();
        Cell without = Blank.of(onlyBegun ? Missing.NOT_REACHED : Missing.NOT_SHOWN);
        row.addAll(Collections.nCopies(width - META, without));
        for (int column = 0; column < seats.size(); column++) {
            Seat seat = seats.get(column);
            Cell cell = seat.recoding().apply(own.get(META + column));
            row.set(META + seat.index(), fuller(row.get(META + seat.index()), cell));
        }
        return row;
    }

    /** Where two columns became one: what says most of both. */
    private static Cell fuller(Cell first, Cell second) {
        boolean nothing = first.missing() == Missing.NOT_SHOWN
                || first.missing() == Missing.NOT_REACHED && second.missing() != Missing.NOT_SHOWN
                || first.missing() != Missing.NONE && second.missing() == Missing.NONE;
        return nothing || first.equals(Readings.NOT_TICKED.cell()) && second.missing() == Missing.NONE ? second : first;
    }
}
