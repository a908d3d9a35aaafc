package no.svarbrev.form;

/** Points in time, as stored, the way people in Norway write them. */
public final class PointText {
    private PointText() {}

    /** 2017-10-02 as 02.10.2017, with «kl.» before a time; months, weeks and times of day as they stand. */
    public static String of(String stored, Words words) {
        if (!stored.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?")) {
            return stored;
        }
        String day = stored.substring(8, 10) + "." + stored.substring(5, 7) + "." + stored.substring(0, 4);
        return stored.length() == 10 ? day : words.say("question.time", day, stored.substring(11));
    }
}
