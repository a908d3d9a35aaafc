package no.svarbrev.contact;

/** A line of a contact file that was not taken: its number in the file, counted from one, and why. */
public record RefusedLine(long line, String reason) {}
