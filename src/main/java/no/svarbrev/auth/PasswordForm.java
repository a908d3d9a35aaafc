package no.svarbrev.auth;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.ServerLimits;

/**
 * A new password, typed twice since it cannot be seen. Long is all that it must be: rules about digits and signs make
 * passwords worse.
 */
record PasswordForm(String password, String again) {
    static PasswordForm of(HttpServerRequest request) {
        return new PasswordForm(
                Objects.requireNonNullElse(request.getFormAttribute("password"), ""),
                Objects.requireNonNullElse(request.getFormAttribute("again"), ""));
    }

    List<Fault> faults() {
        int length = password.codePointCount(0, password.length());
        if (length < ServerLimits.SECRET_AT_LEAST) {
            return List.of(new Fault(
                    "password",
                    length == 0
                            ? "Skriv inn et passord med minst 12 tegn."
                            : "Passordet har " + length + " tegn. Det må ha minst 12."));
        }
        if (length > ServerLimits.PASSWORD) {
            return List.of(new Fault("password", "Passordet har " + length + " tegn. Det kan ha høyst 1000."));
        }
        if (InputText.hasTooManyMarks(password)) {
            return List.of(new Fault("password", "Passordet har for mange aksenttegn på rad."));
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
