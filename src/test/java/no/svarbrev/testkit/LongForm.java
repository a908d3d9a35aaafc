package no.svarbrev.testkit;

/**
 * Tests that do the same many times over have a short form, which runs before every commit, and a long one:
 * {@code mvn -P long verify}.
 */
public final class LongForm {
    public static final boolean ON = Boolean.getBoolean("test.long");

    private LongForm() {}

    /** How many times to do it. */
    public static int times(int few, int many) {
        return ON ? many : few;
    }
}
