package no.svarbrev.answering;

import java.util.function.Consumer;
import no.svarbrev.testkit.Chromium;

/** A page that a respondent can meet, and how a browser gets there. */
record Scene(String name, Consumer<Chromium> way) {
    @Override
    public String toString() {
        return name;
    }
}
