package no.svarbrev.form.view;

/**
 * What elements stand in.
 *
 * @param context the row, in words; empty where headings tell it
 * @param heading the level of the next heading
 */
record Setting(String context, int heading) {
    private static final int LOWEST_HEADING = 4;

    static final Setting PAGE = new Setting("", 2);

    Setting deeper() {
        return new Setting(context, Math.min(heading + 1, LOWEST_HEADING));
    }
}
