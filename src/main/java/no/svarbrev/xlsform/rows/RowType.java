package no.svarbrev.xlsform.rows;

/** What a row of the sheet survey asks for. */
public enum RowType {
    GROUP,
    REPEAT,
    /** A group with the appearance {@code table-list}: one grid. */
    GRID,
    SELECT_ONE,
    SELECT_MULTIPLE,
    RANK,
    TEXT,
    INTEGER,
    DECIMAL,
    RANGE,
    DATE,
    TIME,
    DATETIME,
    NOTE,
    CALCULATE,
    ACKNOWLEDGE,
    /** The field for comments of the question above. */
    COMMENT_AREA;

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == RANGE;
    }

    public boolean isDate() {
        return this == DATE || this == DATETIME;
    }

    public boolean isSection() {
        return this == GROUP || this == REPEAT || this == GRID;
    }

    /** Whether the answer is a list of codes. */
    public boolean isList() {
        return this == SELECT_MULTIPLE || this == ACKNOWLEDGE || this == RANK;
    }

    public boolean hasList() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE || this == RANK;
    }
}
