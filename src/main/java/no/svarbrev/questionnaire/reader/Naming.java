package no.svarbrev.questionnaire.reader;

/** Names as they hold, of names as they are written: without blanks around, and without signs that expressions use. */
final class Naming {
    private Naming() {}

    /** Of a question, column or field. */
    static String ofQuestion(String written) {
        String name = written.strip().replaceAll("[{}]+", "").replaceFirst("^#+", "");
        return ofContainer(name);
    }

    /** Of a page or panel; a bar divides values from texts. */
    static String ofContainer(String written) {
        return written.strip().replaceFirst("[|]", "");
    }
}
