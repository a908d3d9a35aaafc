package no.svarbrev.auth;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;

/**
 * A new password, typed twice since it cannot be seen. Long is all that it must be: rules about digits and signs make
 * passwords worse.
 */
record PasswordForm(String password, String again) {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_000;

    static PasswordForm of(HttpServerRequest request) {
        return new PasswordForm(
                Objects.requireNonNullElse(request.getFormAttribute("password"), ""),
                Objects.requireNonNullElse(request.getFormAttribute("again"), ""));
    }

    List<Fault> faults() {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(new Fault(
                    "password",
                    length == 0
                            ? "Skriv inn et passord med minst 12 tegn."
                            : "Passordet har " + length + " tegn. Det må ha minst 12."));
        }
        if (length > LONGEST) {
            return List.of(new Fault("password", "Passordet har " + length + " tegn. Det kan ha høyst 1000."));
        }
        return again.equals(password)
                ? List.of()
                : List.of(new Fault("again", "De to passordene er ikke like. Skriv det samme begge steder."));
    }

    record View(String title, String name, List<Fault> faults, String passwordFault, String againFault) {
        View(String name, List<Fault> faults) {
            this(
                    faults.isEmpty() ? "Velg passord" : "Feil: Velg passord",
                    name,
                    faults,
                    Fault.textAt("password", faults),
                    Fault.textAt("again", faults));
        }
    }

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
