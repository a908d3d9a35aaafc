package no.svarbrev.invitation;

/** A unit of the study that is not the contact's own, and whether the contact's answer covers it too. */
public record OtherUnit(String code, String name, boolean covered) {}
