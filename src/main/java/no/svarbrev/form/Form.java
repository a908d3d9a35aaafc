package no.svarbrev.form;

import java.util.List;

/** The fields of a posted page, as they were typed. */
public interface Form {
    /** All values of a field; empty when it was not sent. */
    List<String> all(String field);

    /** The first value of a field; empty text when it was not sent. */
    default String first(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.get(0);
    }
}
