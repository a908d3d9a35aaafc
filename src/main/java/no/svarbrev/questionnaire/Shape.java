package no.svarbrev.questionnaire;

/**
 * What an answer looks like, and the fields that it is given in: what the rest of the house asks of a question, so that a new
 * kind of question needs none of it when its answers look like those of another.
 */
public enum Shape {
    /** One of some values. */
    CHOICE,
    /** A list of values, ticked one by one. */
    CHOICES,
    /** A list of values in an order. */
    RANKING,
    TEXT,
    NUMBER,
    /** A day or a moment, as text. */
    DATE,
    /** A picture, or the name that was typed in its place. */
    SIGNATURE,
    /** An object with a part for each of some fields. */
    FIELDS,
    /** An object with one value for each row. */
    ROWS,
    /** An object of objects: for each row one answer for each column. */
    CELLS,
    /** A list of objects, as many as the respondent likes. */
    LIST,
    /** Worked out, and given in no field. */
    CALCULATION
}
