package no.svarbrev.study;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import no.svarbrev.platform.Problem;

/** A colour that white text is readable on: what a sender may have at the top of the pages and on their main button. */
record Colour(String digits) {
    /** For text of any size (WCAG 2.1, success criterion 1.4.3, level AA). */
    static final double ENOUGH = 4.5;

    private static final Colour WHITE = new Colour("ffffff");

    /**
     * @param text {@code #0b4a6f}, with or without the #
     * @throws Problem when it is no colour, or too light for white text
     */
    static Colour of(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        if (!digits.matches("[0-9a-f]{6}")) {
            throw Problem.invalid("unknown_colour", "Skriv fargen som # og seks tegn, for eksempel #0b4a6f.");
        }
        Colour colour = new Colour(digits);
        if (colour.contrastWith(WHITE) < ENOUGH) {
            throw Problem.invalid(
                    "too_light",
                    "Hvit tekst kan ikke leses på #%s: kontrasten er %s til 1, og må være minst 4,5 til 1. Velg en mørkere farge."
                            .formatted(digits, decimal(colour.contrastWith(WHITE))));
        }
        return colour;
    }

    /** Rounded down, so that what is too little never looks like enough. */
    private static String decimal(double contrast) {
        return String.valueOf(Math.floor(contrast * 10) / 10).replace('.', ',');
    }

    /** 1 to 21 (WCAG 2.1, «contrast ratio»). */
    double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** 0 to 1 (WCAG 2.1, «relative luminance»). */
    private double luminance() {
        return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
    }

    private double linear(int channel) {
        double value = Integer.parseInt(digits.substring(2 * channel, 2 * channel + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** For a button that is pointed at: white is still more readable on it. */
    Colour darker() {
        return each(value -> value * 4 / 5);
    }

    Colour lighter() {
        return each(value -> value + (255 - value + 4) / 5);
    }

    /** This colour, or the nearest of its kind that can be read on the ground: darker on a light one, lighter on a dark one. */
    Colour readableOn(Colour ground) {
        boolean dark = ground.luminance() < 0.18;
        Colour found = this;
        while (found.contrastWith(ground) < ENOUGH && !found.digits().equals(dark ? "ffffff" : "000000")) {
            found = dark ? found.lighter() : found.darker();
        }
        return found;
    }

    private Colour each(IntUnaryOperator change) {
        StringBuilder changed = new StringBuilder();
        for (int channel = 0; channel < 3; channel++) {
            int value = Integer.parseInt(digits.substring(2 * channel, 2 * channel + 2), 16);
            changed.append("%02x".formatted(change.applyAsInt(value)));
        }
        return new Colour(changed.toString());
    }
}
