package no.svarbrev.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.Problem;

/** The fields of a posted admin form; what is wrong is a {@link Problem} with status 422 that names the field. */
public final class FormInput {
    private final MultiMap fields;

    private FormInput(MultiMap fields) {
        this.fields = fields;
    }

    /** Refuses a form with two values of one field: ours have none. */
    public static FormInput of(RoutingContext ctx) {
        MultiMap fields = ctx.request().formAttributes();
        fields.names().stream()
                .filter(name -> fields.getAll(name).size() > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badRequest(
                            "duplicate_field", "Et av feltene i skjemaet kom to ganger. Last siden på nytt.");
                });
        return new FormInput(fields);
    }

    /** A form before it was filled in. */
    public static FormInput empty() {
        return new FormInput(MultiMap.caseInsensitiveMultiMap());
    }

    /** As it was typed; for showing the form again. */
    public String typed(String field) {
        String value = fields.get(field);
        return value == null ? "" : value;
    }

    /** @param label what the field is called on the page */
    public String text(String field, String label, int maxLength) {
        return Optional.of(InputText.of(label, typed(field), maxLength))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Problem.invalid("missing_field", "Fyll ut «" + label + "»."));
    }

    /** @param label what the field is called on the page */
    public Optional<Instant> optionalStart(String field, String label) {
        return optional(field, label).map(text -> OsloTime.start(label, text));
    }

    /** @param label what the field is called on the page */
    public Optional<Instant> optionalEnd(String field, String label) {
        return optional(field, label).map(text -> OsloTime.end(label, text));
    }

    private Optional<String> optional(String field, String label) {
        return Optional.of(InputText.of(label, typed(field), 40)).filter(text -> !text.isEmpty());
    }
}
