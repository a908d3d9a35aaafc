package no.svarbrev.questionnaire;

/** A day, a moment, a month, a week or a time of day, written as browsers send it. */
public record DateField(Prompt prompt, Input input, Limits<String> limits) implements Question {
    /** The forms of a point in time, as the inputs of HTML have them. */
    public enum Input {
        DATE("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        MOMENT("datetime-local", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?"),
        MONTH("month", "[0-9]{4}-[0-9]{2}"),
        WEEK("week", "[0-9]{4}-W[0-9]{2}"),
        TIME("time", "[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

        private final String type;
        private final String form;

        Input(String type, String form) {
            this.type = type;
            this.form = form;
        }

        /** The type of the HTML input. */
        public String type() {
            return type;
        }

        /** Whether the text is written in this form and names a point in time that exists. */
        public boolean accepts(String text) {
            return text.matches(form) && PointInTime.exists(this, text);
        }
    }

    @Override
    public Kind kind() {
        return Kind.DATE;
    }
}
