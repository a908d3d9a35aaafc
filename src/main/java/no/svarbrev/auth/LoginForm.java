package no.svarbrev.auth;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What somebody typed to log in. */
record LoginForm(String name, String password, NextPath next) {
    static LoginForm of(HttpServerRequest request) {
        return new LoginForm(
                text(request.getFormAttribute("name")).strip(),
                text(request.getFormAttribute("password")),
                NextPath.of(request.getFormAttribute("next")));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    List<Fault> faults() {
        return Stream.of(
                        new Fault("name", name.isEmpty() ? "Skriv inn brukernavnet." : ""),
                        new Fault("password", password.isEmpty() ? "Skriv inn passordet." : ""))
                .filter(fault -> !fault.text().isEmpty())
                .toList();
    }

    /** The page with the form on it; never with the password. */
    record View(String name, String next, List<Fault> faults) {
        public String title() {
            return faults.isEmpty() ? "Logg inn" : "Feil: Logg inn";
        }

        public String nameFault() {
            return Fault.textAt("name", faults);
        }

        public String passwordFault() {
            return Fault.textAt("password", faults);
        }
    }

    View view(List<Fault> faults) {
        return new View(name, next.path(), faults);
    }

    @Override
    public String toString() {
        return "LoginForm[…]";
    }
}
