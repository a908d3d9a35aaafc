package no.svarbrev.auth;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.page.KeptForm;

/**
 * What somebody typed to log in.
 *
 * @param kept what was typed into another form before, as {@link KeptForm} writes it; empty: nothing
 */
record LoginForm(String name, String password, NextPath next, String kept) {
    /** With nothing typed into another form. */
    LoginForm(String name, String password, NextPath next) {
        this(name, password, next, "");
    }

    static LoginForm of(HttpServerRequest request) {
        return new LoginForm(
                text(request.getFormAttribute("name")).strip(),
                text(request.getFormAttribute("password")),
                NextPath.of(request.getFormAttribute("next")),
                text(request.getFormAttribute("kept")));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    List<Fault> faults() {
        return Stream.of(new Fault("name", nameFault()), new Fault("password", passwordFault()))
                .filter(fault -> !fault.text().isEmpty())
                .toList();
    }

    private String nameFault() {
        if (name.isEmpty()) {
            return "Skriv inn brukernavnet.";
        }
        return name.length() > ServerLimits.NAME ? "Brukernavnet kan ha høyst 200 tegn." : "";
    }

    /** What could be nobody's is not compared with anybody's. */
    private String passwordFault() {
        if (password.isEmpty()) {
            return "Skriv inn passordet.";
        }
        return isNobodys(password) ? "Passordet kan ha høyst 1000 tegn." : "";
    }

    static boolean isNobodys(String password) {
        return password.codePointCount(0, password.length()) > ServerLimits.PASSWORD
                || InputText.hasTooManyMarks(password);
    }

    /** The page with the form on it; never with the password. */
    record View(
            String title,
            String name,
            String next,
            String kept,
            List<Fault> faults,
            String nameFault,
            String passwordFault) {
        View(String name, String next, String kept, List<Fault> faults) {
            this(
                    faults.isEmpty() ? "Logg inn" : "Feil: Logg inn",
                    name,
                    next,
                    kept,
                    faults,
                    Fault.textAt("name", faults),
                    Fault.textAt("password", faults));
        }
    }

    View view(List<Fault> faults) {
        return new View(name, next.path(), kept, faults);
    }

    @Override
    public String toString() {
        return "LoginForm[…]";
    }
}
